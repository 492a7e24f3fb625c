import { expect, it } from 'vitest';
import { readPlan } from '../../../../server/load/profile/load-plan.ts';
import type { LoadPlan } from '../../../../server/load/profile/load-plan.ts';
import { resultOf, type LoadResult } from '../../../../server/load/verdict/load-result.ts';
import { temporaryFolder } from '../../../temporary-folder.ts';
import { playedLoad } from '../played-load.ts';
import { TINY_PROFILE } from '../tiny-profile.ts';
import { join } from 'node:path';

async function planWith(...thresholds: readonly string[]): Promise<LoadPlan> {
  const text = `${TINY_PROFILE}  thresholds: ${JSON.stringify(thresholds)}\n`;
  return readPlan(join(temporaryFolder({ 'tiny.yaml': text }), 'tiny.yaml'));
}

async function result(
  thresholds: readonly string[],
  change: Partial<ReturnType<typeof playedLoad>> = {},
): Promise<LoadResult> {
  return resultOf(await planWith(...thresholds), { ...playedLoad(), ...change }, true);
}

it('passes when everything holds, and says on what it was played', async () => {
  const passed = await result(['ticket_ms{p99} < 500', 'failed_tickets == 0']);
  expect(passed).toMatchObject({
    format: 'switchyard-load-1',
    verdict: 'passed',
    machine: { node: process.version },
    server: { isOwn: true, cpuShare: 0.5, peakMb: 150 },
    abortedBy: null,
    found: null,
  });
  expect(passed.thresholds.map(({ holds }) => holds)).toEqual([true, true, true, true]);
  expect(JSON.parse(JSON.stringify(passed))).toEqual(passed);
});

it('a threshold of the profile, or an invariant that no profile names, is missed', async () => {
  expect((await result(['ticket_ms{p50} < 5'])).verdict).toBe('missed');
  const { log } = playedLoad();
  const broken = await result([], { log: { ...log, capBreaches: 1, examples: ['expert 1 has more than 3'] } });
  expect(broken).toMatchObject({ verdict: 'missed', examples: ['expert 1 has more than 3'] });
});

it('a late or saturated generator makes it invalid, whatever else holds or does not', async () => {
  const { tickets } = playedLoad();
  const late = { ...tickets, lateness: playedLoad().crowd.offer };
  late.lateness.record(60_000);
  expect((await result(['ticket_ms{p50} < 5'], { tickets: late })).verdict).toBe('invalid');
  const skipping = { ...tickets, counts: { ...tickets.counts, due: 400, skipped: 5 } };
  expect((await result([], { tickets: skipping })).verdict).toBe('invalid');
});
