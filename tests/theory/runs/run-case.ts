import { keyOf } from '../../../engine/random/alea.ts';
import type { Metric, OracleCase, Trouble } from '../adapter/oracle-case.ts';
import type { Crew } from './crew.ts';
import { Estimates } from './estimates.ts';
import type { Estimate } from './linearised.ts';
import type { Batch, Plan } from './play-batch.ts';
import { prepare, type Prepared } from './prepared.ts';

/** How exact a case is to be, and what it may cost. */
export interface Effort {
  /** Relative standard error that means are to reach. */
  readonly relativeError: number;
  /** Events after which no more batches are begun; a case that needs more stays less exact. */
  readonly mostEvents: number;
  /** Tickets of the shortest batch. */
  readonly batchTickets?: number;
  /** Moment of the wall clock after which no more batches are begun, ms; runs that must repeat have none. */
  readonly mostSeconds?: number;
}

/** What a case came to. */
export interface CaseResult {
  readonly estimates: readonly { readonly metric: Metric; readonly estimate: Estimate }[];
  /** The largest relative standard error of a mean. */
  readonly worst: number;
  readonly batches: number;
  readonly events: number;
}

/** Batches behind every standard error, at least. */
const BATCHES = 100;
/** More of them, and shorter ones, make standard errors better known; as many as this are planned where they are long enough. */
const MOST_BATCHES = 400;
const PILOT_BATCHES = 16;
/** Relative variation of means between batches of a steady state that are long enough: between these, as exactness asks. */
const LEAST_VARIATION = 0.1;
const MOST_VARIATION = 0.3;
const MOST_PILOTS = 8;

/** Estimates the metrics of a case from a model that ends or has a steady state. Undefined when it cannot be run. */
export async function runCase(
  oracle: OracleCase,
  metrics: readonly Metric[],
  effort: Effort,
  crew: Crew,
  troubles: Trouble[],
): Promise<CaseResult | undefined> {
  const prepared = prepare(oracle, metrics, troubles);
  if (prepared === undefined || prepared.figures.length === 0) return undefined;
  return new CaseRun(oracle, prepared, effort, crew).toTheEnd();
}

class CaseRun {
  readonly #oracle: OracleCase;
  readonly #prepared: Prepared;
  readonly #effort: Effort;
  readonly #crew: Crew;
  readonly #seed: string;
  readonly #startedAt = Date.now();
  #events = 0;
  #cost = 0;

  constructor(oracle: OracleCase, prepared: Prepared, effort: Effort, crew: Crew) {
    this.#oracle = oracle;
    this.#prepared = prepared;
    this.#effort = effort;
    this.#crew = crew;
    // From what the case says, never picked: the same model always has the same luck.
    this.#seed = keyOf(JSON.stringify(oracle.model)).join(' ');
  }

