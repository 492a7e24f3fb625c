/** What was found in one slice of a run: a sum, and of how many. */
export type Part = readonly [sum: number, count: number];

/** What one contender found in one process, and how long it took. */
export interface Played {
  /** The simulator and what it runs on, with their versions. */
  readonly program: string;
  readonly tickets: number;
  /** Time of the run on a processor and on the wall, ms. */
  readonly cpu: number;
  readonly wall: number;
  /** Every measure of the model, slice by slice; a measure's value is the quotient of its sums. */
  readonly measures: Readonly<Record<string, readonly Part[]>>;
}

/** A run is looked at in so many slices. The first is the way to the steady state and does not count. */
export const SLICES = 31;
