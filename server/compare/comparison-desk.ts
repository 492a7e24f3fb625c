import { randomBytes } from 'node:crypto';
import type { Executor } from '../executors/executor.ts';
import { Refusal } from '../live/refusal.ts';
import type { RunSession } from '../live/run-session.ts';
import type { Comparison } from '../protocol/index.ts';
import { comparedScenario, refuseUnlike } from './compared-scenario.ts';
import { ComparisonRun, type MakeExecutor } from './comparison-run.ts';

/** How often, and how sure; what is left out is as usual. */
export interface ComparisonWish {
  readonly replications?: number | undefined;
  readonly level?: number | undefined;
}

const USUAL_REPLICATIONS = 100;
const USUAL_LEVEL = 0.95;
/** Progress is told at most so often. */
const TELL_MS = 250;
/** Finished ones that are still known, for whoever asks later. */
const KEPT = 20;

/** Comparisons that are played in the background. */
export class ComparisonDesk {
  readonly #most: number;
  readonly #make: MakeExecutor;
  readonly #runs = new Map<string, ComparisonRun>();
  readonly #timers = new Map<string, NodeJS.Timeout>();
  readonly #observers: ((comparison: Comparison) => void)[] = [];

  constructor(most: number, make: MakeExecutor = inThreads) {
    this.#most = most;
    this.#make = make;
  }

  observe(observer: (comparison: Comparison) => void): void {
    this.#observers.push(observer);
  }

  /**
   * Begins to compare two runs: the first path of many that each of them shows.
   *
   * @throws Refusal when they cannot be compared, or enough is being compared already
   */
  start(
    a: RunSession,
    b: RunSession,
    { replications = USUAL_REPLICATIONS, level = USUAL_LEVEL }: ComparisonWish,
  ): Comparison {
    const scenarios = [comparedScenario(a), { ...comparedScenario(b), seed: a.scenario.seed }] as const;
    refuseUnlike(...scenarios);
    if ([...this.#runs.values()].filter(({ isOver }) => !isOver).length >= this.#most) {
      const message = `This server compares ${this.#most} pairs of runs at the same time.`;
      throw new Refusal('too-many-runs', message, { remedy: 'Stop another comparison, or wait for it.' });
    }
    const comparison = `c-${randomBytes(5).toString('hex')}`;
    const run = new ComparisonRun({ comparison, runA: a.id, runB: b.id, scenarios, replications, level });
    this.#forgetOldest();
    this.#runs.set(comparison, run);
    void run.play(this.#make, () => this.#tellSoon(run)).then(() => this.#tell(run));
    return run.comparison;
  }

  /** @throws Refusal when there is none of this name. */
  stop(comparison: string): Comparison {
    const run = this.#runs.get(comparison);
    if (run === undefined) {
      throw new Refusal('comparison-unknown', `There is no comparison ${comparison}.`, { at: 'comparison' });
    }
    run.stop();
    return run.comparison;
  }

  /** Ends all of them. */
  close(): void {
    for (const run of this.#runs.values()) run.stop();
    for (const timer of this.#timers.values()) clearTimeout(timer);
  }

  #forgetOldest(): void {
    const over = [...this.#runs].filter(([, { isOver }]) => isOver);
    for (const [comparison] of over.slice(0, Math.max(0, over.length - KEPT + 1))) this.#runs.delete(comparison);
  }

  #tellSoon(run: ComparisonRun): void {
    const { comparison } = run.plan;
    if (this.#timers.has(comparison)) return;
    this.#timers.set(
      comparison,
      setTimeout(() => this.#tell(run), TELL_MS),
    );
  }

  #tell(run: ComparisonRun): void {
    const { comparison } = run.plan;
    clearTimeout(this.#timers.get(comparison));
    this.#timers.delete(comparison);
    for (const observer of this.#observers) observer(run.comparison);
  }
}

/** Two threads: the runs that are being watched keep the rest of the machine. */
async function inThreads(): Promise<Executor> {
  // Loaded only when asked for: most servers never compare.
  const { WorkerThreads } = await import('../executors/worker-threads.ts');
  return new WorkerThreads(2);
}
