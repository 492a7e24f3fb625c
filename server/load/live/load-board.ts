import type { LatencySummary } from '../generator/latencies.ts';
import { rateAt } from '../generator/schedule.ts';
import type { Slice } from '../generator/slices.ts';
import type { LoadPlan } from '../profile/load-plan.ts';
import { loadPage } from '../report/load-page.ts';
import type { LoadProgress, LoadWatch } from '../sending.ts';
import { judge, type Judged } from '../thresholds.ts';
import type { LoadResult, LoadVerdict } from '../verdict/load-result.ts';
import { boardCharts, type BoardLevel } from './board-charts.ts';

type Sending = Extract<LoadProgress, { phase: 'sending' }>;

/** How a load stands, as JSON. Times in milliseconds, moments in seconds since the first ticket, null for what is not known yet. */
export interface BoardState {
  readonly name: string;
  readonly kind: string;
  readonly phase: LoadProgress['phase'] | 'starting' | 'over';
  readonly at: number;
  readonly length: number;
  /** Tickets a second: what is asked for now, and what was acknowledged of the last whole stretch. */
  readonly asked: number;
  readonly achieved: number | null;
  readonly sent: number;
  readonly underWay: number;
  readonly skipped: number;
  readonly failed: number;
  readonly p50: number | null;
  readonly p99: number | null;
  readonly latenessP99: number | null;
  readonly stalenessP99: number | null;
  readonly waiting: number | null;
  readonly offered: number | null;
  readonly held: number | null;
  readonly expertsOnDuty: number | null;
  readonly experts: number;
  readonly watchers: number;
  readonly thresholds: readonly Judged[];
  /** SVG, made here: the page only shows it. */
  readonly charts: readonly string[];
  /** Address of the desk’s own live page. */
  readonly deskAddress: string | null;
  readonly verdict: LoadVerdict | null;
  /** Once it is over: the report, and the file in which it was written. */
  readonly report: string | null;
  readonly reportFile: string | null;
}

/** Keeps what is known of a load that is under way, for whoever looks at it. */
export class LoadBoard implements LoadWatch {
  readonly stop: AbortSignal;
  readonly #plan: LoadPlan;
  readonly #passOn: (progress: LoadProgress) => void;
  readonly #deskAddressOf: (run: string) => string;
  #phase: BoardState['phase'] = 'starting';
  #latest: Sending | undefined;
  #levels: BoardLevel[] = [];
  #deskAddress: string | null = null;
  #result: LoadResult | undefined;
  #reportFile: string | null = null;

  constructor(plan: LoadPlan, watch: LoadWatch, deskAddressOf: (run: string) => string) {
    this.#plan = plan;
    this.stop = watch.stop;
    this.#passOn = watch.progress;
    this.#deskAddressOf = deskAddressOf;
  }

  readonly opened = (run: string): void => {
    this.#deskAddress = this.#deskAddressOf(run);
    this.#levels = [];
    this.#latest = undefined;
  };

  readonly progress = (progress: LoadProgress): void => {
    this.#passOn(progress);
    this.#phase = progress.phase;
    if (progress.phase !== 'sending') return;
    this.#latest = progress;
    const level = progress.crowd?.level;
    const at = progress.at / 1000;
    if (level === undefined || level.at === this.#levels.at(-1)?.seenAt) return;
    this.#levels.push({ at, seenAt: level.at, waiting: level.waiting, offered: level.offered, held: level.held });
  };

  /** It is over; where the report was written, if it was. */
  ended(result: LoadResult, reportFile: string | null): void {
    this.#phase = 'over';
    this.#result = result;
    this.#reportFile = reportFile;
  }

  get state(): BoardState {
    const { profile } = this.#plan;
    const { populations } = profile.load;
    return {
      name: profile.name,
      kind: profile.load.kind,
      phase: this.#phase,
      ...stateOfTickets(this.#latest),
      ...stateOfDesk(this.#latest),
      experts: populations.experts?.count ?? 0,
      watchers: populations.watchers?.count ?? 0,
      thresholds: this.#judged(),
      charts: this.#latest === undefined ? [] : boardCharts(this.#latest, this.#levels),
      deskAddress: this.#result === undefined ? this.#deskAddress : null,
      verdict: this.#result?.verdict ?? null,
      report: this.#result === undefined ? null : loadPage(this.#result),
      reportFile: this.#reportFile,
    };
  }

  #judged(): readonly Judged[] {
    if (this.#result !== undefined) return [...this.#result.thresholds, ...this.#result.invariants];
    const measured = this.#latest?.measured ?? { timings: {}, counts: {} };
    return this.#plan.thresholds.map((threshold) => judge(threshold, measured));
  }
}

type TicketState = Pick<
  BoardState,
  'at' | 'length' | 'asked' | 'achieved' | 'sent' | 'underWay' | 'skipped' | 'failed' | 'p50' | 'p99' | 'latenessP99'
>;

/** Before the first ticket. */
const NO_TICKETS = {
  counts: { sent: 0, skipped: 0, failed: 0 },
  underWay: 0,
  response: undefined,
  lateness: undefined,
  slices: [],
};

function stateOfTickets(latest: Sending | undefined): TicketState {
  const { counts, underWay, response, lateness, slices } = latest?.tickets ?? NO_TICKETS;
  const { at, length } = latest ?? { at: 0, length: 0 };
  return {
    at: at / 1000,
    length: length / 1000,
    asked: latest === undefined ? 0 : rateAt(latest.arrivals, at),
    achieved: achievedOf(slices, at),
    sent: counts.sent,
    underWay,
    skipped: counts.skipped,
    failed: counts.failed,
    ...percentiles(response),
    latenessP99: lateness?.p99 ?? null,
  };
}

const percentiles = (summary: LatencySummary | undefined): Pick<BoardState, 'p50' | 'p99'> => ({
  p50: summary?.p50 ?? null,
  p99: summary?.p99 ?? null,
});

/** Of the last stretch of time that is over. */
function achievedOf(slices: readonly Slice[], at: number): number | null {
  const whole = slices.findLast(({ from, lasts }) => from + lasts <= at);
  return whole === undefined ? null : (whole.answered * 1000) / whole.lasts;
}

function stateOfDesk(
  latest: Sending | undefined,
): Pick<BoardState, 'waiting' | 'offered' | 'held' | 'expertsOnDuty' | 'stalenessP99'> {
  const { level, staleness } = latest?.crowd ?? {};
  return {
    waiting: level?.waiting ?? null,
    offered: level?.offered ?? null,
    held: level?.held ?? null,
    expertsOnDuty: level?.online ?? null,
    stalenessP99: staleness?.p99 ?? null,
  };
}
