import { expect, test } from 'vitest';
import { promisedIntervals } from '../../../engine/planning/promised-intervals.ts';
import { TargetLayout } from '../../../engine/planning/target-layout.ts';
import { scenarioOf } from '../scenario/reading.ts';

test('each interval is told by its tickets of all runs, and by the runs that miss', () => {
  const scenario = scenarioOf(`name: desk
horizon: 2 h
figures: { interval: 1 h, thresholds: [20 s] }
arrivals: [{ rate: 60 per hour }]
targets: [{ figure: serviceWithin20s, atLeast: 80 }, { figure: abandoned, atMost: 5 }]
experts: [{ name: all, count: 2 }]`);
  const layout = new TargetLayout(scenario);
  const run = (service: readonly [number, number], abandoned: readonly [number, number]): Float64Array => {
    const notes = new Float64Array(layout.size);
    notes.set(service, layout.ofTarget(0, 0));
    notes.set(abandoned, layout.ofTarget(1, 0));
    return notes;
  };
  // 9 of 10 and 1 of 10 in time are 10 of 20; the second misses that, the third only the other target, with 1 of 10.
  const [first, second] = promisedIntervals(scenario, [
    run([9, 10], [0, 10]),
    run([1, 10], [0, 10]),
    run([10, 10], [1, 10]),
  ]);
  expect(first?.values[0]).toBeCloseTo((100 * 20) / 30, 12);
  expect(first?.values[1]).toBeCloseTo((100 * 1) / 30, 12);
  expect(first?.misses).toBeCloseTo(2 / 3, 12);
  expect(second).toEqual({ values: [NaN, NaN], misses: NaN });
});

test('a count is told by the run, also where what comes after the end is counted with the last interval', () => {
  const scenario = scenarioOf(`name: desk
horizon: 2 h
figures: { interval: 1 h }
arrivals: [{ rate: 60 per hour }]
targets: [{ figure: arrived, atLeast: 10, per: interval }]
experts: [{ name: all, count: 2 }]`);
  const layout = new TargetLayout(scenario);
  const run = (arrived: number): Float64Array => {
    const notes = new Float64Array(layout.size);
    notes.set([arrived, 1], layout.ofTarget(0, 0));
    notes.set([2 * arrived, 2], layout.ofTarget(0, 1));
    return notes;
  };
  expect(promisedIntervals(scenario, [run(8), run(12)])).toEqual([
    { values: [10], misses: 0.5 },
    { values: [20], misses: 0 },
  ]);
});
