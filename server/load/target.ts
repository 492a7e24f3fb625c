import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { isLoopbackHost } from '../live-server.ts';
import { projectFolder } from '../project-folder.ts';
import { badInput, environmentTrouble } from '../trouble.ts';

/** What a process has used so far; null where the system does not tell. */
export interface ProcessUse {
  /** Processor time, ms. */
  readonly cpuMs: number | null;
  /** The most memory at any time, MB. */
  readonly peakMb: number | null;
}

/** The service that is driven. */
export interface Target {
  readonly url: string;
  readonly token: string;
  readonly isOwn: boolean;
  /** Of all its processes together. */
  use(): ProcessUse;
  /** Ends it without warning, as a crash would, tells when it is down, and starts it again with what it had written down. */
  crash(whenDown: () => void): Promise<void>;
  /** Takes down what was started for the load. */
  close(): Promise<void>;
}

const START_MS = 30_000;
const END_MS = 5000;
/** Linux counts processor time in hundredths of a second. */
const MS_PER_TICK = 10;

/** A server of one’s own, with an empty catalogue, that ends with the load. */
export class OwnServer implements Target {
  readonly token = randomBytes(16).toString('hex');
  readonly isOwn = true;
  readonly #folder: string;
  #child: ChildProcess | undefined;
  #port = 0;
  #before: ProcessUse = { cpuMs: 0, peakMb: 0 };

  private constructor(folder: string) {
    this.#folder = folder;
  }

  /** @throws Trouble when it does not come up */
  static async start(): Promise<OwnServer> {
    const server = new OwnServer(await mkdtemp(join(tmpdir(), 'switchyard-load-')));
    try {
      await server.#start();
    } catch (cause) {
      await server.close();
      throw environmentTrouble('The server under load does not start', cause);
    }
    return server;
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  use(): ProcessUse {
    const now = useOf(this.#child?.pid);
    return {
      cpuMs: now.cpuMs === null ? null : now.cpuMs + (this.#before.cpuMs ?? 0),
      peakMb: now.peakMb === null ? null : Math.max(now.peakMb, this.#before.peakMb ?? 0),
    };
  }

  async crash(whenDown: () => void): Promise<void> {
    this.#before = this.use();
    await this.#end('SIGKILL');
    whenDown();
    await this.#start();
  }

  async close(): Promise<void> {
    await this.#end('SIGTERM');
    await rm(this.#folder, { recursive: true, force: true });
  }

  async #start(): Promise<void> {
    const command = join(projectFolder(), 'dist', 'server', 'cli', 'main.js');
    const catalogue = join(this.#folder, 'runs.sqlite');
    const args = ['serve', '--port', String(this.#port), '--catalogue', catalogue, '--token', this.token];
    const child = spawn(process.execPath, [command, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    this.#child = child;
    let errors = '';
    child.stderr.on('data', (piece) => (errors = `${errors}${piece}`.slice(-2000)));
    const tooLong = setTimeout(() => child.kill('SIGKILL'), START_MS);
    for await (const line of createInterface(child.stdout)) {
      const port = /:(?<port>\d+)\/\?token=/.exec(line)?.groups?.['port'];
      if (port === undefined) continue;
      clearTimeout(tooLong);
      this.#port = Number(port);
      child.stdout.resume();
      return;
    }
    clearTimeout(tooLong);
    throw new Error(errors.trim() || 'it has said nothing');
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    const tooLong = setTimeout(() => child.kill('SIGKILL'), END_MS);
    await gone;
    clearTimeout(tooLong);
  }
}

/** A server that is there already, and stays. */
export class GivenServer implements Target {
  readonly url: string;
  readonly token: string;
  readonly isOwn = false;

  /** @throws Trouble when the address is none, or another machine that nobody has allowed */
  constructor(url: string, token: string, mayBeRemote: boolean) {
    const parsed = URL.canParse(url) ? new URL(url) : undefined;
    if (parsed?.protocol !== 'http:')
      throw badInput(`--target  expected an address such as http://127.0.0.1:4870, found "${url}"`);
    if (!isLoopbackHost(parsed.hostname.replace(/^\[|\]$/g, '')) && !mayBeRemote)
      throw badInput(`--target  ${parsed.hostname} is another machine: load on it needs --allow-remote`);
    this.url = parsed.origin;
    this.token = token;
  }

  use(): ProcessUse {
    return { cpuMs: null, peakMb: null };
  }

  crash(): Promise<void> {
    throw badInput('load.disturbances  only a server of one’s own can be killed; leave --target out');
  }

  async close(): Promise<void> {
    // It was there before.
  }
}

function useOf(pid: number | undefined): ProcessUse {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
    const peak = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return {
      cpuMs: (Number(fields[11]) + Number(fields[12])) * MS_PER_TICK,
      peakMb: peak === null ? null : Math.round(Number(peak[1]) / 1024),
    };
  } catch {
    return { cpuMs: null, peakMb: null };
  }
}
