/** `usual` is for numbers; `tiny` only shows that the benchmark still works, in a fraction of a second. */
export type Size = 'usual' | 'tiny';

/** One number that a benchmark found in one process. */
export interface Reading {
  /** Unique within the benchmark. */
  readonly name: string;
  readonly unit: string;
  /** By the time the main thread was on a processor, where the system tells; a number without time stands here too. */
  readonly byCpu: number;
  /** By the clock on the wall; left out for what is no time. */
  readonly byWall?: number;
  /** What the reference program's tickets a second are to be compared with. */
  readonly isCompared?: true;
  /** A difference of two others, which may be near 0 and has no ratio. */
  readonly isDifference?: true;
}

/** What one process found. */
export interface Measurement {
  /** What was shown to be right before anything was timed, the same in every process. */
  readonly proof: string;
  readonly readings: readonly Reading[];
}

/** Something measured. Each round runs it in a process of its own. */
export interface Benchmark {
  readonly name: string;
  readonly about: string;
  /**
   * Proves its answer, warms up, measures.
   *
   * @throws Error when the answer is wrong: a wrong answer has no speed
   */
  measure(size: Size): Promise<Measurement> | Measurement;
}

/** @throws Error that says what is wrong with an answer */
export function prove(isRight: boolean, what: string): void {
  if (!isRight) throw new Error(`Not timed, because the answer is wrong: ${what}`);
}
