import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { EXIT } from '../../../server/trouble.ts';
import type { RouteSpeed } from '../../../server/load/routes/measure-routes.ts';
import type { LoadResult } from '../../../server/load/verdict/load-result.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import { TINY_PROFILE } from '../load/tiny-profile.ts';
import { DeskServer } from '../desk-server.ts';
import { ended, start, widestLine, type Ran } from './command-line.ts';
import { ran } from './in-this-process.ts';

interface Loaded extends Ran {
  readonly result: LoadResult;
  readonly folder: string;
}

/** Runs `switchyard load` on a profile, and reads what it wrote. */
async function loaded(profile: string, ...options: readonly string[]): Promise<Loaded> {
  const folder = temporaryFolder({ 'mine.yaml': profile });
  const written = ['--json', 'mine.json', '--html', 'mine.html', '--junit', 'mine.xml'];
  const outcome = await ended(start(folder, ['load', 'mine.yaml', ...written, ...options]));
  expect(outcome.errors).toBe('');
  return { ...outcome, folder, result: JSON.parse(readFileSync(join(folder, 'mine.json'), 'utf8')) as LoadResult };
}

/** Invariants hold on any machine; how quick it was, and whether the generator kept up, depends on what else it has to do. */
function expectSound({ result, status }: Loaded): void {
  expect(result.invariants.filter(({ holds }) => !holds)).toEqual([]);
  expect(result.examples).toEqual([]);
  expect(result.tickets).toMatchObject({ failed: 0, skipped: 0, failures: [] });
  expect(result.tickets.answered).toBe(result.tickets.due);
  const codes = { passed: EXIT.fine, missed: EXIT.thresholdMissed, invalid: EXIT.loadInvalid };
  expect(status).toBe(codes[result.verdict]);
}

it('plays tickets, experts and watchers on a server of its own, and writes what it found', async () => {
  const run = await loaded(`${TINY_PROFILE}  thresholds: ['failed_tickets == 0', 'offer_ms{p99} < 60000']\n`, '--live');
  expectSound(run);
  const { result, out, folder } = run;
  expect(['passed', 'invalid']).toContain(result.verdict);
  expect(result.tickets.due).toBeGreaterThan(30);
  expect(result.acts.offers).toBeGreaterThanOrEqual(result.acts.accepted);
  expect(result.acts.accepted).toBeGreaterThan(20);
  expect(result.timings.frame_staleness_ms.count).toBeGreaterThan(5);
  expect(widestLine(out).length).toBeLessThanOrEqual(80);
  expect(out).toMatch(/✓ lost_tickets == 0/);
  expect(out).toMatch(/Open this address while it is under way:\n\n {2}http:\/\/127\.0\.0\.1:\d+\/\n/);
  expect(readFileSync(join(folder, 'mine.html'), 'utf8')).toContain('Percentile spectrum');
  expect(readFileSync(join(folder, 'mine.xml'), 'utf8')).toContain('<testcase name="lost_tickets == 0"');
});

it('killed in the middle, cut off and started again, the server loses nothing and makes nothing twice', async () => {
  const disturbances = `  disturbances:
    - { at: 500 ms, do: kill-server }
    - { at: 600 ms, do: drop-experts, share: 50 % }
    - { at: 700 ms, do: pause-watchers, share: 50 %, for: 300 ms }
`;
  const run = await loaded(TINY_PROFILE + disturbances);
  expectSound(run);
  expect(run.result.tickets.resent).toBeGreaterThan(0);
  expect(run.result.counts.reconnects).toBeGreaterThanOrEqual(10);
  // Where other work keeps the machine busy a server takes long to start, and here two of them do.
}, 180_000);

