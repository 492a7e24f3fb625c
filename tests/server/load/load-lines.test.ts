import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PLAIN } from '../../../server/cli/text/style.ts';
import { progressLine, resultLines } from '../../../server/load/load-lines.ts';
import { readPlan } from '../../../server/load/profile/load-plan.ts';
import { resultOf } from '../../../server/load/verdict/load-result.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import { playedLoad } from './played-load.ts';
import { TINY_PROFILE } from './tiny-profile.ts';

it('the summary fits 80 columns, with a mark before all that has to hold', async () => {
  const text = `${TINY_PROFILE}  thresholds: ['ticket_ms{p99} < 500', 'ticket_ms{p50} < 1']\n`;
  const plan = await readPlan(join(temporaryFolder({ 'tiny.yaml': text }), 'tiny.yaml'));
  const lines = resultLines(resultOf(plan, playedLoad(), true), PLAIN);
  expect(lines.filter((line) => line.length > 80)).toEqual([]);
  const all = lines.join('\n');
  expect(all).toMatch(/✓ ticket_ms\{p99\} < 500 +8/);
  expect(all).toMatch(/✗ ticket_ms\{p50\} < 1 +6/);
  expect(all).toMatch(/✓ lost_tickets == 0 +0/);
  expect(lines.at(-1)).toMatch(/^missed/);
});

it('progress is one line of at most 79 characters', () => {
  const measured = { timings: {}, counts: {} };
  const line = progressLine({
    phase: 'sending',
    at: 3_599_900,
    length: 3_600_000,
    tickets: undefined,
    crowd: undefined,
    arrivals: { kind: 'trace', moments: [] },
    measured,
  });
  expect(line.length).toBeLessThanOrEqual(79);
  expect(line).toContain('3599/3600 s');
});
