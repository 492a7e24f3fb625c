import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DurationHistogram } from '../../../../engine/kpi/estimators/duration-histogram.ts';
import { HistogramRows } from '../../../../engine/kpi/estimators/histogram-rows.ts';
import { imageOf, restoreImage } from '../../../../engine/state-copy.ts';

const rows = 3;
const record = fc.record({
  row: fc.integer({ min: 0, max: rows - 1 }),
  duration: fc.oneof(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 5_000_000 })),
});
const probabilities = [0, 0.1, 0.5, 0.9, 1];

describe('histogram rows', () => {
  it('have in every row the quantiles of a histogram of that row alone', () => {
    fc.assert(
      fc.property(fc.array(record, { maxLength: 40 }), fc.array(record, { maxLength: 10 }), (kept, takenBack) => {
        const table = new HistogramRows(rows);
        const alone = Array.from({ length: rows }, () => new DurationHistogram(3));
        for (const { row, duration } of [...takenBack, ...kept]) table.record(row, duration);
        for (const { row, duration } of takenBack) table.retract(row, duration);
        for (const { row, duration } of kept) alone[row]!.record(duration);
        for (let row = 0; row < rows; row++) {
          expect(table.count[row]).toBe(alone[row]!.count);
          for (const probability of probabilities) {
            expect(table.quantile(row, probability)).toBe(alone[row]!.quantile(probability));
          }
        }
      }),
      { seed: 10, numRuns: 500 },
    );
  });

  it('span only the octaves that have occurred', () => {
    const table = new HistogramRows(20_000);
    expect(table.cells.byteLength).toBe(0);
    table.record(7, 60_000);
    expect(table.width).toBe(8);
    // Two octaves up and one down: 2^15 … 2^17 and 2^14.
    table.record(8, 200_000);
    table.record(9, 20_000);
    expect(table.width).toBe(4 * 8);
    expect([7, 8, 9].map((row) => table.countLike(row, 60_000))).toEqual([1, 0, 0]);
    expect([7, 8, 9].map((row) => table.countLike(row, 200_000))).toEqual([0, 1, 0]);
    expect([7, 8, 9].map((row) => table.countLike(row, 20_000))).toEqual([0, 0, 1]);
    expect(table.countLike(7, 1)).toBe(0);
  });

  it('refuse to take back what a row does not hold', () => {
    const table = new HistogramRows(2);
    table.record(0, 5000);
    expect(() => table.retract(1, 5000)).toThrow('was recorded before');
    expect(() => table.retract(0, 50_000)).toThrow('was recorded before');
    // 9,300 ms is as far into the octave after the spanned one as 5,000 ms into that: the next row's cell.
    table.record(1, 5000);
    expect(() => table.retract(0, 9300)).toThrow('was recorded before');
    expect([...table.count]).toEqual([1, 1]);
  });

  it('keep what they hold when they grow, and forget only the row they clear', () => {
    const table = new HistogramRows(2);
    table.record(0, 10);
    table.record(1, 20);
    table.growTo(4);
    table.record(3, 14);
    table.clearRow(0);
    expect([...table.count]).toEqual([0, 1, 0, 1]);
    // With 3 bits 14 has a bin of its own, and 20 shares one with 21.
    expect([0, 1, 2, 3].map((row) => table.quantile(row, 0.5))).toEqual([NaN, 20.5, NaN, 14]);
    table.growTo(2);
    expect(table.rows).toBe(4);
  });

  it('copy a row of another table bin by bin, whatever octaves the two span', () => {
    const other = new HistogramRows(2);
    for (const duration of [14, 14, 60_000]) other.record(1, duration);
    const table = new HistogramRows(3);
    table.record(0, 900_000);
    table.record(2, 7);
    table.copyRow(2, other, 1);
    // 60,000 ms lies in the octave from 2^15; its bins are 2^12 wide, and the eighth of them begins at 57,344.
    expect([...table.binsOf(2)]).toEqual([
      { lower: 14, upper: 15, count: 2 },
      { lower: 57_344, upper: 61_440, count: 1 },
    ]);
    expect([table.count[0], table.count[2], table.countLike(0, 900_000)]).toEqual([1, 3, 1]);
    table.copyRow(0, other, 0);
    expect([...table.binsOf(0)]).toEqual([]);
  });

  it('go on after a restore as if nothing had happened', () => {
    const table = new HistogramRows(2);
    table.record(1, 14);
    const restored = new HistogramRows(2);
    restored.record(0, 90_000);
    restoreImage(restored, imageOf(table));
    table.record(1, 3);
    restored.record(1, 15);
    expect([...restored.count]).toEqual([0, 2]);
    expect([restored.quantile(0, 0.5), restored.quantile(1, 0.5), restored.quantile(1, 1)]).toEqual([NaN, 14, 15]);
    expect(table.quantile(1, 0.5)).toBe(3);
  });
});
