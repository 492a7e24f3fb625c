import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SharedRowSets } from '../../../engine/order/shared-row-sets.ts';

const SETS = 3;

const membersOf = (sets: SharedRowSets, set: number): number[] =>
  Array.from({ length: sets.sizeOf(set) }, (_, index) => sets.at(set, index));

describe('sets over one row space', () => {
  test('members, sizes and indexes are those of plain sets, whatever is added and removed', () => {
    const change = fc.record({ row: fc.nat({ max: 100 }), set: fc.nat({ max: SETS - 1 }) });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 300 }), (changes) => {
        const sets = new SharedRowSets(SETS);
        const plain = Array.from({ length: SETS }, () => new Set<number>());
        for (const { row, set } of changes) {
          const before = plain.findIndex((members) => members.has(row));
          expect(sets.setOf(row)).toBe(before);
          expect(sets.has(row)).toBe(before >= 0);
          if (before >= 0) {
            sets.remove(row);
            plain[before]!.delete(row);
            expect(sets.indexOf(row)).toBe(-1);
          } else {
            sets.add(set, row);
            plain[set]!.add(row);
            expect(sets.at(set, sets.indexOf(row))).toBe(row);
          }
        }
        for (const [set, members] of plain.entries()) {
          expect(sets.sizeOf(set)).toBe(members.size);
          expect(new Set(membersOf(sets, set))).toEqual(members);
          for (const [index, row] of membersOf(sets, set).entries()) expect(sets.indexOf(row)).toBe(index);
        }
      }),
      { seed: 21, numRuns: 200 },
    );
  });

  test('a pick skips the refused and gives each of the others an equal share of the unit interval', () => {
    const rows = fc.uniqueArray(fc.nat({ max: 40 }), { maxLength: 25 });
    fc.assert(
      fc.property(
        rows,
        fc.array(fc.nat({ max: 45 }), { maxLength: 30 }),
        fc.nat({ max: 3 }),
        (members, refused, from) => {
          const sets = new SharedRowSets(SETS);
          for (const row of members) sets.add(row % 2, row);
          const count = Math.max(0, refused.length - from);
          const left = membersOf(sets, 1).filter((row) => !refused.slice(from).includes(row));
          const pick = (uniform: number): number => sets.pickUnless(1, uniform, refused, from, count);
          if (left.length === 0) {
            expect(pick(0.5)).toBe(-1);
            return;
          }
          // The middle of each share, and both sides of its borders.
          for (const [nth, row] of left.entries()) {
            expect(pick((nth + 0.5) / left.length)).toBe(row);
            expect(pick((nth + 1e-9) / left.length)).toBe(row);
            expect(pick((nth + 1 - 1e-9) / left.length)).toBe(row);
          }
          expect(pick(0)).toBe(left[0]);
          expect(pick(1 - 2 ** -53)).toBe(left.at(-1));
        },
      ),
      { seed: 22, numRuns: 300 },
    );
  });
});
