import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { afterAll, describe, expect, it } from 'vitest';
import { parseCommandLog, parseScenario, RunPlayer } from '../../../engine/index.ts';
import { readRunBook } from '../../../server/catalogue/run-book/open-run-book.ts';
import { DeskClient } from '../desk-server.ts';
import { PROTOCOL_VERSION } from '../../../server/protocol/index.ts';

const command = join(import.meta.dirname, '..', '..', '..', 'server', 'cli', 'switchyard.mjs');
const TOKEN = 'a-token-for-tests-only';
const folder = mkdtempSync(join(tmpdir(), 'switchyard-serve-'));
const children = new Set<ChildProcess>();

afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

function start(...options: readonly string[]): ChildProcess {
  const child = spawn(process.execPath, [command, 'serve', ...options], { stdio: ['ignore', 'pipe', 'pipe'] });
  children.add(child);
  child.once('exit', () => children.delete(child));
  return child;
}

/** The port in the address that is printed. */
async function portOf(child: ChildProcess): Promise<number> {
  for await (const line of createInterface(child.stdout!)) {
    const port = /http:\/\/127\.0\.0\.1:(?<port>\d+)\/\?token=/.exec(line)?.groups?.['port'];
    if (port !== undefined) return Number(port);
  }
  throw new Error(`No address was printed. ${await text(child.stderr!)}`);
}

async function ended(child: ChildProcess): Promise<{ code: number | null; said: string }> {
  const said = text(child.stderr!);
  const [code] = (await once(child, 'exit')) as [number | null];
  return { code, said: await said };
}

async function clientOf(port: number): Promise<DeskClient> {
  const client = new DeskClient(port);
  await client.get('hello', { version: PROTOCOL_VERSION, token: TOKEN });
  return client;
}

describe('switchyard serve', () => {
  it('tells of every wrong option at once, and of others who could reach it', async () => {
    const { code, said } = await ended(
      start(
        '--port',
        'many',
        '--pace',
        'fast',
        '--from',
        'noon',
        '--token',
        'short',
        '--host',
        '0.0.0.0',
        '--catalogue',
        'none',
      ),
    );
    expect(code).toBe(2);
    for (const option of ['--port', '--pace', '--from', '--token']) expect(said).toContain(option);
    const open = await ended(start('--host', '0.0.0.0', '--port', '0', '--catalogue', 'none'));
    expect(open.code).toBe(2);
    expect(open.said).toContain('--password');
    expect(said + open.said).not.toContain('    at ');
  });

  it('a port that is taken is told in a line, and the end of the first server is clean', async () => {
    const first = start('--port', '0', '--catalogue', 'none', '--token', TOKEN);
    const port = await portOf(first);
    const second = await ended(start('--port', String(port), '--catalogue', 'none', '--token', TOKEN));
    expect(second.code).toBe(3);
    expect(second.said.trim().split('\n')).toHaveLength(1);
    expect(second.said).toContain('--port');
    first.kill('SIGTERM');
    expect((await ended(first)).code).toBe(143);
  });

  it('after kill -9 in mid-run every run goes on, with every lever, to the same end', async () => {
    const file = join(folder, 'runs.sqlite');
    const options = ['--port', '0', '--catalogue', file, '--token', TOKEN] as const;
    const first = start(...options, '--scenario', 'expert-marketplace', '--set', 'horizon=6 h', '--pace', '2000');
    const before = await clientOf(await portOf(first));
    const { run } = (await before.get('listRuns', {}))[0]!;
    await before.get('pullLever', { run, lever: { lever: 'burst', count: 40 } });
    await before.get('pullLever', { run, lever: { lever: 'cap', unanswered: 2 } });
    first.kill('SIGKILL');
    await once(first, 'exit');
    before.close();
    expect(existsSync(file)).toBe(true);

    const second = start(...options);
    const after = await clientOf(await portOf(second));
    const joined = await after.get('watchRun', { run });
    expect(joined.details.levers.map(({ lever }) => lever.lever)).toEqual(['burst', 'cap']);
    await after.get('setPace', { run, pace: { kind: 'flat-out' } });
    await expect
      .poll(async () => (await after.get('listRuns', {})).find((listing) => listing.run === run)?.state, {
        timeout: 30_000,
      })
      .toBe('finished');
    after.close();
    second.kill('SIGTERM');
    await once(second, 'exit');

    const book = readRunBook(file, Date.now())!;
    const kept = book.load(run)!;
    book.close();
    const { scenario, overrides, seed } = kept.recipe;
    const parsed = parseScenario(scenario, { overrides });
    if (!parsed.ok) throw new Error('what was kept can be read');
    const log = parseCommandLog({ version: 1, levers: kept.levers });
    if (!log.ok) throw new Error(JSON.stringify(log.problem));
    const straight = new RunPlayer({ ...parsed.value, seed }, { log: log.value });
    straight.advance();
    expect(kept.state).toBe('finished');
    expect(kept.fingerprint).toBe(straight.fingerprint);
  });
});
