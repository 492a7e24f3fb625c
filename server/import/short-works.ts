/** Works that are so short, and so many, that they are no work of their own kind. */
export interface ShortWorks {
  /** Share of all works that is known, 0 to 1. */
  readonly share: number;
  /** Below this, ms. */
  readonly below: number;
}

/** In call logs, those who hang up on customers do so within seconds. */
const BELOW_MS = 10_000;
const FEWEST_SHARE = 0.01;
/** By smooth laws, works of 0 to 10 s are no more frequent than those of 10 to 20 s. */
const TIMES_THE_NEXT = 1.5;

/** Finds a spike of very short works; undefined where there is none. */
export function shortWorks(times: Float64Array): ShortWorks | undefined {
  const known = times.filter((time) => time > 0);
  const short = known.filter((time) => time < BELOW_MS).length;
  const next = known.filter((time) => time >= BELOW_MS && time < 2 * BELOW_MS).length;
  const isSpike = short >= FEWEST_SHARE * known.length && short > TIMES_THE_NEXT * next && short > 0;
  return isSpike ? { share: short / known.length, below: BELOW_MS } : undefined;
}