it('drives a server that is there, and ends early when a threshold says so', async () => {
  const server = await DeskServer.start();
  try {
    const profile = `${TINY_PROFILE.replace('for: 2 s', 'for: 60 s')}  thresholds: ['ticket_ms{p50} < 0.001 abort after 1s']\n`;
    const run = await loaded(profile, '--target', server.url, '--token', server.token);
    expectSound(run);
    expect(run.result).toMatchObject({ abortedBy: 'ticket_ms{p50} < 0.001 abort after 1s', server: { isOwn: false } });
    expect(run.result.tickets.due).toBeLessThan(1000);
    expect(server.server.desk.listings).toHaveLength(1);
  } finally {
    await server.close();
  }
});

it('tells of bad profiles, targets and options in a line or more, and plays nothing', async () => {
  const folder = temporaryFolder({
    'bad.yaml': TINY_PROFILE.replace('speed: 600', 'sped: 600'),
    'good.yaml': TINY_PROFILE,
  });
  const refused = async (...args: readonly string[]): Promise<string> => {
    const { status, out, errors } = await ran(folder, ['load', ...args]);
    expect({ status: [EXIT.badInput, EXIT.environment].includes(status as 2), out }).toEqual({ status: true, out: '' });
    expect(errors).not.toMatch(/^\s+at /m);
    return errors;
  };
  expect(await refused('bad.yaml')).toMatch(/load\.sped .*did you mean "speed"/);
  expect(await refused('none.yaml')).toMatch(/none\.yaml cannot be read/);
  expect(await refused()).toMatch(/profile is missing/);
  expect(await refused('good.yaml', '--target', 'http://example.org', '--token', 'x')).toMatch(/--allow-remote/);
  expect(await refused('good.yaml', '--target', 'http://127.0.0.1:1')).toMatch(/--token/);
});

it('prints the schema of profiles', async () => {
  const { status, out } = await ran(temporaryFolder({}), ['load', '--schema']);
  expect(status).toBe(EXIT.fine);
  expect(JSON.parse(out)).toMatchObject({ type: 'object', properties: { load: {} } });
});

it('looks for the highest rate on a new desk each time, and says what bounds it', async () => {
  const text = TINY_PROFILE.replace('kind: smoke', 'kind: breakpoint')
    .replace(/, stages: .*\}\]/, '')
    .replace('settle: 1 s', 'search: { from: 5/s, to: 10/s, each: 1 s }');
  const { result, out, status } = await loaded(text);
  const { steps, sustained, boundBy } = result.found!;
  expect(steps[0]!.rate).toBe(5);
  expect(result.invariants.filter(({ holds }) => !holds)).toEqual([]);
  const good = steps.filter(({ outcome }) => outcome === 'sustained').map(({ rate }) => rate);
  expect(sustained).toBe(good.length === 0 ? null : Math.max(...good));
  if (steps.every(({ outcome }) => outcome === 'sustained')) {
    expect(steps.map(({ rate }) => rate)).toEqual([5, 10]);
    expect(boundBy).toBe('the end of the range');
    expect(status).toBe(EXIT.fine);
  } else expect(boundBy).toMatch(/^the (?:generator|service)$/);
  expect(out).toMatch(/bound by the/);
});

it('asks addresses of the API in closed loops, and counts what was no good answer', async () => {
  const server = await DeskServer.start();
  try {
    const folder = temporaryFolder({});
    const options = ['--target', server.url, '--token', server.token, '--seconds', '1', '--json', 'routes.json'];
    const { out, errors, status } = await ended(start(folder, ['load', '--routes', ...options]));
    expect({ errors, wide: widestLine(out).length <= 80 }).toEqual({ errors: '', wide: true });
    const speeds = JSON.parse(readFileSync(join(folder, 'routes.json'), 'utf8')) as readonly RouteSpeed[];
    expect(speeds.map(({ path }) => path)).toContain('/api/runs/{run}/figures');
    expect(speeds[0]).toMatchObject({ path: '/healthz', failed: 0 });
    expect(speeds[0]!.requests).toBeGreaterThan(10);
    expect(status).toBe(speeds.every(({ failed }) => failed === 0) ? EXIT.fine : EXIT.runFailed);
  } finally {
    await server.close();
  }
});
