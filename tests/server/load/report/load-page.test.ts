import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadPage } from '../../../../server/load/report/load-page.ts';
import { readPlan } from '../../../../server/load/profile/load-plan.ts';
import { resultOf, type FoundRate, type LoadResult } from '../../../../server/load/verdict/load-result.ts';
import { temporaryFolder } from '../../../temporary-folder.ts';
import { playedLoad } from '../played-load.ts';
import { TINY_PROFILE } from '../tiny-profile.ts';

const FOUND: FoundRate = {
  steps: [100, 200, 400, 800].map((rate) => ({
    rate,
    outcome: rate < 800 ? 'sustained' : 'not sustained',
    because: rate < 800 ? [] : ['ticket_ms{p99} < 100'],
    p50: 2,
    p99: rate < 800 ? 5 + rate / 100 : 400,
    p99_9: rate < 800 ? 8 + rate / 100 : 900,
    backlogSlope: 0,
  })),
  sustained: 400,
  boundBy: 'the service',
};

async function result(found: FoundRate | null = null, name = 'tiny'): Promise<LoadResult> {
  const text = TINY_PROFILE.replace('name: tiny', `name: ${JSON.stringify(name)}`);
  const plan = await readPlan(join(temporaryFolder({ 'tiny.yaml': text }), 'tiny.yaml'));
  return resultOf(plan, playedLoad(), true, found);
}

it('is one page that loads nothing, for light and dark', async () => {
  const page = loadPage(await result(FOUND));
  expect(page).not.toMatch(/https?:|<script|<link|<img|url\(|@import/);
  expect(page).toContain('prefers-color-scheme: dark');
  expect(page.match(/<svg/g)).toHaveLength(4);
  for (const part of [
    'Thresholds',
    'Invariants',
    'Percentile spectrum',
    'Rate against latency',
    'Backlog over time',
    'Measured on',
  ])
    expect(page).toContain(part);
  expect(page).not.toMatch(/NaN|Infinity|undefined/);
});

it('marks the knee of the rates that were tried, and names what was found', async () => {
  const page = loadPage(await result(FOUND));
  expect(page).toContain('knee: 400/s');
  expect(page).toContain('Sustained 400 tickets a second; bound by the service.');
  expect(page).toContain('ticket_ms{p99} &lt; 100');
});

it('takes the rates of a ramp second by second, and none of a load at one rate', async () => {
  const ramp = await result();
  expect(loadPage(ramp)).toContain('knee: 40/s');
  const even = { ...ramp, slices: ramp.slices.map((slice) => ({ ...slice, due: 50 })) };
  expect(loadPage(even)).not.toContain('Rate against latency');
});

it('shows names as they are written, and makes no tags of them', async () => {
  expect(loadPage(await result(null, '<script>alert("&")</script>'))).toContain(
    '&lt;script&gt;alert(&quot;&amp;&quot;)&lt;/script&gt;',
  );
});

it('shows a load of which nothing was measured', async () => {
  const one = await result();
  const empty = Object.fromEntries(
    Object.keys(one.timings).map((name) => [
      name,
      {
        count: 0,
        min: null,
        mean: null,
        p50: null,
        p90: null,
        p95: null,
        p99: null,
        p99_9: null,
        max: null,
        spectrum: [],
      },
    ]),
  ) as unknown as LoadResult['timings'];
  const page = loadPage({ ...one, timings: empty, slices: [], backlog: [] });
  expect(page).not.toMatch(/<svg|NaN|undefined/);
});
