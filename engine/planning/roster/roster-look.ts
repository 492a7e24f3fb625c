import type { Scenario } from '../../scenario/scenario.ts';
import { FEWEST_TICKETS, judgedUnits, UnitTally, type JudgedUnit, type Judgement } from '../judged-units.ts';
import type { Asking, PlayedRun } from '../trials.ts';
import type { Roster } from './roster.ts';

/** How rosters are played. */
export interface Looking {
  /** With the targets that are to be kept. */
  readonly scenario: Scenario;
  /** The scenario with a roster, and with this chance. */
  readonly staffed: (roster: Roster, seed: string) => Scenario;
  /** Of each roster that is tried, and of each check on fresh random numbers. */
  readonly replications: number;
  /** Of each one-sided bound by itself. */
  readonly level: number;
}

/** Plays rosters and judges them, all by the same units. */
export class RosterLook {
  readonly #looking: Looking;
  #units: readonly JudgedUnit[] | undefined;

  constructor(looking: Looking) {
    this.#looking = looking;
  }

  /** Runs of a roster; the first that are played decide what is judged together. */
  *runs(roster: Roster, seed: string, why: string): Asking<readonly PlayedRun[]> {
    const { scenario, staffed, replications } = this.#looking;
    const runs = yield { scenario: staffed(roster, seed), from: 0, to: replications, why };
    this.#units ??= judgedUnits(scenario, summedNotes(runs), FEWEST_TICKETS);
    return runs;
  }

  /** Of nothing yet. Something has been played. */
  tally(): UnitTally {
    return new UnitTally(this.#looking.scenario, this.#units!);
  }

  judge(runs: readonly PlayedRun[]): readonly Judgement[] {
    const tally = this.tally();
    for (const { notes } of runs) tally.take(notes);
    return tally.judge(this.#looking.level);
  }
}

/** What was noted in all of some runs. */
export function summedNotes(runs: readonly Pick<PlayedRun, 'notes'>[]): Float64Array {
  const sum = new Float64Array(runs[0]?.notes.length ?? 0);
  for (const { notes } of runs) notes.forEach((value, at) => (sum[at] += value));
  return sum;
}
