import { expect, it } from 'vitest';
import { Refusals } from '../../../engine/world/refusals.ts';
import { NONE } from '../../../engine/world/tickets.ts';

it('lists of many tickets in one pool do not mix, and give all they took back', () => {
  const refusals = new Refusals(2);
  let [mine, yours] = [NONE, NONE];
  for (let expert = 0; expert < 10; expert++) {
    if (expert % 2 === 0) mine = refusals.add(mine, expert);
    else yours = refusals.add(yours, expert);
  }
  const who = (head: number) => Array.from({ length: 10 }, (_, expert) => refusals.has(head, expert));
  expect(who(mine)).toEqual([true, false, true, false, true, false, true, false, true, false]);
  expect(who(NONE)).toEqual(Array.from({ length: 10 }, () => false));
  refusals.clear(mine);
  expect(refusals.used).toBe(5);
  expect(who(yours)).toEqual([false, true, false, true, false, true, false, true, false, true]);
  refusals.clear(yours);
  refusals.clear(NONE);
  expect(refusals.used).toBe(0);
});
