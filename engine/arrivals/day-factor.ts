import type { Draws } from '../random/draws.ts';
import type { Sampler } from '../random/sampler.ts';
import { samplerOf } from '../random/sampler.ts';

/**
 * How busy each local day is: a gamma factor of mean 1, drawn once a day, keyed by stream and day. What makes daily
 * totals vary more than a Poisson law does (A. N. Avramidis, A. Deslauriers and P. L'Ecuyer, Modeling daily arrivals to a
 * telephone call center, 2004).
 */
export class DayFactor {
  readonly #law: Sampler;
  readonly #draws: Draws;
  readonly #purpose: number;
  readonly #stream: number;
  // The last answer: it depends on the day alone, so it is no state.
  #day = NaN;
  #factor = 1;

  /** `cv` is the coefficient of variation of the factor, above 0. */
  constructor(cv: number, draws: Draws, purpose: number, stream: number) {
    this.#law = samplerOf({ law: 'gamma', mean: 1, cv });
    this.#draws = draws;
    this.#purpose = purpose;
    this.#stream = stream;
  }

  /** The factor of a local day. */
  of(day: number): number {
    if (day !== this.#day) {
      this.#day = day;
      this.#factor = this.#law.quantile(this.#draws.uniform(this.#purpose, this.#stream, day));
    }
    return this.#factor;
  }
}

/** The factors of a stream's days, or undefined where all are 1: without a coefficient of variation, or with 0. */
export function dayFactorOf(
  cv: number | undefined,
  draws: Draws,
  purpose: number,
  stream: number,
): DayFactor | undefined {
  return cv === undefined || cv === 0 ? undefined : new DayFactor(cv, draws, purpose, stream);
}
