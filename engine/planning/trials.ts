import type { PackedFigures } from '../experiment/packed-figures.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { UnitTally, type JudgedUnit } from './judged-units.ts';
import type { Levels } from './planned-people.ts';
import type { Played } from './steering.ts';
import { TargetLayout } from './target-layout.ts';

/** Replications that a search wants played: those numbered `from` up to, not including, `to`. */
export interface WantedRuns {
  readonly scenario: Scenario;
  readonly from: number;
  readonly to: number;
  /** What they are for, in a few words. */
  readonly why: string;
}

/** What came of a replication: its notes of targets, and all its figures. */
export interface PlayedRun {
  readonly notes: Float64Array;
  readonly figures: PackedFigures;
}

/** Something that asks for replications, and goes on with what came of them, in their order. */
export type Asking<Result> = Generator<WantedRuns, Result, readonly PlayedRun[]>;

/** How plans are tried out. */
export interface TrialSettings {
  /** The chance of all plans that are compared with each other. */
  readonly seed: string;
  readonly replications: number;
  /** Of each one-sided bound by itself. */
  readonly level: number;
  /** Targets that more people make worse. */
  readonly ceilings: ReadonlySet<number>;
  /** Hears of every plan that has been played in full, so that something is known when the search is stopped. */
  readonly hears: (trial: Trial) => void;
}

/** A plan that is being played: more replications may follow. */
export class Trial {
  readonly levels: Levels;
  readonly #scenario: Scenario;
  /** Staffed so, with its chance; made once, so that it crosses to other threads once. */
  #staffed: Scenario | undefined;
  readonly #tally: UnitTally;
  readonly #seen: Float64Array;
  /** Runs so far, in order. */
  readonly runs: PlayedRun[] = [];

  constructor(scenario: Scenario, levels: Levels, units: readonly JudgedUnit[]) {
    this.levels = levels;
    this.#scenario = scenario;
    this.#tally = new UnitTally(scenario, units);
    this.#seen = new Float64Array(new TargetLayout(scenario).size);
  }

  /** Plays on until there are so many replications. */
  *playUpTo(replications: number, seed: string, why: string): Asking<void> {
    if (this.runs.length >= replications) return;
    const scenario = (this.#staffed ??= this.levels.scenarioOf(this.#scenario, seed));
    for (const run of yield { scenario, from: this.runs.length, to: replications, why }) {
      this.runs.push(run);
      this.#tally.take(run.notes);
      run.notes.forEach((value, at) => (this.#seen[at] += value));
    }
  }

  /** What is known of it. */
  played(level: number): Played {
    const { levels, runs } = this;
    return { levels, judged: this.#tally.judge(level), seen: this.#seen, replications: runs.length };
  }
}
