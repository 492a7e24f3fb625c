import { expect, it } from 'vitest';
import { Simulation } from '../../../engine/index.ts';
import type { ReplicationOutcome } from '../../../server/executors/executor.ts';
import { playReplication } from '../../../server/executors/replication.ts';
import { environmentTrouble } from '../../../server/trouble.ts';
import { smallDesk } from '../small-desk.ts';

function playToTheEnd(slices: Generator<number, ReplicationOutcome, void>): {
  shares: number[];
  outcome: ReplicationOutcome;
} {
  const shares: number[] = [];
  for (;;) {
    const slice = slices.next();
    if (slice.done === true) return { shares, outcome: slice.value };
    shares.push(slice.value);
  }
}

it('a replication is the run of its scenario under its seed', () => {
  const scenario = smallDesk();
  for (const [replication, seed] of ['small', 'small/2'].entries()) {
    const simulation = new Simulation({ ...scenario, seed });
    simulation.run();
    const { outcome } = playToTheEnd(playReplication({ scenario, by: [] }, replication));
    const { fingerprint, eventsPlayed } = simulation;
    expect(outcome).toMatchObject({ kind: 'played', result: { fingerprint, eventsPlayed } });
  }
});

it('a long run is played in slices that tell how far it is, and listening changes nothing', () => {
  const scenario = smallDesk('horizon=10 d', 'arrivals.tickets.rate=60 per hour');
  const heard: number[] = [];
  const listening = [() => ({ happened: (what: number) => heard.push(what) })];
  const { shares, outcome } = playToTheEnd(playReplication({ scenario, by: [] }, 0, listening));
  expect(shares.length).toBeGreaterThan(1);
  expect(shares).toEqual(shares.toSorted((one, other) => one - other));
  expect(heard.length).toBeGreaterThan(60_000);
  expect(playToTheEnd(playReplication({ scenario, by: [] }, 0)).outcome).toEqual(outcome);
});

it('a run that breaks off says where, under which seed, and why', () => {
  const scenario = smallDesk();
  let left = 50;
  const failing = (): { happened: () => void } => ({
    happened() {
      if (--left === 0) throw new Error('an expert holds four tickets');
    },
  });
  const { outcome } = playToTheEnd(playReplication({ scenario, by: [] }, 1, [failing]));
  expect(outcome).toMatchObject({
    kind: 'failed',
    failure: { seed: 'small/2', message: expect.stringMatching(/^an expert holds four tickets/) as string },
  });
  const { at, eventsPlayed } = (outcome as Extract<ReplicationOutcome, { kind: 'failed' }>).failure;
  expect(eventsPlayed).toBeGreaterThan(0);
  expect(eventsPlayed).toBeLessThan(50);
  expect(at).toBeGreaterThan(0);
});

it('what a listener cannot write is not taken for a failure of the run', () => {
  const listening = (): { happened: () => void } => ({
    happened() {
      throw environmentTrouble('day.jsonl cannot be written', new Error('the disk is full'));
    },
  });
  expect(() => playToTheEnd(playReplication({ scenario: smallDesk(), by: [] }, 0, [listening]))).toThrow(
    'day.jsonl cannot be written: the disk is full',
  );
});
