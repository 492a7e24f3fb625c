import type { RecordableHistogram } from 'node:perf_hooks';
import { decodeFrame, type FrameHeader, type Joined } from '../../protocol/index.ts';
import { emptyHistogram, record } from '../generator/latencies.ts';
import { DeskConnection, type ServerAddress } from './desk-connection.ts';

/** What watchers have seen together. */
export interface Seen {
  frames: number;
  /** Frames that did not come to who reads everything. */
  gaps: number;
  readonly staleness: RecordableHistogram;
}

export const nothingSeen = (): Seen => ({ frames: 0, gaps: 0, staleness: emptyHistogram() });

/** One who looks on, as a page does. */
export class Watcher {
  readonly #connection: DeskConnection;
  readonly #seen: Seen;
  /** Frames made before this moment are not measured, ms since 1970. */
  #readsFrom = 0;
  #last: FrameHeader | undefined;

  /** `look` is shown the header of every frame. */
  constructor(
    at: ServerAddress & { readonly run: string },
    seen: Seen,
    look: (header: FrameHeader) => void = () => {},
  ) {
    this.#seen = seen;
    this.#connection = new DeskConnection(
      at,
      async () => {
        this.#last = undefined;
        const joined = await this.#connection.ask<Joined>('watchRun', { run: at.run });
        if (!joined.ok) throw new Error(`${joined.problem.code}: ${joined.problem.message}`);
      },
      (why) => `A watcher cannot look on: ${why}`,
    );
    this.#connection.on('frame', (_run: string, frame: ArrayBuffer) => {
      const { header } = decodeFrame(frame);
      this.#note(header);
      look(header);
    });
  }

  get joined(): Promise<void> {
    return this.#connection.joined;
  }

  get reconnects(): number {
    return this.#connection.reconnects;
  }

  #note(header: FrameHeader): void {
    const missed = this.#last?.epoch === header.epoch ? header.sequence - this.#last.sequence - 1 : 0;
    this.#last = header;
    this.#seen.frames++;
    if (header.madeAt < this.#readsFrom) return;
    this.#seen.gaps += Math.max(0, missed);
    record(this.#seen.staleness, Math.max(0, Date.now() - header.madeAt));
  }

  /** From now on it reads nothing, or everything again; what it missed meanwhile is its own fault. */
  setReading(isReading: boolean): void {
    this.#connection.setReading(isReading);
    this.#readsFrom = isReading ? Date.now() : Infinity;
    this.#last = undefined;
  }

  close(): void {
    this.#connection.close();
  }
}
