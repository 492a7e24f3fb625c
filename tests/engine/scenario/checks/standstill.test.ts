import { expect, test } from 'vitest';
import { codesIn, shortest } from '../reading.ts';

const start = (stream: string, group: string, more = ''): string =>
  `name: still\narrivals: [{ ${stream} }]\nexperts: [{ count: 1, ${group} }]\n${more}`;

test('gaps, periods and looks that take no time would stop the clock', () => {
  expect(codesIn(start('gaps: 0', 'archetype: star'))).toEqual(['contradiction arrivals[0].gaps']);
  expect(codesIn(start('gaps: { law: empirical, values: [0, 0] }', 'archetype: star'))).toEqual([
    'contradiction arrivals[0].gaps',
  ]);
  expect(codesIn(start('gaps: { law: empirical, values: [0, 5 s] }', 'archetype: star'))).toEqual([]);
  expect(codesIn(start('population: { size: 3, thinking: 0 }', 'archetype: star'))).toEqual([
    'contradiction arrivals[0].population.thinking',
  ]);
  expect(codesIn(start('rate: 1 per h', 'schedule: { online: 0, offline: { law: exponential, mean: 0 } }'))).toEqual([
    'contradiction experts[0].schedule',
  ]);
  expect(codesIn(shortest('desk: { offering: { pullEvery: 0 } }'))).toEqual(['contradiction desk.offering.pullEvery']);
});

test('tickets that everybody rejects at once and that are offered again at once would stop the clock', () => {
  const rejecting = (more: string) =>
    codesIn(start('rate: 1 per h', 'response: { accept: 0, reject: 1, answer: 0 }', more));
  expect(rejecting('desk: { reoffer: { to: anyone } }')).toEqual(['contradiction experts[0].response']);
  expect(rejecting('desk: { reoffer: { to: anyone, delay: 1 s } }')).toEqual([]);
  expect(rejecting('desk: { reoffer: { to: anyone, maxOffers: 5 } }')).toEqual([]);
  expect(rejecting('desk: { reoffer: { to: never-again } }')).toEqual([]);
  expect(rejecting('desk: { reoffer: { again: 0, againAtMost: unlimited } }')).toEqual([
    'contradiction experts[0].response',
  ]);
});
