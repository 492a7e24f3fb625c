import { expect, it } from 'vitest';
import { snapshotOf, type Conservation } from '../../../engine/index.ts';
import { totalConservation } from '../../../server/report/total-conservation.ts';
import { smallDesk } from '../small-desk.ts';
import { finishedRun } from './reports.ts';

function conservation(seed: string): Conservation {
  const { world, now } = finishedRun({ ...smallDesk(), seed });
  return snapshotOf(world, now).conservation;
}

it('counts of several runs add up, state by state', () => {
  const runs = ['a', 'b', 'c'].map(conservation);
  const total = totalConservation(runs);
  expect(total.created).toBe(runs.reduce((sum, { tickets }) => sum + tickets.created, 0));
  expect(total.became.reduce((sum, [, count]) => sum + count, 0)).toBe(total.created);
  expect(total.became.map(([state]) => state)).toContain('solved');
  expect(total.became.every(([, count]) => count > 0)).toBe(true);
  expect(total.broken).toEqual([]);
});

it('runs in which the counts do not add up are named by their number', () => {
  const good = conservation('a');
  const bad = { ...good, holds: false };
  expect(totalConservation([good, bad, good, bad]).broken).toEqual([2, 4]);
});
