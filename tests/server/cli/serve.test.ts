import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { Simulation, type Scenario, type StampedLever } from '../../../engine/index.ts';
import { PROTOCOL_VERSION, type RunDetails } from '../../../server/protocol/index.ts';
import { EXIT } from '../../../server/trouble.ts';
import { DeskClient } from '../desk-server.ts';
import { SMALL_DESK, smallDesk } from '../small-desk.ts';
import { ended, folderWithDesk, start, switchyard, type Ran } from './command-line.ts';

interface Served {
  readonly child: ChildProcess;
  readonly end: Promise<Ran>;
  /** The address that was printed. */
  readonly address: string;
  readonly port: number;
  readonly token: string;
}

/** Starts `switchyard serve` on a free port and waits for its address; ended when the test has finished. */
async function serving(folder: string, ...args: readonly string[]): Promise<Served> {
  const child = start(folder, ['serve', '--port', '0', ...args]);
  const end = ended(child);
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await end;
  });
  let said = '';
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout!.on('data', (piece) => {
      said += String(piece);
      const [found] = /http:\/\/\S+/.exec(said) ?? [];
      if (found !== undefined) resolve(found);
    });
    void end.then(({ errors }) => reject(new Error(`It ended: ${errors}`)));
  });
  const { port, searchParams } = new URL(address);
  return { child, end, address, port: Number(port), token: searchParams.get('token')! };
}

async function connected({ port, token }: Served): Promise<DeskClient> {
  const client = new DeskClient(port);
  onTestFinished(() => client.close());
  await client.get('hello', { version: PROTOCOL_VERSION, token });
  return client;
}

/** Plays a run to its end by the engine alone, pulling the levers where they were pulled. */
function playedStraight(scenario: Scenario, { levers }: RunDetails): string {
  const simulation = new Simulation(scenario);
  for (const { at, eventsPlayed, lever } of levers) {
    simulation.run(at, eventsPlayed! - simulation.eventsPlayed);
    if (simulation.now < at) simulation.run(at, 1);
    simulation.intervene({ ...lever, at } as unknown as StampedLever);
  }
  simulation.run();
  return simulation.fingerprint;
}

it('prints one address that opens the page, and ends cleanly when it is told to', async () => {
  const folder = folderWithDesk();
  const served = await serving(folder, '--scenario', 'small.yaml', '--catalogue', 'none');
  expect(served.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{20,}$/);
  expect((await fetch(served.address, { redirect: 'manual' })).status).toBe(303);
  const client = await connected(served);
  expect(await client.get('listRuns', {})).toMatchObject([{ name: 'small desk', state: 'ready' }]);
  const goodbye = client.next('dropped');
  served.child.kill('SIGTERM');
  expect((await goodbye)[0]).toMatchObject({ code: 'closing' });
  const { status, out, errors } = await served.end;
  expect({ status, errors }).toEqual({ status: EXIT.terminated, errors: '' });
  expect(out).toContain('Runs are not kept.');
  await expect(fetch(served.address)).rejects.toThrow();
});

it('tells of every wrong option at once, and begins nothing', () => {
  const folder = folderWithDesk();
  const wrong = ['--port', '70000', '--pace', 'fast', '--from', 'noon', '--token', 'short', '--host', '0.0.0.0'];
  const { status, out, errors } = switchyard(folder, ['serve', ...wrong, '--catalogue', 'none', '--password', 'brief']);
  expect({ status, out }).toEqual({ status: EXIT.badInput, out: '' });
  for (const option of ['--port', '--pace', '--from', '--token', '--password']) expect(errors).toContain(option);
  expect(errors).not.toMatch(/^\s+at /m);
});

it('is reached by others only with a token or password of one’s own', () => {
  const { status, errors } = switchyard(folderWithDesk(), ['serve', '--port', '0', '--host', '0.0.0.0']);
  expect(status).toBe(EXIT.badInput);
  expect(errors).toMatch(/--host .*--password or --token/);
});

it('tells all that is wrong with the desk that it is to begin with', () => {
  const folder = folderWithDesk({
    'bad.yaml': SMALL_DESK.replace('horizon: 8 h', 'horizon: 8 hrs').replace('3 }', 'x }'),
  });
  const { status, errors } = switchyard(folder, [
    'serve',
    '--port',
    '0',
    '--catalogue',
    'none',
    '--scenario',
    'bad.yaml',
  ]);
  expect(status).toBe(EXIT.badInput);
  expect(errors).toContain('horizon');
  expect(errors).toContain('experts[0].count');
  expect(errors).not.toMatch(/^\s+at /m);
});

it('says in one line that the port is taken, and how to have another', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  onTestFinished(() => void other.close());
  const port = String((other.address() as AddressInfo).port);
  const { status, out, errors } = await ended(
    start(folderWithDesk(), ['serve', '--port', port, '--catalogue', 'none']),
  );
  expect({ status, out }).toEqual({ status: EXIT.environment, out: '' });
  expect(errors.trim().split('\n')).toHaveLength(1);
  expect(errors).toContain(`Port ${port} is taken`);
  expect(errors).toContain('--port');
});

it('killed in mid-run and started again, it goes on with every lever, to the end that the run has without it', async () => {
  const folder = folderWithDesk();
  const args = ['--catalogue', join(folder, 'runs.sqlite'), '--scenario', 'small.yaml', '--pace', '1000'];
  const first = await serving(folder, ...args);
  const before = await connected(first);
  const { run } = (await before.get('listRuns', {}))[0]!;
  await setTimeout(700);
  await before.get('pullLever', { run, lever: { lever: 'cap', unanswered: 1 } });
  await before.get('addBookmark', { run, label: 'fewer each' });
  await setTimeout(1500);
  const { levers, summary } = await before.get('pullLever', { run, lever: { lever: 'burst', count: 25 } });
  first.child.kill('SIGKILL');
  await first.end;

  const second = await serving(folder, ...args);
  expect(second.token).toBe(first.token);
  const after = await connected(second);
  expect(await after.get('listRuns', {})).toHaveLength(1);
  const { details } = await after.get('watchRun', { run });
  expect(details.levers).toEqual(levers);
  expect(details.bookmarks).toMatchObject([{ label: 'fewer each' }]);
  expect(details.summary).toMatchObject({ state: 'ready', pace: { kind: 'timed', speedup: 1000 } });
  expect(details.summary.now).toBeGreaterThanOrEqual(summary.now);
  const finished = after.next('details', (each) => each.summary.state === 'finished');
  await after.get('setPace', { run, pace: { kind: 'flat-out' } });
  const [end] = await finished;
  expect(end.fingerprint).toBe(playedStraight(smallDesk(), end));
  expect(end.levers).toHaveLength(2);

  second.child.kill('SIGTERM');
  expect((await second.end).status).toBe(EXIT.terminated);
  const third = await serving(folder, '--catalogue', join(folder, 'runs.sqlite'));
  const replayed = await (await connected(third)).get('watchRun', { run });
  expect(replayed.details).toMatchObject({ fingerprint: end.fingerprint, summary: { state: 'finished' } });
});
