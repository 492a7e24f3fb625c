import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { onlyOneAtATime } from '../../../../server/executors/redis/one-at-a-time.ts';

it('leaves steps out while one goes on, and goes on after it', async () => {
  const ends: (() => void)[] = [];
  const step = onlyOneAtATime(() => new Promise((resolve) => ends.push(resolve)));
  for (let time = 0; time < 5; time++) step();
  expect(ends).toHaveLength(1);
  ends[0]!();
  await setImmediate();
  for (let time = 0; time < 5; time++) step();
  expect(ends).toHaveLength(2);
});
