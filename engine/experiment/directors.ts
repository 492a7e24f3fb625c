import { handOut, type Seen } from './budget-allocation.ts';
import { comparedFigures, differenceGoals, levelOfEach, type ComparedArm } from './compared-figures.ts';
import { figureOfArm } from './insights/arm-figures.ts';
import { KimNelson, type Selection } from './kim-nelson.ts';
import { nextBatch, REPLICATION_LIMITS } from './replications-needed.ts';
import { meanOf, varianceOf } from './sample.ts';

/**
 * Decides how many replications each arm shall have in all, from those that were played, in their order; as many as there are when it
 * is over. It is asked when all that it wanted is there, so it decides the same on any number of cores.
 */
export type Director = (played: readonly ComparedArm[]) => readonly number[];

/** So many of each. */
export const ofEach =
  (replications: number): Director =>
  (played) =>
    played.map(() => replications);

/** What differences with the first arm have to be known to. */
export interface DifferencesWanted {
  readonly figures: readonly string[];
  /** Half-width as a share of the figure in the first arm; of a hundred points for percentages. */
  readonly precision: number;
  /** Confidence of all differences together. */
  readonly level: number;
  readonly maximum: number;
}

/**
 * As many of each as it takes to know every difference. It stops by the width of intervals alone, never because a difference is seen:
 * whoever stops there finds differences where there are none.
 */
export function untilDifferencesAreKnown({ figures, precision, level, maximum }: DifferencesWanted): Director {
  return (played) => {
    const done = played[0].figures.length;
    const each = levelOfEach(level, figures.length * (played.length - 1));
    const goals =
      done === 0
        ? []
        : played
            .slice(1)
            .flatMap((other) => differenceGoals(comparedFigures(figures, played[0], other, each), precision));
    const { replications } = nextBatch(goals, done, { ...REPLICATION_LIMITS, maximum });
    return played.map(() => done + replications);
  };
}

/** A figure of which the least or the greatest is looked for. */
export interface RankedBy {
  readonly figure: string;
  readonly want: 'lowest' | 'highest';
}

/** Values of a figure, replication by replication, such that greater ones are better; NaN where a replication does not have it. */
function meritsOf(arm: ComparedArm, { figure, want }: RankedBy): number[] {
  const { values } = figureOfArm(arm, figure);
  return want === 'highest' ? [...values] : values.map((value) => -value);
}

/** Selection of the best arm by Kim and Nelson. */
export class BestArm {
  readonly #ranked: RankedBy;
  readonly #maximum: number;
  readonly #first: number;
  readonly procedure: KimNelson;
  #read = 0;

  /** @param maximum replications of an arm at most; there may be several arms left then */
  constructor(arms: number, ranked: RankedBy, selection: Selection, maximum: number) {
    this.procedure = new KimNelson(arms, selection);
    this.#ranked = ranked;
    this.#maximum = maximum;
    this.#first = selection.first;
  }

  /** Whole rows are taken, one after the other; what was played of an arm beyond the row that drops it is not read. */
  readonly direct: Director = (played) => {
    const merits = played.map((arm) => meritsOf(arm, this.#ranked));
    const rows = Math.min(...this.procedure.left.map((arm) => merits[arm].length));
    for (; this.#read < rows && this.procedure.left.length > 1; this.#read++) {
      const row = merits.map((values) => values[this.#read]);
      // A day without the figure in one of them says nothing of their difference.
      if (this.procedure.left.every((arm) => Number.isFinite(row[arm]))) this.procedure.take(row);
    }
    const { left } = this.procedure;
    const further =
      left.length === 1 ? rows : Math.min(this.#maximum, Math.max(this.#first, rows + Math.ceil(rows / 5)));
    return played.map(({ figures }, arm) => (left.includes(arm) ? Math.max(figures.length, further) : figures.length));
  };
}

/** Replications of each arm before a budget is shared out: below ten their spread is hardly known. */
export const FIRST_OF_EACH = 10;
/** A budget is handed out in so many parts, each where it tells most by then. */
const PARTS = 10;

/** Shares a number of replications out among arms by OCBA. */
export const withinBudget =
  (ranked: RankedBy, budget: number): Director =>
  (played) => {
    const spent = played.reduce((sum, { figures }) => sum + figures.length, 0);
    if (spent === 0) return played.map(() => Math.min(FIRST_OF_EACH, Math.floor(budget / played.length)));
    const part = Math.min(budget - spent, Math.ceil(budget / PARTS));
    return part <= 0 ? played.map(({ figures }) => figures.length) : handOut(seenOf(played, ranked), part);
  };

/** What is known of each arm by a figure; an arm without it is the worst and varies in no way. */
export function seenOf(played: readonly ComparedArm[], ranked: RankedBy): Seen[] {
  return played.map((arm) => {
    const known = meritsOf(arm, ranked).filter(Number.isFinite);
    const mean = known.length === 0 ? -Infinity : meanOf(known);
    return { mean, variance: known.length < 2 ? 0 : varianceOf(known), runs: arm.figures.length };
  });
}
