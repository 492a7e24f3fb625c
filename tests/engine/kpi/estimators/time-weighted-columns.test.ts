import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TimeWeightedColumns } from '../../../../engine/kpi/estimators/time-weighted-columns.ts';
import { TimeWeightedMean } from '../../../../engine/kpi/estimators/time-weighted-mean.ts';

const rows = 3;
const step = fc.record({
  row: fc.integer({ min: 0, max: rows - 1 }),
  wait: fc.integer({ min: 0, max: 100_000 }),
  delta: fc.integer({ min: -2, max: 2 }),
});

describe('time-weighted columns', () => {
  it('are in every row a time-weighted mean of that row alone', () => {
    fc.assert(
      fc.property(fc.array(step), fc.nat(3_000_000), (steps, from) => {
        const columns = new TimeWeightedColumns(rows);
        const alone = Array.from({ length: rows }, () => new TimeWeightedMean());
        columns.startMeasuringAt(from);
        for (const mean of alone) mean.startMeasuringAt(from);
        let now = 0;
        for (const { row, wait, delta } of steps) {
          now += wait;
          columns.add(row, delta, now);
          alone[row]!.add(delta, now);
        }
        for (let row = 0; row < rows; row++) {
          expect(columns.value[row]).toBe(alone[row]!.value);
          expect(columns.integral(row, now + 7)).toBe(alone[row]!.integral(now + 7));
          expect(columns.mean(row, now + 7)).toBe(alone[row]!.mean(now + 7));
        }
      }),
      { seed: 12 },
    );
  });

  it('add up busy milliseconds per expert', () => {
    const busy = new TimeWeightedColumns(2);
    busy.set(0, 1, 100);
    busy.set(1, 1, 150);
    busy.set(0, 0, 400);
    expect(busy.integral(0, 1000)).toBe(300);
    expect(busy.integral(1, 1000)).toBe(850);
    expect(busy.mean(1, 1000)).toBe(0.85);
  });

  it('measure from the end of the warm-up on', () => {
    const busy = new TimeWeightedColumns(1, 50);
    busy.set(0, 2, 60);
    busy.set(0, 3, 80);
    busy.startMeasuringAt(100);
    expect(busy.mean(0, 100)).toBeNaN();
    expect(busy.integral(0, 110)).toBe(30);
  });

  it('keep what they hold when they grow, and forget only the row they clear', () => {
    const busy = new TimeWeightedColumns(2);
    busy.set(0, 1, 0);
    busy.set(1, 2, 0);
    busy.growTo(3);
    busy.set(2, 5, 90);
    busy.clearRow(0);
    expect([0, 1, 2].map((row) => busy.integral(row, 100))).toEqual([0, 200, 50]);
    busy.set(0, 1, 95);
    expect(busy.integral(0, 100)).toBe(5);
    busy.growTo(1);
    expect(busy.rows).toBe(3);
  });
});
