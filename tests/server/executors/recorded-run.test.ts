import { expect, it } from 'vitest';
import { playRecordedRun, type RecordedRun } from '../../../server/executors/recorded-run.ts';
import type { ReplicationOutcome } from '../../../server/executors/executor.ts';
import { smallDesk } from '../small-desk.ts';
import { meddledRun } from './recorded-runs.ts';

function played(run: RecordedRun): { outcome: ReplicationOutcome; shares: readonly number[] } {
  const slices = playRecordedRun(run, ['group']);
  const shares: number[] = [];
  for (;;) {
    const slice = slices.next();
    if (slice.done === true) return { outcome: slice.value, shares };
    shares.push(slice.value);
  }
}

it('a run with its levers is played to its end as it was the first time', () => {
  const { scenario, levers, simulation } = meddledRun();
  const { outcome } = played({ scenario, levers });
  expect(outcome).toMatchObject({
    kind: 'played',
    result: { fingerprint: simulation.fingerprint, eventsPlayed: simulation.eventsPlayed },
  });
  expect(played({ scenario, levers: levers.slice(1) }).outcome).not.toMatchObject({
    result: { fingerprint: simulation.fingerprint },
  });
});

it.each([0, 1, 1_800_000, 7_200_000, 20_000_000])('stopped at %d ms it is the run as far as that', (until) => {
  const { scenario, levers, simulation } = meddledRun(until);
  const moment = { at: until, eventsPlayed: simulation.eventsPlayed };
  const { outcome } = played({ scenario, levers, until: moment });
  expect(outcome).toMatchObject({
    kind: 'played',
    result: { fingerprint: simulation.fingerprint, eventsPlayed: simulation.eventsPlayed },
  });
});

it('how far it is grows to its end, slice by slice', () => {
  const { shares } = played({ scenario: smallDesk('horizon=60 d'), levers: [] });
  expect(shares.length).toBeGreaterThan(2);
  expect(shares.toSorted((one, other) => one - other)).toEqual(shares);
  expect(shares.every((share) => share > 0 && share <= 1)).toBe(true);
});

it('a log of another run is told as a failure, with the place', () => {
  const { scenario, levers } = meddledRun();
  const shifted = levers.map((lever) => ({ ...lever, eventsPlayed: lever.eventsPlayed + 1 }));
  expect(played({ scenario, levers: shifted }).outcome).toMatchObject({
    kind: 'failed',
    failure: { seed: 'small', message: expect.stringContaining('not one of this run') as unknown },
  });
});
