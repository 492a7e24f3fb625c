import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RowBits } from '../../../engine/order/row-bits.ts';

/** Rows close together, at the borders of words of every level, and far apart. */
const rows = fc.oneof(
  fc.nat({ max: 70 }),
  fc.constantFrom(31, 32, 1023, 1024, 32_767, 32_768, 49_999),
  fc.nat({ max: 50_000 }),
);

test('members and the next member from any row are those of a plain set', () => {
  const change = fc.record({ row: rows, removes: fc.boolean(), from: rows });
  fc.assert(
    fc.property(fc.array(change, { maxLength: 250 }), (changes) => {
      const bits = new RowBits();
      const plain = new Set<number>();
      for (const { row, removes, from } of changes) {
        if (removes) {
          bits.remove(row);
          plain.delete(row);
        } else {
          bits.add(row);
          plain.add(row);
        }
        const later = [...plain].filter((member) => member >= from);
        expect(bits.nextFrom(from)).toBe(later.length === 0 ? -1 : Math.min(...later));
        expect(bits.has(from)).toBe(plain.has(from));
        expect(bits.has(row)).toBe(plain.has(row));
      }
    }),
    { seed: 41, numRuns: 200 },
  );
});

test('going round visits every member once, in order', () => {
  const bits = new RowBits();
  const members = Array.from({ length: 1000 }, (_, nth) => (nth * 977) % 50_000);
  for (const member of members) bits.add(member);
  const visited: number[] = [];
  for (let row = bits.nextFrom(0); row >= 0 && visited.length <= members.length; row = bits.nextFrom(row + 1))
    visited.push(row);
  expect(visited).toEqual(members.toSorted((one, other) => one - other));
});

test('an empty set has no next member', () => {
  const bits = new RowBits();
  expect(bits.nextFrom(0)).toBe(-1);
  expect(bits.nextFrom(1_000_000)).toBe(-1);
  bits.add(40_000);
  bits.remove(40_000);
  expect(bits.nextFrom(0)).toBe(-1);
  expect(bits.has(-1)).toBe(false);
});
