import { expect, it } from 'vitest';
import { figureCatalogue, RunPlayer, snapshotOf } from '../../../engine/index.ts';
import { makeFrame } from '../../../server/live/frame-maker.ts';
import { decodeFrame } from '../../../server/protocol/index.ts';
import { peopleDesk } from '../people-desk.ts';

it('a frame says of every figure what a snapshot says, to the last bit', () => {
  const player = new RunPlayer(peopleDesk());
  player.seek(2 * 86_400_000);
  const circumstances = {
    epoch: 3,
    sequence: 9,
    now: player.now,
    edge: player.edge.at,
    eventsPlayed: player.simulation.eventsPlayed,
    pace: { kind: 'timed', speedup: 60 } as const,
    state: 'ready' as const,
    madeAt: 1e12,
  };
  const { header, values, sampleSizes, floor } = decodeFrame(makeFrame(player.world, circumstances));
  const { figures } = snapshotOf(player.world, player.now);
  figureCatalogue(player.scenario).forEach(({ key }, column) => {
    const { value, sampleSize } = figures[key]!;
    expect(values[column], key).toBe(value ?? NaN);
    expect(sampleSizes[column], key).toBe(sampleSize ?? NaN);
  });
  expect(header).toMatchObject({ epoch: 3, sequence: 9, now: 2 * 86_400_000, pace: 60, state: 0, experts: 6 });
  expect(floor).toHaveLength(6);
});
