import { expect, it } from 'vitest';
import { SLICES } from '../../../bench/peers/played.ts';
import { Tally } from '../../../bench/peers/tally.ts';

it('adds up by the slice in which a ticket came', () => {
  const tally = new Tally(2 * SLICES, ['wait', 'left']);
  tally.add('wait', 0, 5);
  tally.add('wait', 1, 7);
  tally.add('wait', 2, 11);
  tally.add('left', 2 * SLICES - 1, 1);
  const { wait, left } = tally.measures;
  expect(wait).toHaveLength(SLICES);
  expect(wait!.slice(0, 3)).toEqual([
    [12, 2],
    [11, 1],
    [0, 0],
  ]);
  expect(left!.at(-1)).toEqual([1, 1]);
});
