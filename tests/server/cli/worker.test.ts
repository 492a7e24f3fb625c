import { appendFileSync, cpSync, symlinkSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { projectFolder } from '../../../server/project-folder.ts';
import { EXIT } from '../../../server/trouble.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import { describeWithRedis, LocalRedis, until } from '../executors/redis/local-redis.ts';
import { killed, startWorker } from '../executors/redis/workers.ts';
import { ended, folderWithDesk, start, switchyard } from './command-line.ts';
import { ran } from './in-this-process.ts';

it('bad input says all that is wrong, and repeats no password', async () => {
  const folder = folderWithDesk();
  const { status, errors } = await ran(folder, ['worker', '--executor', 'http://me:secret@there', '--workers', 'x']);
  expect(status).toBe(EXIT.badInput);
  expect(errors).toContain('--executor  expected redis://host:port/db');
  expect(errors).toContain('--workers  expected a whole number');
  expect(errors).not.toContain('secret');
  const both = await ran(folder, ['simulate', 'small.yaml', '--executor', 'redis://there', '--workers', '2']);
  expect(both).toMatchObject({
    status: EXIT.badInput,
    errors: expect.stringContaining('--workers  counts') as unknown,
  });
});

it('a Redis that does not answer is told with what to do', () => {
  const { status, errors } = switchyard(folderWithDesk(), ['worker', '--executor', 'redis://:secret@127.0.0.1:1']);
  expect(status).toBe(EXIT.environment);
  expect(errors).toMatch(/^redis:\/\/127\.0\.0\.1:1 does not answer .*Start a Redis there/);
});

/** A copy of the program whose engine computes something else by a hair. */
function anotherProgram(): string {
  const folder = temporaryFolder({});
  for (const part of ['dist', 'package.json']) {
    cpSync(join(projectFolder(), part), join(folder, part), {
      recursive: true,
      filter: (path) => !/\.(?:map|d\.ts)$|dist.(?:tests|bench|ui)/.test(path),
    });
  }
  symlinkSync(join(projectFolder(), 'node_modules'), join(folder, 'node_modules'));
  appendFileSync(join(folder, 'dist', 'engine', 'index.js'), '\n// another\n');
  return join(folder, 'dist', 'server', 'cli', 'main.js');
}

describeWithRedis('needs redis-server on the PATH', () => {
  it.each([
    ['simulate', ['simulate', 'small.yaml', '--precision', '20%', '--max-replications', '60', '--by', 'group']],
    ['compare', ['compare', 'small.yaml', '--set', 'other.experts.steady.count=4', '--replications', '10']],
    [
      'staff',
      [
        'staff',
        'small.yaml',
        '--target',
        '80/60 per run',
        '--replications',
        '20',
        '--every',
        '1 h',
        '--horizon',
        '1 h',
      ],
    ],
    ['insight', ['insight', 'dashboard-and-truth', '--replications', '2', '--set', 'horizon=3 h']],
  ])('%s is the same to the byte as on this machine', async (_name, args) => {
    const redis = await LocalRedis.start();
    await startWorker(redis.url);
    const folder = folderWithDesk();
    const far = switchyard(folder, [...args, '--json', '--executor', redis.url]);
    const near = switchyard(folder, [...args, '--json', '--workers', '1']);
    expect(far).toEqual(near);
    expect(far.status).toBe(EXIT.fine);
    expect(far.out.length).toBeGreaterThan(100);
  });

  it('told to end, it plays what it has in hand, and says what it did', async () => {
    const redis = await LocalRedis.start();
    const worker = await startWorker(redis.url);
    const over = ended(worker);
    switchyard(folderWithDesk(), ['simulate', 'small.yaml', '--replications', '3', '--quiet', '--executor', redis.url]);
    worker.kill('SIGTERM');
    const { status, out } = await over;
    expect(status).toBe(EXIT.terminated);
    expect(out).toContain('Ended; 3 replications were played here.');
  });

  it('Ctrl-C ends a command that waits for workers, and leaves nothing in Redis', async () => {
    const redis = await LocalRedis.start();
    const command = start(folderWithDesk(), ['simulate', 'small.yaml', '--replications', '3', '--executor', redis.url]);
    const over = ended(command);
    let said = '';
    command.stderr!.on('data', (piece) => (said += String(piece)));
    await until(() => said.includes('No worker is there'));
    command.kill('SIGINT');
    expect((await over).status).toBe(EXIT.interrupted);
    const client = redis.client();
    expect(await client.keys('switchyard:{run,found,peer}:*')).toEqual([]);
    expect(await client.keys('switchyard:chunks-*:{wait,active}')).toEqual([]);
  });

  it('a worker of another build gets nothing, and both sides say why', async () => {
    const redis = await LocalRedis.start();
    const other = spawn(process.execPath, [anotherProgram(), 'worker', '--executor', redis.url, '--workers', '1']);
    onTestFinished(() => killed(other));
    let workerSaid = '';
    other.stderr.on('data', (piece) => (workerSaid += String(piece)));
    await once(other.stdout, 'data');
    const command = start(folderWithDesk(), ['simulate', 'small.yaml', '--replications', '3', '--executor', redis.url]);
    const over = ended(command);
    let said = '';
    command.stderr!.on('data', (piece) => (said += String(piece)));
    await until(
      () => workerSaid.includes('Refused') && said.includes('Refused') && said.includes('No worker is there'),
    );
    expect(said).toMatch(/^Refused: the worker on .* \(process \d+\) was built from other sources/);
    expect(workerSaid).toMatch(/^Refused: the run on .* \(process \d+\) was built from other sources/);
    await startWorker(redis.url);
    expect((await over).status).toBe(EXIT.fine);
  });
});
