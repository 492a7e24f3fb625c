import { expect, it } from 'vitest';
import { InProcess } from '../../../server/executors/in-process.ts';
import { smallDesk } from '../small-desk.ts';

it('replications are played in order, and only the first is listened to', async () => {
  const heard: string[] = [];
  const plan = { scenario: smallDesk(), by: [] };
  const executor = new InProcess(plan, [
    (world) => {
      heard.push(world.scenario.seed);
      return { happened: () => {} };
    },
  ]);
  const taken: number[] = [];
  await executor.play(0, 3, (replication) => taken.push(replication));
  expect(taken).toEqual([0, 1, 2]);
  expect(heard).toEqual(['small']);
  expect(executor.played).toBe(3);
});

it('once stopped, a replication under way is given up and no other begins', async () => {
  const executor = new InProcess({ scenario: smallDesk('horizon=1000 d'), by: [] });
  const taken: number[] = [];
  const playing = executor.play(0, 5, (replication) => taken.push(replication));
  setTimeout(() => executor.stop(), 20);
  await playing;
  expect(taken).toEqual([]);
  expect(executor.played).toBeLessThan(1);
});
