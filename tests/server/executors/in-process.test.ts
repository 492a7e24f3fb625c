import { expect, it } from 'vitest';
import { Control } from '../../../server/executors/control.ts';
import { InProcess } from '../../../server/executors/in-process.ts';
import { smallDesk } from '../small-desk.ts';

it('replications are played in order, and only the first is listened to', async () => {
  const heard: string[] = [];
  const plan = { scenario: smallDesk(), by: [] };
  const control = new Control();
  const executor = new InProcess([
    (world) => {
      heard.push(world.scenario.seed);
      return { happened: () => {} };
    },
  ]);
  const taken: number[] = [];
  await executor.play({ plan, from: 0, to: 3 }, (replication) => taken.push(replication), control);
  expect(taken).toEqual([0, 1, 2]);
  expect(heard).toEqual(['small']);
  expect(control.played).toBe(3);
});

it('once stopped, a replication under way is given up and no other begins', async () => {
  const plan = { scenario: smallDesk('horizon=1000 d'), by: [] };
  const control = new Control();
  const taken: number[] = [];
  const playing = new InProcess().play({ plan, from: 0, to: 5 }, (replication) => taken.push(replication), control);
  setTimeout(() => control.stop(), 20);
  await playing;
  expect(taken).toEqual([]);
  expect(control.played).toBeLessThan(1);
});
