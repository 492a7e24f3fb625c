import type { RecordableHistogram } from 'node:perf_hooks';
import { summaryOf, type LatencySummary } from '../generator/latencies.ts';
import { LoadDraws } from '../random.ts';
import type { ServerAddress } from './desk-connection.ts';
import { ExpertClient, type ExpertLaws } from './expert-client.ts';
import { Notes, type ActCounts } from './notes.ts';
import { nothingSeen, Watcher } from './watchers.ts';

/** Who takes part in a run, and how. */
export interface CrowdWork extends ServerAddress {
  readonly run: string;
  readonly experts: number;
  readonly group?: string;
  readonly laws: ExpertLaws;
  readonly watchers: number;
  /** Share of the watchers who read nothing. */
  readonly slow: number;
}

/** The desk at a moment, as its frames tell. */
export interface Level {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly waiting: number;
  readonly offered: number;
  readonly held: number;
  readonly online: number;
}

export interface CrowdProgress {
  readonly counts: ActCounts;
  readonly level: Level | undefined;
  readonly offer: LatencySummary;
  readonly answer: LatencySummary;
  readonly reply: LatencySummary;
  readonly staleness: LatencySummary;
  readonly frameGaps: number;
}

/** What came of it. */
export interface CrowdReport {
  readonly counts: ActCounts;
  readonly refusals: readonly (readonly [code: string, count: number])[];
  readonly levels: readonly Level[];
  /** When each ticket was first seen by an expert: its number, and ms since 1970. */
  readonly firstSeen: readonly (readonly [ticket: number, at: number])[];
  readonly offer: RecordableHistogram;
  readonly answer: RecordableHistogram;
  readonly reply: RecordableHistogram;
  readonly staleness: RecordableHistogram;
  readonly frames: number;
  readonly frameGaps: number;
  readonly reconnects: number;
}

const JOINING_AT_ONCE = 25;
const EVERY_LEVEL_MS = 200;

/** Everybody but the customers: experts, watchers, and one more watcher who writes down how the desk stands. */
export class Crowd {
  readonly #work: CrowdWork;
  readonly #notes: Notes;
  readonly #seen = nothingSeen();
  readonly #experts: ExpertClient[] = [];
  readonly #watchers: Watcher[] = [];
  readonly #levels: Level[] = [];
  #monitor: Watcher | undefined;

  constructor(work: CrowdWork) {
    this.#work = work;
    this.#notes = new Notes(work.laws.speed);
  }

  /** Everybody comes; some at a time, as real ones do. */
  async join(): Promise<void> {
    const { experts, group, laws, watchers, slow, ...at } = this.#work;
    this.#monitor = new Watcher(at, nothingSeen(), ({ waiting, offered, held, online }) => {
      const now = Date.now();
      if (now - (this.#levels.at(-1)?.at ?? 0) >= EVERY_LEVEL_MS)
        this.#levels.push({ at: now, waiting, offered, held, online });
    });
    await this.#monitor.joined;
    await inTurns(experts, async (index) => {
      const place = { ...at, as: `expert-${index}`, ...(group !== undefined && { group }) };
      const expert = new ExpertClient(place, laws, this.#notes);
      this.#experts.push(expert);
      await expert.joined;
    });
    await inTurns(watchers, async () => {
      const watcher = new Watcher(at, this.#seen);
      this.#watchers.push(watcher);
      await watcher.joined;
    });
    for (const watcher of this.#watchers.slice(0, Math.round(slow * watchers))) watcher.setReading(false);
  }

  /** Connections of so many experts are cut; they come back by themselves. */
  dropExperts(share: number): void {
    for (const expert of this.#some(this.#experts, share)) expert.drop();
  }

  /** So many watchers read nothing for a while. */
  pauseWatchers(share: number, milliseconds: number): void {
    const { slow } = this.#work;
    const paused = this.#some(this.#watchers.slice(Math.round(slow * this.#watchers.length)), share);
    for (const watcher of paused) watcher.setReading(false);
    setTimeout(() => {
      for (const watcher of paused) watcher.setReading(true);
    }, milliseconds);
  }

  /** The server was ended and started anew; the clock of the desk stood still. */
  restarted(): void {
    this.#notes.delays.restart();
  }

  get progress(): CrowdProgress {
    const { counts, delays, answer, reply } = this.#notes;
    return {
      counts: { ...counts },
      level: this.#levels.at(-1),
      offer: summaryOf(delays.soFar),
      answer: summaryOf(answer),
      reply: summaryOf(reply),
      staleness: summaryOf(this.#seen.staleness),
      frameGaps: this.#seen.gaps,
    };
  }

  /** Everybody goes. */
  end(): CrowdReport {
    const { counts, refusals, firstSeen, delays, answer, reply } = this.#notes;
    const all = [...this.#experts, ...this.#watchers];
    for (const each of all) each.close();
    this.#monitor?.close();
    return {
      counts,
      refusals: [...refusals],
      levels: this.#levels,
      firstSeen: [...firstSeen],
      offer: delays.histogram(),
      answer,
      reply,
      staleness: this.#seen.staleness,
      frames: this.#seen.frames,
      frameGaps: this.#seen.gaps,
      reconnects: all.reduce((sum, { reconnects }) => sum + reconnects, 0),
    };
  }

  #some<Each>(all: readonly Each[], share: number): Each[] {
    const draws = new LoadDraws(this.#work.laws.seed);
    return all.filter((_, index) => draws.uniform('disturbed', index) < share);
  }
}

async function inTurns(count: number, begin: (index: number) => Promise<void>): Promise<void> {
  for (let from = 0; from < count; from += JOINING_AT_ONCE) {
    const turn = Array.from({ length: Math.min(JOINING_AT_ONCE, count - from) }, (_, index) => begin(from + index));
    await Promise.all(turn);
  }
}
