import { once } from 'node:events';
import { io, type Socket } from 'socket.io-client';
import { decodeFrame, PROTOCOL_VERSION } from '../../server/protocol/index.ts';
import type { Answer, ClientToServer, ServerToClient, Welcome } from '../../server/protocol/index.ts';

/** What one process of viewers is told. It tells when all have joined, waits for a word, measures, and tells what it found. */
export interface ViewersWish {
  readonly port: number;
  readonly token: string;
  readonly viewers: number;
  readonly seconds: number;
  /** One more who joins and from then on reads nothing. */
  readonly hasStuck: boolean;
}

export interface ViewersResult {
  /** Frames that each viewer read. */
  readonly frames: readonly number[];
  /** How old each frame was when it was read, ms. */
  readonly ages: readonly number[];
  /** Frames of the run that a viewer never saw, all viewers together: frames may be missed. */
  readonly missed: number;
  /** Batches of events that did not begin where the one before ended, all viewers together: none may be lost. */
  readonly gaps: number;
  readonly bytes: number;
}

const JOINING_AT_ONCE = 25;

type ViewerSocket = Socket<ServerToClient, ClientToServer>;

/** One viewer, and what it reads. */
class Watcher {
  frames = 0;
  missed = 0;
  gaps = 0;
  bytes = 0;
  readonly ages: number[] = [];
  readonly #socket: ViewerSocket;
  #isMeasuring = false;
  #sequence: number | undefined;
  #nextEvent: number | undefined;

  constructor(socket: ViewerSocket) {
    this.#socket = socket;
    socket.on('frame', (_run, frame) => this.#frameRead(frame));
    socket.on('events', ({ first, events, leftOut }) => {
      if (this.#nextEvent !== undefined && this.#nextEvent !== first && this.#isMeasuring) this.gaps++;
      this.#nextEvent = first + events.length + leftOut;
    });
  }

  begin(): void {
    this.#isMeasuring = true;
    this.#sequence = undefined;
  }

  end(): void {
    this.#isMeasuring = false;
    this.#socket.disconnect();
  }

  #frameRead(frame: ArrayBuffer): void {
    if (!this.#isMeasuring) return;
    const { madeAt, sequence } = decodeFrame(frame).header;
    this.ages.push(Date.now() - madeAt);
    this.frames++;
    this.bytes += frame.byteLength;
    if (this.#sequence !== undefined) this.missed += sequence - this.#sequence - 1;
    this.#sequence = sequence;
  }
}

/** Watches one run with many sockets, as pages do, and measures what arrives. */
async function watch({ port, token, viewers, seconds, hasStuck }: ViewersWish): Promise<ViewersResult> {
  const watchers: Watcher[] = [];
  for (let joined = 0; joined < viewers; joined += JOINING_AT_ONCE) {
    const count = Math.min(JOINING_AT_ONCE, viewers - joined);
    const sockets = await Promise.all(Array.from({ length: count }, () => join(port, token)));
    watchers.push(...sockets.map((socket) => new Watcher(socket)));
  }
  if (hasStuck) stopReading(await join(port, token));
  const begun = once(process, 'message');
  process.send!('joined');
  await begun;
  for (const watcher of watchers) watcher.begin();
  await pause(seconds * 1000);
  for (const watcher of watchers) watcher.end();
  const sum = (of: (watcher: Watcher) => number): number => watchers.reduce((total, each) => total + of(each), 0);
  return {
    frames: watchers.map(({ frames }) => frames),
    ages: watchers.flatMap(({ ages }) => ages),
    missed: sum(({ missed }) => missed),
    gaps: sum(({ gaps }) => gaps),
    bytes: sum(({ bytes }) => bytes),
  };
}

async function join(port: number, token: string): Promise<ViewerSocket> {
  const socket: ViewerSocket = io(`http://127.0.0.1:${port}`, { transports: ['websocket'], forceNew: true });
  const ask = (name: string, request: object): Promise<Answer<unknown>> =>
    (socket.timeout(30_000) as unknown as { emitWithAck(...said: unknown[]): Promise<Answer<unknown>> }).emitWithAck(
      name,
      request,
    );
  const welcome = await ask('hello', { version: PROTOCOL_VERSION, token });
  if (!welcome.ok) throw new Error(welcome.problem.message);
  const { run } = (welcome.value as Welcome).runs[0]!;
  const joined = await ask('watchRun', { run });
  if (!joined.ok) throw new Error(joined.problem.message);
  return socket;
}

/** What the system holds for it is then full, and the server has to do without it. */
function stopReading(socket: ViewerSocket): void {
  const { transport } = socket.io.engine as unknown as { transport: { ws: { pause(): void } } };
  transport.ws.pause();
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

process.once('message', (wish: ViewersWish) => {
  void watch(wish).then((result) => process.send!(result, () => process.exit(0)));
});
