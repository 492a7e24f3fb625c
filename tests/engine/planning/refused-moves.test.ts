import { expect, test } from 'vitest';
import { RefusedMoves } from '../../../engine/planning/refused-moves.ts';

const drop = (place: number) => ({ changes: [[place, -1] as const], from: place, until: place + 2 });
const swap = { changes: [[4, 1] as const, [9, -2] as const], from: 4, until: 6 };

test('moves are refused once, by what they change; single experts are kept by how near they came', () => {
  const refused = new RefusedMoves();
  refused.refuse(drop(1), -3);
  refused.refuse(drop(5), 0.5);
  refused.refuse(swap, 9);
  expect([refused.has(drop(1)), refused.has(drop(2)), refused.has(swap)]).toEqual([true, false, true]);
  expect(refused.nearest.map(({ changes }) => changes[0]?.[0])).toEqual([5, 1]);
});

test('where somebody comes what was refused there may be tried again, where somebody goes it may not', () => {
  const refused = new RefusedMoves();
  refused.refuse(drop(1), -3);
  refused.refuse(drop(5), 0.5);
  refused.forgetNear(drop(4));
  expect(refused.has(drop(5))).toBe(true);
  refused.forgetNear(swap);
  expect([refused.has(drop(1)), refused.has(drop(5))]).toEqual([true, false]);
});
