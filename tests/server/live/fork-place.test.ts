import { expect, it } from 'vitest';
import { RunPlayer } from '../../../engine/index.ts';
import { forkPlace } from '../../../server/live/fork-place.ts';
import { Refusal } from '../../../server/live/refusal.ts';
import { peopleDesk } from '../people-desk.ts';

const HOUR = 3_600_000;

function playedTo(moment: number): RunPlayer {
  const player = new RunPlayer(peopleDesk());
  player.seek(moment);
  return player;
}

it('a branch can branch off again where it stands, after everything that has happened in it', () => {
  const player = playedTo(10 * HOUR + 12_345);
  const { moment, log } = forkPlace(player, { from: 'moment', at: player.now });
  const branch = player.branch(log);
  branch.seek(moment);
  expect(branch.moment).toEqual(player.moment);
  expect(forkPlace(branch, { from: 'moment', at: branch.now }).moment).toEqual(player.moment);
});

it('it branches off at any moment that it has been at, and no later', () => {
  const player = playedTo(10 * HOUR);
  expect(forkPlace(player, { from: 'moment', at: 5 * HOUR }).moment).toBe(5 * HOUR);
  expect(() => forkPlace(player, { from: 'moment', at: 11 * HOUR })).toThrow(Refusal);
});

it('before a lever, the lever and those after it are left out', () => {
  const player = playedTo(2 * HOUR);
  player.pull({ lever: 'standing', on: false });
  player.seek(3 * HOUR);
  player.pull({ lever: 'burst', count: 5 });
  const { moment, log } = forkPlace(player, { from: 'lever', number: 1 });
  expect(moment).toMatchObject({ at: 3 * HOUR });
  expect(log.levers).toMatchObject([{ lever: 'standing' }]);
  expect(() => forkPlace(player, { from: 'lever', number: 2 })).toThrow(Refusal);
});
