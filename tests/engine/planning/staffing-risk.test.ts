import { expect, test } from 'vitest';
import { wilsonInterval } from '../../../engine/experiment/intervals.ts';
import { meanArrivals, staffingRisk } from '../../../engine/planning/staffing-risk.ts';
import { TargetLayout } from '../../../engine/planning/target-layout.ts';
import { callsDesk } from './play-asking.ts';

const scenario = callsDesk([10, 10], {
  targets: [
    { figure: 'serviceWithin20s', atLeast: 80, penalty: 10 },
    { figure: 'abandoned', atMost: 5, per: 'day', penalty: 100 },
  ],
});
const layout = new TargetLayout(scenario);

/** One replication: tickets in time of ten in each of two intervals, and how many of the twenty left. */
function run(inTime: readonly [number, number], left: number) {
  const notes = new Float64Array(layout.size);
  inTime.forEach((above, interval) => notes.set([above, 10], layout.ofTarget(0, interval)));
  notes.set([left, 10], layout.ofTarget(1, 0));
  notes.set([0, 10], layout.ofTarget(1, 1));
  notes[layout.arrivals(0, 1)] = 10;
  return { notes, figures: new Float64Array() };
}

test('a day misses when all its tickets together do, and each target costs where it is missed', () => {
  // Good; one bad interval in a good day; too many who left; both intervals bad.
  const runs = [run([9, 9], 0), run([7, 10], 1), run([8, 8], 2), run([7, 7], 0)];
  const risk = staffingRisk(scenario, runs, 0.95);
  expect(risk.dayMisses).toEqual(wilsonInterval(2, 4, 0.95));
  expect(risk.days.map(({ day, from, until }) => [day, from, until])).toEqual([[0, 0, 2]]);
  expect(risk.days[0]!.targets.map(({ estimate }) => estimate)).toEqual([100 * (65 / 80), 100 * (3 / 80)]);
  expect(risk.penalties.estimate).toBe((0 + 10 + 100 + 20) / 4);
  expect([...meanArrivals(scenario, runs)]).toEqual([0, 10]);
});
