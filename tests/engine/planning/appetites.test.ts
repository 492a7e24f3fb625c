import { expect, test } from 'vitest';
import { Appetites } from '../../../engine/planning/appetites.ts';

test('a quarter of the moves that reach the same intervals, then half as many after each refusal, and one at last', () => {
  const moves = Array.from({ length: 9 }, (_, place) => ({ changes: [[place, -1] as const], from: 0, until: 48 }));
  const other = { changes: [[99, -1] as const], from: 48, until: 96 };
  const appetites = new Appetites();
  const [first] = moves;
  expect(appetites.of(first!, [...moves, other])).toBe(2);
  expect(appetites.of(other, [...moves, other])).toBe(1);
  expect([appetites.halve(first!), appetites.of(first!, [])]).toEqual([true, 1]);
  expect([appetites.halve(first!), appetites.of(first!, [])]).toEqual([false, 1]);
});
