import { expect, test } from 'vitest';
import { Simulation, takeNotes } from '../../../engine/index.ts';
import type { NoteTaker, World } from '../../../engine/index.ts';
import { targetIntervals } from '../../../engine/planning/target-intervals.ts';
import { scenarioOf } from '../scenario/reading.ts';

/** Two tickets in the first hour, one in the second; one expert, ten minutes each, and patience of a minute. */
const desk = scenarioOf(`name: desk
preset: plain
horizon: 3 h
closing: drain
arrivals: [{ times: [10 min, 11 min, 70 min] }]
tickets:
  work: { email: { law: constant, value: 10 min } }
  categories: { one: { patience: { law: constant, value: 1 min } } }
experts: [{ count: 1 }]
desk: { patienceEnds: acceptance }
figures: { interval: 1 h, thresholds: [20 s] }
targets:
  - { figure: serviceWithin20s, atLeast: 80 }
  - { figure: abandoned, atMost: 10 }
  - { figure: acceptance, atMost: 1 }
`);

function runOf() {
  let notes: NoteTaker | undefined;
  const simulation = new Simulation(desk, undefined, [(world: World) => (notes = takeNotes('targets', world))]);
  simulation.run(Infinity);
  return { notes: notes!.taken() };
}

test('what became of each target in each interval, and the tickets that missed it', () => {
  const [service, left, wait] = targetIntervals(desk, [runOf(), runOf()], 0.95);
  // The second ticket leaves before the first is done.
  expect(service!.intervals.map(({ value }) => value)).toEqual([50, 100, null]);
  expect(service!.missed).toEqual([
    [1, 1],
    [0, 0],
    [0, 0],
  ]);
  expect(service!.run.value).toBeCloseTo(200 / 3, 9);
  expect(left!.intervals.map(({ value }) => value)).toEqual([50, 0, null]);
  expect(left!.missed[0]).toEqual([1, 1]);
  // A time is no share of tickets.
  expect(wait!.missed).toEqual([]);
  expect(wait!.intervals[0]!.value).toBe(0);
});

test('one run has no interval', () => {
  const [service] = targetIntervals(desk, [runOf()], 0.95);
  expect(service!.intervals[0]).toEqual({ value: 50, low: null, high: null });
});