  async toTheEnd(): Promise<CaseResult> {
    const { plan, batches } = await this.#plan();
    const planned = this.#cost;
    const estimates = new Estimates(this.#prepared);
    let wanted = batches;
    while (estimates.batches < wanted && (estimates.batches < BATCHES || !this.#isSpent())) {
      const from = estimates.batches;
      const to = Math.min(wanted, from + BATCHES);
      for (const batch of await this.#play(plan, this.#seed, from, to)) estimates.add(batch);
      if (estimates.batches === wanted) wanted = this.#batchesNeeded(estimates, this.#cost - planned);
    }
    return {
      estimates: this.#prepared.figures.map(({ metric }, place) => ({ metric, estimate: estimates.of(place) })),
      worst: this.#worst(estimates),
      batches: estimates.batches,
      events: this.#events,
    };
  }

  #isSpent(): boolean {
    const { mostEvents, mostSeconds } = this.#effort;
    if (this.#cost > mostEvents) return true;
    return mostSeconds !== undefined && Date.now() - this.#startedAt > 1000 * mostSeconds;
  }

  /** Batches in all, as exactness asks for and the budget allows; `cost` is that of those there are. */
  #batchesNeeded(estimates: Estimates, cost: number): number {
    const excess = this.#worst(estimates) / this.#effort.relativeError;
    if (excess <= 1) return estimates.batches;
    const wanted = Math.ceil(estimates.batches * excess * excess * MARGIN);
    const affordable = estimates.batches * (1 + Math.max(0, this.#effort.mostEvents - this.#cost) / cost);
    return Math.min(wanted, Math.floor(affordable));
  }

  async #play(plan: Plan, seed: string, from: number, to: number): Promise<readonly Batch[]> {
    const { figures } = this.#prepared;
    const metrics = figures.map(({ metric }) => metric);
    const tasks = Array.from({ length: to - from }, (_, index) => ({
      oracle: this.#oracle,
      metrics,
      plan,
      seed,
      batch: from + index,
    }));
    const batches = await this.#crew.play(tasks);
    const events = batches.reduce((sum, batch) => sum + batch.events, 0);
    this.#events += events;
    this.#cost += events + COST_OF_RUN * plan.runs * batches.length;
    return batches;
  }

  /** Largest relative standard error among the figures that are means, or of all where none is. */
  #worst(estimates: Estimates): number {
    const { figures } = this.#prepared;
    const all = figures.every(({ figure }) => !figure.isMean);
    const errors = figures.map(({ figure }, place) => {
      if (!figure.isMean && !all) return 0;
      const [estimate, error] = estimates.of(place);
      return estimate === 0 ? 0 : error / Math.abs(estimate);
    });
    return Math.max(0, ...errors.filter((error) => !Number.isNaN(error)));
  }

  /** Finds by pilot runs how long batches have to be, and how many are exact enough. */
  async #plan(): Promise<{ plan: Plan; batches: number }> {
    const { relativeError, mostEvents } = this.#effort;
    const enough = Math.min(MOST_VARIATION, Math.max(LEAST_VARIATION, relativeError * Math.sqrt(BATCHES)));
    let size = 1;
    for (let pilot = 0; ; pilot++) {
      const { variation, cost } = await this.#pilot(size, pilot);
      const growth = Math.min(8, Math.max(1.5, (variation / enough) ** 2));
      const isLong = variation <= enough || cost * growth > PILOT_SHARE * mostEvents;
      if (isLong || this.#prepared.setting.horizon !== undefined || pilot === MOST_PILOTS) {
        // Tickets in all, in batches of size 1, as exactness asks for and the budget allows.
        const wanted = size * (variation / relativeError) ** 2 * MARGIN;
        const affordable = (MARGIN_OF_BUDGET * mostEvents * size * PILOT_BATCHES) / cost;
        const total = Math.min(wanted, affordable);
        const batches = Math.round(Math.min(this.#mostBatches, Math.max(BATCHES, total / size)));
        // Where means vary by v between batches, the memory of the system is some v² / 2 of a batch: 20 times that is cut off.
        const warmUp = Math.min(1, 10 * variation * variation) * size;
        return { plan: this.#planOf(Math.max(1, total / batches), warmUp), batches };
      }
      size *= growth;
    }
  }

  /** A variance of the long run is seen between long batches only. */
  get #mostBatches(): number {
    return this.#prepared.figures.some(({ figure }) => figure.isSpread === true) ? BATCHES : MOST_BATCHES;
  }

  /** How much means vary between batches of a size, and what those cost. */
  async #pilot(size: number, pilot: number): Promise<{ variation: number; cost: number }> {
    const before = this.#cost;
    const estimates = new Estimates(this.#prepared);
    const plan = this.#planOf(size, PILOT_WARM_UP * size);
    for (const batch of await this.#play(plan, `${this.#seed}/pilot/${pilot}`, 0, PILOT_BATCHES)) estimates.add(batch);
    return { variation: this.#worst(estimates) * Math.sqrt(PILOT_BATCHES), cost: this.#cost - before };
  }

  /** A batch of a size: 1 is short. The warm-up is given as a size, too. */
  #planOf(size: number, warmUpSize: number): Plan {
    const { setting, scenario } = this.#prepared;
    if (setting.horizon !== undefined) return { warmUp: 0, length: setting.horizon, runs: Math.ceil(RUNS * size) };
    const shortest = Math.max((this.#effort.batchTickets ?? TICKETS) / setting.rate, LENGTHS * setting.slowest);
    const longest = scenario.horizon / setting.unitMs / 2;
    const warmUp = Math.min(longest / 4, Math.max(WARM_UPS * setting.slowest, warmUpSize * shortest));
    return { warmUp, length: Math.min(longest - warmUp, size * shortest), runs: 1 };
  }
}

/** The shortest batch of a steady state: so many tickets, and so many times the longest mean time. */
const TICKETS = 2000;
const LENGTHS = 100;
/** The shortest warm-up, in longest mean times; that of pilot runs, in parts of what they measure. */
const WARM_UPS = 50;
const PILOT_WARM_UP = 0.3;
/** The shortest batch of runs that end. */
const RUNS = 4;
/** To make a run ready costs as much as so many events. */
const COST_OF_RUN = 500;
/** A pilot run tells the variation only roughly. */
const MARGIN = 1.1;
const MARGIN_OF_BUDGET = 0.8;
/** No pilot run costs more than this part of the budget. */
const PILOT_SHARE = 0.15;
