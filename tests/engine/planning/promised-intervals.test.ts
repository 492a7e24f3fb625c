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
  expect(first?.value).toBeCloseTo((100 * 20) / 30, 12);
  expect(first?.misses).toBeCloseTo(2 / 3, 12);
  expect([second?.value, second?.misses]).toEqual([NaN, NaN]);
});
