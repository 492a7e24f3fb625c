import { fork, spawn, type ChildProcess } from 'node:child_process';
import { on, once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { quantile } from 'simple-statistics';
import { projectFolder } from '../../server/project-folder.ts';
import { serverNumbers, type ServerNumbers } from './metrics.ts';
import type { ViewersResult, ViewersWish } from './viewers.ts';

const TOKEN = 'a-token-for-this-benchmark-only';
/** The server is looked at so often while it is measured. */
const LOOK_MS = 500;

/** How one fan-out is measured. */
export interface FanOutWish {
  readonly viewers: number;
  /** Processes that the viewers are spread over. */
  readonly processes: number;
  readonly seconds: number;
  readonly settlingMs: number;
}

/** What so many viewers of one run got, and what they cost. Times in ms. */
export interface FanOut extends FanOutWish {
  /** Frames a second and viewer: on average, of whoever got fewest and most. */
  readonly rate: { readonly mean: number; readonly fewest: number; readonly most: number };
  /** Age of a frame when it was read. */
  readonly age: { readonly p50: number; readonly p90: number; readonly p99: number; readonly p999: number };
  /** Share of frames that the server made and a viewer did not see. */
  readonly missedShare: number;
  /** Gaps between batches of events; 0 unless the server fell behind. */
  readonly eventGaps: number;
  readonly bytesPerFrame: number;
  readonly server: {
    readonly memoryBeforeMb: number;
    readonly memoryAfterMb: number;
    /** Cores that it took, on average. */
    readonly cores: number;
    /** Processor time of a frame for one viewer, µs; the simulation of the desk included. */
    readonly cpuPerFrameUs: number;
    /** Most packets that ever waited for one viewer, the stuck one included, and most bytes for all. */
    readonly mostPacketsWaiting: number;
    readonly mostBytesWaiting: number;
  };
}

/** Starts a server with a marketplace at work, has so many viewers watch it, and one who reads nothing; ends all of it. */
export async function measureFanOut(wish: FanOutWish): Promise<FanOut> {
  const { server, port } = await startServer();
  try {
    const before = await serverNumbers(port, TOKEN);
    const looks = new Looks(port);
    const results = await watchAll(wish, port, () => looks.start());
    return fanOutOf(wish, results, before, await looks.end());
  } finally {
    server.kill();
  }
}

/** Looks at the server again and again while the viewers are measured. */
class Looks {
  readonly #port: number;
  readonly #seen: ServerNumbers[] = [];
  #timer: NodeJS.Timeout | undefined;

  constructor(port: number) {
    this.#port = port;
  }

  start(): void {
    const look = async (): Promise<void> => {
      this.#seen.push(await serverNumbers(this.#port, TOKEN));
    };
    void look();
    this.#timer = setInterval(() => void look(), LOOK_MS);
  }

  async end(): Promise<readonly ServerNumbers[]> {
    clearInterval(this.#timer);
    this.#seen.push(await serverNumbers(this.#port, TOKEN));
    return this.#seen;
  }
}

function fanOutOf(
  wish: FanOutWish,
  results: readonly ViewersResult[],
  before: ServerNumbers,
  looks: readonly ServerNumbers[],
): FanOut {
  const frames = results.flatMap((result) => result.frames);
  const ages = results.flatMap((result) => result.ages);
  const total = (of: (result: ViewersResult) => number): number => results.reduce((sum, each) => sum + of(each), 0);
  const read = frames.reduce((sum, each) => sum + each, 0);
  const missed = total((result) => result.missed);
  const [first, last] = [looks[0]!, looks.at(-1)!];
  const cpu = last.cpuSeconds - first.cpuSeconds;
  const most = (of: (numbers: ServerNumbers) => number): number =>
    looks.reduce((top, each) => Math.max(top, of(each)), 0);
  const age = (probability: number): number => (ages.length === 0 ? NaN : quantile(ages, probability));
  return {
    ...wish,
    rate: {
      mean: read / wish.seconds / wish.viewers,
      fewest: frames.reduce((least, each) => Math.min(least, each), Infinity) / wish.seconds,
      most: frames.reduce((top, each) => Math.max(top, each), 0) / wish.seconds,
    },
    age: { p50: age(0.5), p90: age(0.9), p99: age(0.99), p999: age(0.999) },
    missedShare: missed / Math.max(1, read + missed),
    eventGaps: total((result) => result.gaps),
    bytesPerFrame: total((result) => result.bytes) / Math.max(1, read),
    server: {
      memoryBeforeMb: before.memoryMb,
      memoryAfterMb: last.memoryMb,
      cores: cpu / wish.seconds,
      cpuPerFrameUs: (1e6 * cpu) / Math.max(1, read),
      mostPacketsWaiting: most((numbers) => numbers.mostPacketsWaiting),
      mostBytesWaiting: most((numbers) => numbers.bytesWaiting),
    },
  };
}

/** The server of the command line, with the marketplace at work. */
async function startServer(): Promise<{ server: ChildProcess; port: number }> {
  const command = join(projectFolder(), 'dist', 'server', 'cli', 'main.js');
  const desk = ['--scenario', 'expert-marketplace', '--from', '9h'];
  const options = ['--port', '0', '--catalogue', 'none', '--token', TOKEN, ...desk];
  const server = spawn(process.execPath, [command, 'serve', ...options], { stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const line of createInterface(server.stdout)) {
    const port = /:(?<port>\d+)\/\?token=/.exec(line)?.groups?.['port'];
    if (port !== undefined) return { server, port: Number(port) };
  }
  throw new Error('The server has ended before it was up.');
}

/** Nobody is measured while others still arrive: all begin together, some time after the last one has joined. */
async function watchAll(wish: FanOutWish, port: number, begun: () => void): Promise<ViewersResult[]> {
  const { viewers, processes, seconds, settlingMs } = wish;
  const share = Math.ceil(viewers / processes);
  const groups = Array.from({ length: processes }, (_, index) => {
    const count = Math.max(0, Math.min(share, viewers - index * share));
    return new ViewerProcess({ port, token: TOKEN, viewers: count, seconds, hasStuck: index === 0 });
  });
  await Promise.all(groups.map(({ joined }) => joined));
  await new Promise((resolve) => setTimeout(resolve, settlingMs));
  begun();
  for (const group of groups) group.begin();
  return Promise.all(groups.map(({ result }) => result));
}

/** The next that a process says; fails when it ends instead. */
async function said(child: ChildProcess, messages: AsyncIterator<unknown>): Promise<unknown> {
  const ended = once(child, 'exit').then(([code]) => `Viewers ended with ${code}.`);
  const heard = await Promise.race([messages.next(), ended]);
  if (typeof heard === 'string') throw new Error(heard);
  return (heard.value as [unknown])[0];
}

/** Viewers in a process of their own. */
class ViewerProcess {
  readonly joined: Promise<void>;
  readonly result: Promise<ViewersResult>;
  readonly #child: ChildProcess;

  constructor(wish: ViewersWish) {
    const child = fork(join(projectFolder(), 'dist', 'bench', 'live', 'viewers.js'));
    this.#child = child;
    const messages = on(child, 'message');
    this.joined = said(child, messages).then(() => undefined);
    this.result = this.joined.then(() => said(child, messages)) as Promise<ViewersResult>;
    child.send(wish);
  }

  begin(): void {
    this.#child.send('begin');
  }
}
