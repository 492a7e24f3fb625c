import { expect, test } from 'vitest';
import { Moves, nextBatch } from '../../../engine/planning/moves.ts';
import { Levels, plannedGroups } from '../../../engine/planning/planned-people.ts';
import { Steering } from '../../../engine/planning/steering.ts';
import { callsDesk } from './play-asking.ts';

const desk = (per: string, figure = 'serviceWithin20s') =>
  callsDesk([9, 9, 9, 9, 9, 9], { targets: [{ figure, atLeast: 80, per }] });

function setUp(per: string, figure?: string) {
  const scenario = desk(per, figure);
  const groups = plannedGroups(scenario, ['agents'], () => ({ atLeast: 1, atMost: 9 }));
  const levels = new Levels(groups, 6, Int32Array.from([2, 2, 1, 2, 2, 2]));
  return { moves: new Moves(scenario, new Steering(scenario)), levels };
}

test('one expert fewer reaches its interval and the next one, and is not proposed below the limit', () => {
  const { moves, levels } = setUp('interval');
  expect(moves.drops(levels).map(({ changes, from, until }) => [changes[0]![0], from, until])).toEqual([
    [0, 0, 2],
    [1, 1, 3],
    [3, 3, 5],
    [4, 4, 6],
    [5, 5, 6],
  ]);
});

test('those that do not reach the same tickets are tried at once', () => {
  const { moves, levels } = setUp('interval');
  const batch = nextBatch(moves.drops(levels), () => 1);
  expect(batch.map(([move]) => move!.changes[0]![0])).toEqual([0, 3, 5]);
});

test('a long threshold reaches back, a day is reached as a whole', () => {
  const long = setUp('interval', 'answeredWithin4h');
  expect(long.moves.drops(long.levels).at(-1)).toMatchObject({ from: 2, until: 6 });
  const day = setUp('day');
  const drops = day.moves.drops(day.levels);
  expect(drops[0]).toMatchObject({ from: 0, until: 6 });
  expect(nextBatch(drops, () => 3).map((bundle) => bundle.length)).toEqual([3]);
});

test('one more is exchanged for two fewer of the same cost', () => {
  const { moves, levels } = setUp('interval');
  // Only where both neighbours have one to spare: the third interval is at its limit.
  expect(moves.swaps(levels, 1).map(({ changes }) => changes)).toEqual([
    [
      [2, 1],
      [1, -1],
      [3, -1],
    ],
    [
      [4, 1],
      [3, -1],
      [5, -1],
    ],
  ]);
});
