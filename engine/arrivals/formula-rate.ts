import { assert } from '../assert.ts';
import type { Formula } from './formula.ts';

/** Lengths of cells, units: by powers of 2 between these. */
const LARGEST_CELL = 4096;
const SMALLEST_CELL = 1 / 256;
/** A cell is small enough when its bound is at most this multiple of the mean rate … */
const TIGHT_ENOUGH = 1.5;
/** … or when so few candidates are expected in it that looking at a smaller one would cost more than it saves. */
const FEW_CANDIDATES = 4;
const SAMPLES = 4;

/**
 * A rate given as a formula, cut into cells on each of which it is bounded, for thinning (P. A. W. Lewis and G. S.
 * Shedler, Simulation of nonhomogeneous Poisson processes by thinning, 1979). A cell depends on nothing but where it
 * lies, so where the search starts does not show in what is drawn. Below 0 the formula counts as 0.
 */
export class FormulaRate {
  readonly #formula: Formula;
  readonly #unit: number;
  readonly #end: number;
  /** After {@link locate}: end of the cell, ms. */
  to = 0;
  /** After {@link locate}: the rate is nowhere above this in the cell, tickets per ms. */
  bound = 0;

  /** `unit` is that of t and of the rate, ms; `end` the moment after which no rate is asked for. */
  constructor(formula: Formula, unit: number, end: number) {
    this.#formula = formula;
    this.#unit = unit;
    this.#end = end;
  }

  /** The rate at a moment, tickets per ms; NaN where the formula has no value. */
  at(moment: number): number {
    const rate = this.#formula.evaluate(moment / this.#unit) / this.#unit;
    return rate < 0 ? 0 : rate;
  }

  /** Publishes `to` and `bound` of the cell that holds a moment: the largest that is small enough. */
  locate(moment: number): void {
    for (let units = LARGEST_CELL; units >= SMALLEST_CELL; units /= 2) {
      const length = this.#unit * units;
      const from = Math.floor(moment / length) * length; // exact, because units are whole and cells halve
      this.to = Math.min(from + length, this.#end);
      if (this.#isSmallEnough(from, this.to)) break;
    }
    assert(this.bound < Infinity, 'a rate formula is bounded everywhere until the end of arrivals');
  }

  /** Bounds the rate on [from, to] and says whether the bound is good enough. */
  #isSmallEnough(from: number, to: number): boolean {
    const formula = this.#formula;
    formula.bound(from / this.#unit, to / this.#unit);
    const bound = Math.max(0, formula.high / this.#unit);
    this.bound = bound;
    if (bound * (to - from) <= FEW_CANDIDATES) return true;
    let sum = 0;
    for (let sample = 0; sample < SAMPLES; sample++) sum += this.at(from + ((sample + 0.5) / SAMPLES) * (to - from));
    return bound * SAMPLES <= TIGHT_ENOUGH * sum;
  }
}

/**
 * Why a formula is no rate up to `end` units, in the order of t, at most one reason each: it has no value, is below 0, or
 * has no bound. Looks at up to 20,000 cells; a narrow hole between its samples is not seen.
 */
export function rateProblems(formula: Formula, end: number): string[] {
  const problems = new Map<string, string>();
  const note = (kind: string, t: number): void => {
    if (!problems.has(kind)) problems.set(kind, `${kind} at t = ${Number(t.toPrecision(4))}`);
  };
  const cells = Math.min(20_000, Math.max(64, Math.ceil(4 * end)));
  const width = end / cells;
  for (let cell = 0; cell < cells && problems.size < 3; cell++) {
    let hasValue = true;
    for (let sample = 0; sample < SAMPLES; sample++) {
      const t = (cell + sample / SAMPLES) * width;
      const value = formula.evaluate(t);
      hasValue &&= !Number.isNaN(value);
      if (Number.isNaN(value)) note('has no value', t);
      else if (value < -1e-9) note('is below 0', t);
    }
    formula.bound(cell * width, (cell + 1) * width);
    if (hasValue && formula.high === Infinity) note('has no bound', cell * width);
  }
  return [...problems.values()];
}
