import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TallyColumns } from '../../../../engine/kpi/estimators/tally-columns.ts';

const rows = 4;
const record = fc.record({ row: fc.integer({ min: 0, max: rows - 1 }), value: fc.integer({ min: 0, max: 3_600_000 }) });

function columnsOf(columns: TallyColumns): number[][] {
  return [[...columns.count], [...columns.sum], [...columns.sumOfSquares]];
}

describe('tally columns', () => {
  it('keep each row apart', () => {
    const columns = new TallyColumns(2);
    columns.record(0, 3);
    columns.record(1, 5);
    columns.record(1, 9);
    expect(columns.mean(0)).toBe(3);
    expect(columns.variance(0)).toBeNaN();
    expect(columns.mean(1)).toBe(7);
    expect(columns.variance(1)).toBe(8);
  });

  it('have no mean in an empty row', () => {
    expect(new TallyColumns(1).mean(0)).toBeNaN();
  });

  it('are as before once a value is taken back', () => {
    fc.assert(
      fc.property(fc.array(record), fc.array(record), (kept, takenBack) => {
        const columns = new TallyColumns(rows);
        for (const { row, value } of takenBack) columns.record(row, value);
        for (const { row, value } of kept) columns.record(row, value);
        for (const { row, value } of takenBack) columns.retract(row, value);
        const expected = new TallyColumns(rows);
        for (const { row, value } of kept) expected.record(row, value);
        expect(columnsOf(columns)).toEqual(columnsOf(expected));
      }),
      { seed: 3 },
    );
  });

  it('that merge two others equal those that recorded everything', () => {
    fc.assert(
      fc.property(fc.array(record), fc.array(record), (first, second) => {
        const [merged, other, whole] = [new TallyColumns(rows), new TallyColumns(rows), new TallyColumns(rows)];
        for (const { row, value } of first) merged.record(row, value);
        for (const { row, value } of second) other.record(row, value);
        for (const { row, value } of [...first, ...second]) whole.record(row, value);
        merged.merge(other);
        expect(columnsOf(merged)).toEqual(columnsOf(whole));
      }),
      { seed: 4 },
    );
  });

  it('refuse to merge columns with more rows than they have', () => {
    expect(() => new TallyColumns(1).merge(new TallyColumns(2))).toThrow('no more rows');
  });

  it('keep what they hold when they grow, and forget only the row they clear', () => {
    const columns = new TallyColumns(2);
    columns.record(0, 3);
    columns.record(1, 4);
    columns.growTo(3);
    columns.record(2, 5);
    columns.clearRow(0);
    expect(columns.rows).toBe(3);
    expect(columnsOf(columns)).toEqual([
      [0, 1, 1],
      [0, 4, 5],
      [0, 16, 25],
    ]);
    columns.growTo(1);
    expect(columns.rows).toBe(3);
  });
});
