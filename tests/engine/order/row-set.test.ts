import { expect, test } from 'vitest';
import { RowSet } from '../../../engine/order/row-set.ts';

test('a set holds what was added and not removed', () => {
  const set = new RowSet();
  for (let row = 0; row < 100; row += 3) set.add(row);
  for (let row = 0; row < 100; row += 6) set.remove(row);
  const odd = Array.from({ length: 17 }, (_, nth) => 3 + 6 * nth);
  expect(set.size).toBe(17);
  expect(Array.from({ length: set.size }, (_, index) => set.at(index)).toSorted((one, other) => one - other)).toEqual(
    odd,
  );
  expect([set.has(3), set.has(6), set.has(10_000)]).toEqual([true, false, false]);
  expect(set.at(set.indexOf(27))).toBe(27);
  expect(set.indexOf(6)).toBe(-1);
});

test('each member that has not refused is picked equally often', () => {
  const set = new RowSet();
  for (let row = 0; row < 10; row++) set.add(row);
  const refused = Int32Array.of(99, 4, 0, 9, 4, 77);
  const picks = new Map<number, number>();
  const draws = 7000;
  for (let draw = 0; draw < draws; draw++) {
    const row = set.pickUnless((draw + 0.5) / draws, refused, 1, 4);
    picks.set(row, (picks.get(row) ?? 0) + 1);
  }
  // Ten members without 0, 4 and 9; the draws are evenly spread, so the shares are exact.
  expect(picks).toEqual(new Map([1, 2, 3, 5, 6, 7, 8].map((row) => [row, 1000])));
});

test('nobody is picked from an empty set or when all have refused', () => {
  const set = new RowSet();
  expect(set.pickUnless(0.5, [], 0, 0)).toBe(-1);
  set.add(1);
  set.add(2);
  expect(set.pickUnless(0.5, [2, 1], 0, 2)).toBe(-1);
});
