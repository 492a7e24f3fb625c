import { expect, test } from 'vitest';
import { Simulation, takeNotes } from '../../../engine/index.ts';
import type { NoteTaker, World } from '../../../engine/index.ts';
import { missedShares, targetIntervals } from '../../../engine/planning/target-intervals.ts';
import { TargetLayout } from '../../../engine/planning/target-layout.ts';
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

test('each interval is told by its tickets of all runs, and by the runs that miss any target', () => {
  const layout = new TargetLayout(desk);
  const run = (service: readonly [number, number], abandoned: readonly [number, number]) => {
    const notes = new Float64Array(layout.size);
    notes.set(service, layout.ofTarget(0, 0));
    notes.set(abandoned, layout.ofTarget(1, 0));
    return { notes };
  };
  // 9 of 10 and 1 of 10 in time are 10 of 20; the second misses that, the third only the other target, with 2 of 10.
  const runs = [run([9, 10], [0, 10]), run([1, 10], [0, 10]), run([10, 10], [2, 10])];
  const byInterval = targetIntervals(desk, runs, 0.95);
  expect(byInterval[0]!.intervals[0]!.value).toBeCloseTo((100 * 20) / 30, 12);
  expect(byInterval[1]!.intervals[0]!.value).toBeCloseTo((100 * 2) / 30, 12);
  expect(missedShares(desk, byInterval)).toEqual([2 / 3, NaN, NaN]);
  expect(missedShares(desk, [])).toEqual([]);
});

test('a count is told by the run, also where what comes after the end is counted with the last interval', () => {
  const counted = scenarioOf(`name: desk
horizon: 2 h
figures: { interval: 1 h }
arrivals: [{ rate: 60 per hour }]
targets: [{ figure: arrived, atLeast: 10, per: interval }]
experts: [{ name: all, count: 2 }]`);
  const layout = new TargetLayout(counted);
  const run = (arrived: number) => {
    const notes = new Float64Array(layout.size);
    notes.set([arrived, 1], layout.ofTarget(0, 0));
    notes.set([2 * arrived, 2], layout.ofTarget(0, 1));
    return { notes };
  };
  const byInterval = targetIntervals(counted, [run(8), run(12)], 0.95);
  expect(byInterval[0]!.intervals.map(({ value }) => value)).toEqual([10, 20]);
  expect(missedShares(counted, byInterval)).toEqual([0.5, 0]);
});
