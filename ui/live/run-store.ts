import type { Alert } from '../../engine/index.ts';
import {
  decodeFrame,
  paceOfCode,
  RUN_STATES,
  type EventBatch,
  type FigureColumn,
  type Frame,
  type Joined,
  type Pace,
  type Problem,
  type RunDetails,
  type RunId,
  type RunState,
} from '../../server/protocol/index.ts';
import { FrameWatch } from './frame-watch.ts';
import type { LiveConnection } from './live-connection.ts';
import { Listeners } from './listeners.ts';
import { RunEvents } from './run-events.ts';
import { RunCurves, type NamedCurves } from './run-curves.ts';

/** What can change about a run: its frame, its details, its curves’ past, its events, the health of the stream. */
export type RunSlice = 'joined' | 'frame' | 'details' | 'curves' | 'events' | 'alerts' | 'health';

/** A figure as it stands in the newest frame. */
export interface Reading {
  readonly column: FigureColumn;
  /** Null where what it needs has not happened. */
  readonly value: number | null;
  /** How many cases it rests on; null for counts and time averages. */
  readonly sampleSize: number | null;
}

/** What this page knows of one run that it watches: the newest picture, curves, what has just happened. */
export class RunStore {
  readonly run: RunId;
  readonly #connection: LiveConnection;
  readonly #listeners = new Listeners<RunSlice>();
  readonly events: RunEvents;
  readonly #curves: RunCurves;
  /** How old the newest picture is. */
  readonly watch = new FrameWatch(() => this.#listeners.tell('health'));
  #joined: Joined | undefined;
  #columns = new Map<string, number>();
  #frame: Frame | undefined;
  #isLearning = false;

  /** The newest batch of events, each told once. */
  batch: EventBatch | undefined;
  /** What needs to be looked at, serious first. */
  alerts: readonly Alert[] = [];
  /** Why the run cannot be watched. */
  problem: Problem | undefined;
  /** Frames a second, when the server sends fewer than it would. */
  slowedTo: number | undefined;

  constructor(run: RunId, connection: LiveConnection) {
    this.run = run;
    this.#connection = connection;
    this.#curves = new RunCurves(run, connection, () => this.#listeners.tell('curves'));
    this.events = new RunEvents({
      ask: async (epoch, from) => {
        const answer = await connection.request('resync', { run, epoch, from });
        return answer.ok ? answer.value : undefined;
      },
      show: (batch) => {
        this.batch = batch;
        this.#listeners.tell('events');
      },
      missed: ({ frame }) => {
        // A gap in the curves, where nobody knows how they went.
        this.#curves.add(this.now + 0.5, () => null);
        this.takeFrame(frame);
      },
    });
  }

  listen(slices: readonly RunSlice[], changed: () => void): () => void {
    return this.#listeners.listen(slices, changed);
  }

  get joined(): Joined | undefined {
    return this.#joined;
  }

  get details(): RunDetails | undefined {
    return this.#joined?.details;
  }

  get frame(): Frame | undefined {
    return this.#frame;
  }

  get curves(): NamedCurves {
    return this.#curves.all;
  }

  get now(): number {
    return this.#frame?.header.now ?? 0;
  }

  get edge(): number {
    return Math.max(this.#frame?.header.edge ?? 0, this.details?.summary.edge ?? 0);
  }

  get pace(): Pace {
    return this.#frame === undefined ? { kind: 'paused' } : paceOfCode(this.#frame.header.pace);
  }

  get state(): RunState {
    return this.details?.failure === undefined ? (RUN_STATES[this.#frame?.header.state ?? 0] ?? 'ready') : 'failed';
  }

  get isMoving(): boolean {
    return this.state === 'ready' && this.pace.kind !== 'paused';
  }

  /** A figure as it stands now; undefined if the run has none of this key. */
  reading(key: string): Reading | undefined {
    const index = this.#columns.get(key);
    const column = index === undefined ? undefined : this.#joined?.figures[index];
    if (index === undefined || column === undefined) return undefined;
    return {
      column,
      value: orNull(this.#frame?.values[index]),
      sampleSize: orNull(this.#frame?.sampleSizes[index]),
    };
  }

  /** Takes what a new viewer is told, also when the connection has come back. */
  join(joined: Joined): void {
    this.#joined = joined;
    this.problem = undefined;
    this.#columns = new Map(joined.figures.map(({ key }, index) => [key, index]));
    this.events.begin(joined.details.epoch, joined.nextEvent);
    this.#frame = undefined;
    this.takeFrame(joined.frame);
    this.#curves.begin(joined.series, joined.details.summary.horizon, this.now);
    this.alerts = joined.alerts;
    this.#listeners.tell('joined', 'details', 'alerts');
  }

  refuse(problem: Problem): void {
    this.problem = problem;
    this.#joined = undefined;
    this.#frame = undefined;
    this.watch.stop();
    this.#listeners.tell('joined', 'frame', 'details', 'health');
  }

  takeAlerts(alerts: readonly Alert[]): void {
    this.alerts = alerts;
    this.#listeners.tell('alerts');
  }

  takeDetails(details: RunDetails): void {
    if (this.#joined === undefined) return;
    this.#joined = { ...this.#joined, details };
    this.#listeners.tell('details');
  }

  takeFrame(bytes: ArrayBuffer): void {
    const frame = decodeFrame(bytes);
    const before = this.#frame?.header;
    if (before !== undefined && frame.header.epoch < before.epoch) return;
    this.#frame = frame;
    this.watch.seen(this.isMoving);
    if (before !== undefined && frame.header.epoch > before.epoch) void this.#curves.jump(this.now);
    else this.#curves.add(frame.header.now, (key) => this.#valueOf(key, frame));
    if (frame.floor.length > (this.#joined?.experts.names.length ?? Infinity)) void this.#learnNewcomers();
    this.#listeners.tell('frame', 'health');
  }

  slowed(framesPerSecond: number): void {
    this.slowedTo = framesPerSecond < 10 ? framesPerSecond : undefined;
    this.#listeners.tell('health');
  }

  /** A lever has hired somebody whose name is not known yet. */
  async #learnNewcomers(): Promise<void> {
    if (this.#isLearning) return;
    this.#isLearning = true;
    const answer = await this.#connection.request('experts', { run: this.run });
    this.#isLearning = false;
    if (!answer.ok || this.#joined === undefined) return;
    this.#joined = { ...this.#joined, experts: answer.value };
    this.#listeners.tell('joined');
  }

  #valueOf(key: string, { header, values }: Frame): number | null {
    if (key.startsWith('now.')) return header[key.slice(4) as 'waiting'] ?? null;
    const index = this.#columns.get(key);
    return index === undefined ? null : orNull(values[index]);
  }
}

const orNull = (value: number | undefined): number | null =>
  value === undefined || Number.isNaN(value) ? null : value;
