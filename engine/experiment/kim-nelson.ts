import { assert } from '../assert.ts';
import { exp, ln } from '../random/elementary.ts';
import { varianceOf } from './sample.ts';

/** What is asked of the procedure. */
export interface Selection {
  /** The smallest difference that matters, in the unit of the values. */
  readonly delta: number;
  /** Probability with which the chosen one is the best, or less than `delta` behind it. */
  readonly confidence: number;
  /** Rows taken before anything is dropped; the spread of differences is known from them. */
  readonly first: number;
}

/** 20: below that the spread is known so roughly that the procedure has to ask for far more; Kim and Nelson use 10 to 30. */
export const FIRST_ROWS = 20;

/**
 * Kim and Nelson's fully sequential selection of the greatest mean: row after row, whatever is surely behind is dropped, until one
 * is left. Values of a row may depend on each other: on the same random numbers differences vary less, and it ends sooner. The promise
 * holds for values that are normal and independent from row to row.
 *
 * Source: Kim and Nelson, A fully sequential procedure for indifference-zone selection in simulation, ACM TOMACS 11 (2001).
 */
export class KimNelson {
  readonly #selection: Selection;
  readonly #rows: number[][] = [];
  readonly #sums: number[];
  readonly #droppedAfter: (number | undefined)[];
  /** h² times the variance of the difference of each two, ÷ δ²: rows after which these two leave no doubt. */
  #rowsToDecide: number[][] = [];
  #count = 0;

  constructor(systems: number, selection: Selection) {
    assert(systems >= 2 && selection.first >= 2 && selection.delta > 0, 'two systems, two rows and a difference');
    this.#selection = selection;
    this.#sums = Array.from({ length: systems }, () => 0);
    this.#droppedAfter = this.#sums.map(() => undefined);
  }

  /** Rows taken. */
  get rows(): number {
    return this.#count;
  }

  /** Those still in question. */
  get left(): readonly number[] {
    return this.#sums.flatMap((_, system) => (this.#droppedAfter[system] === undefined ? [system] : []));
  }

  /** Rows after which each was dropped; undefined for those still in question. */
  get droppedAfter(): readonly (number | undefined)[] {
    return this.#droppedAfter;
  }

  /** Takes one value of each system, greater ones being better; values of dropped ones are not read. Not after only one is left. */
  take(row: readonly number[]): void {
    this.#count++;
    for (const system of this.left) this.#sums[system] += row[system];
    const { first } = this.#selection;
    if (this.#count <= first) this.#rows.push([...row]);
    if (this.#count === first) this.#rowsToDecide = this.#spread();
    if (this.#count >= first) this.#drop();
  }

  #spread(): number[][] {
    const { delta } = this.#selection;
    const factor = hSquared(this.#sums.length, this.#selection) / (delta * delta);
    return this.#sums.map((_, one) =>
      this.#sums.map(
        (__, other) => factor * (one === other ? 0 : varianceOf(this.#rows.map((row) => row[one] - row[other]))),
      ),
    );
  }

  #drop(): void {
    const left = this.left;
    const behind = left.filter((one) => left.some((other) => other !== one && this.#isBehind(one, other)));
    for (const system of behind) this.#droppedAfter[system] = this.#count;
  }

  /** Once there is no allowance any more, of two that are exactly the same the first stays. */
  #isBehind(one: number, other: number): boolean {
    const { delta } = this.#selection;
    const allowance = Math.max(0, (delta / 2) * (this.#rowsToDecide[one][other] - this.#count));
    const lead = this.#sums[other] - this.#sums[one];
    return lead > allowance || (lead === 0 && allowance === 0 && other < one);
  }
}

/** h² = 2 η (n₀ − 1) with η = ((2 α ÷ (k − 1))^(−2 ÷ (n₀ − 1)) − 1) ÷ 2. */
function hSquared(systems: number, { confidence, first }: Selection): number {
  const power = (-2 / (first - 1)) * ln((2 * (1 - confidence)) / (systems - 1));
  return (first - 1) * (exp(power) - 1);
}
