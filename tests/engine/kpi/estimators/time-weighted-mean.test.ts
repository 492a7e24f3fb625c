import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TimeWeightedMean } from '../../../../engine/kpi/estimators/time-weighted-mean.ts';

interface Change {
  readonly at: number;
  readonly value: number;
}

/** Changes in order of time, some at the same moment. */
const changes = fc
  .array(fc.record({ wait: fc.integer({ min: 0, max: 20 }), value: fc.integer({ min: 0, max: 50 }) }), {
    maxLength: 30,
  })
  .map((steps) => {
    let at = 0;
    return steps.map(({ wait, value }): Change => ({ at: (at += wait), value }));
  });

/** The value in force in the millisecond that begins at a moment: the last change up to then. */
function valueAt(moment: number, history: readonly Change[]): number {
  return history.findLast((change) => change.at <= moment)?.value ?? 0;
}

/** Adds up millisecond by millisecond. */
function slowIntegral(history: readonly Change[], from: number, until: number, power: number): number {
  let sum = 0;
  for (let moment = from; moment < until; moment++) sum += valueAt(moment, history) ** power;
  return sum;
}

describe('a time-weighted mean', () => {
  it('weights each value by how long it stood', () => {
    const backlog = new TimeWeightedMean();
    backlog.set(2, 10);
    backlog.add(3, 30);
    backlog.add(-4, 40);
    // 0 for 10 ms, 2 for 20 ms, 5 for 10 ms, 1 for 60 ms
    expect(backlog.value).toBe(1);
    expect(backlog.integral(100)).toBe(40 + 50 + 60);
    expect(backlog.integralOfSquares(100)).toBe(80 + 250 + 60);
    expect(backlog.mean(100)).toBe(1.5);
    expect(backlog.maximum).toBe(5);
  });

  it('has no mean before any time has passed', () => {
    expect(new TimeWeightedMean(3).mean(0)).toBeNaN();
  });

  it('may begin later, at another value than 0', () => {
    const online = new TimeWeightedMean(4, 100);
    online.set(8, 150);
    expect(online.integral(200)).toBe(4 * 50 + 8 * 50);
    expect(online.mean(200)).toBe(6);
  });

  it('does not change by being read', () => {
    const backlog = new TimeWeightedMean(1);
    for (let now = 0; now <= 50; now++) expect(backlog.integral(now)).toBe(now);
    backlog.set(0, 50);
    expect(backlog.integral(70)).toBe(50);
  });

  it('leaves out the warm-up but keeps the value in force at its end', () => {
    const backlog = new TimeWeightedMean();
    backlog.set(9, 10);
    backlog.set(4, 20);
    backlog.startMeasuringAt(30);
    backlog.set(1, 40);
    expect(backlog.integral(50)).toBe(4 * 10 + 1 * 10);
    expect(backlog.mean(50)).toBe(2.5);
    expect(backlog.maximum).toBe(4);
  });

  it('takes for its maximum what is measured, even for no time, and not what was replaced at the first moment', () => {
    const backlog = new TimeWeightedMean();
    backlog.startMeasuringAt(30);
    backlog.set(9, 10);
    expect(backlog.maximum).toBe(9);
    backlog.set(2, 30);
    expect(backlog.maximum).toBe(2);
    backlog.set(7, 40);
    backlog.set(1, 40);
    expect(backlog.maximum).toBe(7);
  });

  it('equals the sum over every millisecond, whenever the measurement was announced', () => {
    fc.assert(
      fc.property(changes, fc.nat(200), fc.nat(50), fc.boolean(), (history, from, rest, announced) => {
        const measured = new TimeWeightedMean();
        if (announced) measured.startMeasuringAt(from);
        let hasBegun = announced;
        for (const { at, value } of history) {
          if (!hasBegun && at >= from) {
            measured.startMeasuringAt(from);
            hasBegun = true;
          }
          measured.set(value, at);
        }
        if (!hasBegun) measured.startMeasuringAt(from);
        const now = Math.max(from, history.at(-1)?.at ?? 0) + rest;
        const integral = slowIntegral(history, from, now, 1);
        expect(measured.integral(now)).toBe(integral);
        expect(measured.integralOfSquares(now)).toBe(slowIntegral(history, from, now, 2));
        expect(measured.mean(now)).toBe(now > from ? integral / (now - from) : NaN);
        const sets = history.filter(({ at }) => at > from).map(({ value }) => value);
        expect(measured.maximum).toBeGreaterThanOrEqual(Math.max(valueAt(from, history), ...sets));
        if (announced) expect(measured.maximum).toBe(Math.max(valueAt(from, history), ...sets));
      }),
      { seed: 11, numRuns: 1000 },
    );
  });
});
