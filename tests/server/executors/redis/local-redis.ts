import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { describe, onTestFinished } from 'vitest';
import { readRedisAddress, type RedisAddress } from '../../../../server/executors/redis/address.ts';
import { switchyard } from '../../cli/command-line.ts';
import { temporaryFolder } from '../../../temporary-folder.ts';

const isThere = spawnSync('redis-server', ['--version']).status === 0;

// Programs are told apart by what is compiled: it has to be so from the start, not from the first worker on.
if (isThere) switchyard(process.cwd(), ['--version']);

/** Tests that need a Redis. Where there is none they are counted as skipped, unless that is said to be a failure: in CI. */
export const describeWithRedis: (name: string, tests: () => void) => void = describe.skipIf(
  !isThere && process.env['SWITCHYARD_NEEDS_REDIS'] !== '1',
);

/** A Redis of a test's own, on this machine only, that keeps what it is told; it ends with the test. */
export class LocalRedis {
  readonly url: string;
  readonly #port: number;
  readonly #folder: string;
  readonly #options: readonly string[];
  #server: ChildProcess | undefined;

  static async start(...options: readonly string[]): Promise<LocalRedis> {
    const redis = new LocalRedis(await freePort(), temporaryFolder({}), options);
    onTestFinished(() => redis.kill());
    await redis.start();
    return redis;
  }

  private constructor(port: number, folder: string, options: readonly string[]) {
    this.url = `redis://127.0.0.1:${port}`;
    this.#port = port;
    this.#folder = folder;
    this.#options = options;
  }

  get address(): RedisAddress {
    return readRedisAddress(this.url)!;
  }

  async start(): Promise<void> {
    const kept = ['--appendonly', 'yes', '--save', '', '--dir', this.#folder];
    const args = ['--port', String(this.#port), '--bind', '127.0.0.1', ...kept, ...this.#options];
    this.#server = spawn('redis-server', args, { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(this.#server, 'spawn');
    for await (const piece of this.#server.stdout!) if (String(piece).includes('Ready to accept')) break;
    this.#server.stdout!.on('error', () => {}).resume();
  }

  /** Ends it in the middle of whatever it does. */
  async kill(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    if (server === undefined || server.exitCode !== null || server.signalCode !== null) return;
    const over = once(server, 'exit');
    server.kill('SIGKILL');
    await over;
  }

  /** A client of the test's own. */
  client(): Redis {
    const client = new Redis(this.url);
    client.on('error', () => {});
    onTestFinished(() => client.disconnect());
    return client;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Waits until something holds. */
export async function until(holds: () => boolean | Promise<boolean>, withinMs = 150_000): Promise<void> {
  for (const end = performance.now() + withinMs; !(await holds());) {
    if (performance.now() > end) throw new Error(`not within ${withinMs / 1000} s`);
    await setTimeout(20);
  }
}
