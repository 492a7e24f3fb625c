import { expect, test } from 'vitest';
import { codesIn, scenarioOf, shortest } from './reading.ts';

const HOUR = 3_600_000;

test('a local date and time is a moment after the start', () => {
  const scenario = scenarioOf(`
name: moments
calendar: { starts: 2026-01-05 }
arrivals: [{ rate: 5 per h, from: 2026-01-05 14:00, until: 2 d 9 h, bursts: [{ from: 2026-01-06 00:00, lasts: 1 h, factor: 3 }] }]
experts: [{ count: 5, joins: 2026-01-12 09:00 }]
interventions: [{ at: '2026-01-05T15:30', lever: standing, on: false }]
`);
  expect(scenario.arrivals[0]).toMatchObject({ from: 14 * HOUR, until: 57 * HOUR, bursts: [{ from: 24 * HOUR }] });
  expect(scenario.experts[0]?.joins).toBe((7 * 24 + 9) * HOUR);
  expect(scenario.interventions[0]?.at).toBe(15.5 * HOUR);
});

test('a night in which the clock is set forward is an hour shorter', () => {
  const calendar = 'calendar: { starts: 2026-03-28, daylightSaving: [{ at: 2026-03-29 02:00, shift: 1 h }] }\n';
  const scenario = scenarioOf(
    shortest(`${calendar}interventions: [{ at: 2026-03-29 09:00, lever: standing, on: false }]`),
  );
  expect(scenario.interventions[0]?.at).toBe((24 + 9 - 1) * HOUR);
});

test('moments that are none, or before the start, are found where they stand', () => {
  expect(codesIn(shortest('interventions: [{ at: 2026-13-05 14:00, lever: standing, on: false }]'))).toEqual([
    'out-of-range interventions[0].at',
  ]);
  expect(codesIn(shortest('interventions: [{ at: 2025-12-31 14:00, lever: standing, on: false }]'))).toEqual([
    'out-of-range interventions[0].at',
  ]);
});

test('a wrong calendar is reported alone: moments that hang on it are not', () => {
  const lever = 'interventions: [{ at: 2026-01-05 14:00, lever: standing, on: false }]';
  expect(codesIn(shortest(`calendar: { starts: tomorrow }\n${lever}`))).toEqual(['syntax calendar.starts']);
});

test('changes of the clock that overtake each other are found', () => {
  const changes = '[{ at: 2026-03-29 02:00, shift: 1 h }, { at: 2026-03-29 02:30, shift: 1 h }]';
  expect(codesIn(shortest(`calendar: { daylightSaving: ${changes} }`))).toEqual([
    'contradiction calendar.daylightSaving[1].at',
  ]);
});
