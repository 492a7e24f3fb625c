import { expect, test } from 'vitest';
import { expectedArrivals } from '../../../engine/arrivals/expected-arrivals.ts';
import { parseScenario, type Scenario } from '../../../engine/index.ts';

const HOUR = 3_600_000;

function deskWith(arrivals: string, horizon = '24 h'): Scenario {
  const text = `name: desk\nhorizon: ${horizon}\ncalendar: { starts: 2026-01-05 }\narrivals: ${arrivals}\nexperts: [{ name: all, count: 2 }]\n`;
  const parsed = parseScenario(text, {});
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem));
  return parsed.value;
}

const means = (scenario: Scenario, interval: number): number[] =>
  expectedArrivals(scenario, interval).map(({ mean }) => Number(mean.toFixed(9)));

test('counts of a cycle stand where the clock reads them, and a stream counts only while it lasts', () => {
  const cycle = deskWith('[{ rate: { every: 6 h, cycle: day, counts: [6, 60, 12, 0] } }]', '48 h');
  expect(means(cycle, 6 * HOUR)).toEqual([6, 60, 12, 0, 6, 60, 12, 0]);
  expect(means(cycle, 3 * HOUR).slice(0, 4)).toEqual([3, 3, 30, 30]);
  const short = deskWith('[{ rate: 10 per hour, from: 1 h, until: 150 min, scale: 2 }]', '4 h');
  expect(means(short, HOUR)).toEqual([0, 20, 10, 0]);
});

test('chance and days vary apart: a Poisson count by its root, a factor by its share', () => {
  const [plain] = expectedArrivals(deskWith('[{ rate: 100 per hour }]'), HOUR);
  expect(plain!.deviation).toBeCloseTo(10, 9);
  const [varied] = expectedArrivals(deskWith('[{ rate: 100 per hour, dayFactor: { cv: 0.2 } }]'), HOUR);
  // 100 of chance and (0.2 × 100)² of days.
  expect(varied!.deviation).toBeCloseTo(Math.sqrt(500), 9);
});

test('a burst and several streams add up', () => {
  const desk = deskWith(
    '[{ rate: 10 per hour, bursts: [{ from: 1 h, lasts: 30 min, factor: 3 }] }, { name: others, rate: 5 per hour }]',
    '3 h',
  );
  expect(means(desk, HOUR)).toEqual([15, 25, 15]);
});
