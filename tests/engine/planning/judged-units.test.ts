import { describe, expect, test } from 'vitest';
import { ratioInterval } from '../../../engine/experiment/intervals.ts';
import { dayOfIntervals, judgedUnits, UnitTally } from '../../../engine/planning/judged-units.ts';
import { TargetLayout } from '../../../engine/planning/target-layout.ts';
import { callsDesk } from './play-asking.ts';

const scenario = callsDesk([10, 10, 10, 10, 10]);
const layout = new TargetLayout(scenario);

/** Notes with so many tickets, and so many of them in time, in each interval. */
function notesOf(tickets: readonly number[], inTime: readonly number[]): Float64Array {
  const notes = new Float64Array(layout.size);
  tickets.forEach((below, interval) => notes.set([inTime[interval]!, below], layout.ofTarget(0, interval)));
  return notes;
}

describe('what is judged together', () => {
  test('is an interval with tickets enough; others with those behind them, the last with those before', () => {
    const units = judgedUnits(scenario, notesOf([50, 3, 4, 60, 2], [0, 0, 0, 0, 0]), 40);
    expect(units.map(({ from, until }) => [from, until])).toEqual([
      [0, 1],
      [1, 5],
    ]);
  });

  test('is nothing where nobody comes', () => {
    const units = judgedUnits(scenario, notesOf([0, 50, 0, 50, 0], [0, 0, 0, 0, 0]), 40);
    expect(units.map(({ from, until }) => [from, until])).toEqual([
      [1, 2],
      [3, 4],
    ]);
  });

  test('ends where the last ticket came, also where it had too few by itself', () => {
    const units = judgedUnits(scenario, notesOf([50, 45, 3, 0, 0], [0, 0, 0, 0, 0]), 40);
    expect(units.map(({ from, until }) => [from, until])).toEqual([
      [0, 1],
      [1, 3],
    ]);
  });

  test('is the run, or each local day', () => {
    const target = scenario.targets[0]!;
    const days = {
      ...scenario,
      horizon: 30 * 3_600_000,
      targets: [
        { ...target, per: 'day' as const },
        { ...target, per: 'run' as const },
      ],
    };
    const seen = new Float64Array(new TargetLayout(days).size);
    expect(judgedUnits(days, seen, 40)).toEqual([
      { target: 0, from: 0, until: 24 },
      { target: 0, from: 24, until: 30 },
      { target: 1, from: 0, until: 30 },
    ]);
    expect(dayOfIntervals(days)[24]).toBe(1);
  });
});

describe('a judgement', () => {
  const numerators = [8, 9, 5, 9, 7, 10];
  const denominators = [10, 11, 8, 12, 9, 11];
  const tally = new UnitTally(scenario, [{ target: 0, from: 0, until: 1 }]);
  numerators.forEach((above, day) => tally.take(notesOf([denominators[day]!], [above])));

  test('has the quotient of means, and bounds no nearer than those of the delta method', () => {
    const [judged] = tally.judge(0.95);
    // A one-sided bound at 95 % is an end of the interval at 90 %.
    const interval = ratioInterval(numerators, denominators, 0.9);
    expect(judged!.estimate).toBeCloseTo(100 * interval.estimate, 10);
    expect(judged!.low).toBeLessThanOrEqual(100 * interval.low);
    expect([judged!.is, judged!.looksMet]).toEqual(['open', false]);
  });

  test('takes a hundred out of a hundred for no certainty', () => {
    const full = new UnitTally(scenario, [{ target: 0, from: 0, until: 1 }]);
    for (let day = 0; day < 10; day++) full.take(notesOf([1], [1]));
    const [judged] = full.judge(0.95);
    expect(judged!.estimate).toBe(100);
    expect(judged!.low).toBeLessThan(90);
  });

  test('is the delta method alone where days differ more than tickets', () => {
    const [good, all] = [
      [100, 20, 180, 60],
      [200, 200, 200, 200],
    ];
    const wide = new UnitTally(scenario, [{ target: 0, from: 0, until: 1 }]);
    good.forEach((above, day) => wide.take(notesOf([all[day]!], [above])));
    expect(wide.judge(0.95)[0]!.low).toBeCloseTo(100 * ratioInterval(good, all, 0.9).low, 8);
  });
});
