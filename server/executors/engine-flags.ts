import { setFlagsFromString } from 'node:v8';

/**
 * What V8 is told, because desks are played on every core, again and again, by many small functions that call each other a million times
 * a second. Numbers are in `bench/FINDINGS.md`.
 */
export const ENGINE_FLAGS = [
  // Bytes of its code that may go in line, of one function and into one. With V8's own limits (460 and 920) a call in between makes
  // functions look up again what they had at hand.
  '--max-inlined-bytecode-size=1000',
  '--max-inlined-bytecode-size-cumulative=4000',
  // A function is compiled well once it has run four times as long as V8 thinks: threads of the compiler take the cores that others play on.
  '--interrupt-budget=270336',
  // The collector has no core to itself either; its helpers would spin.
  '--no-parallel-scavenge',
  // MB that a thread may fill before old objects are looked through. Each run leaves its columns behind; with V8's own limit five runs
  // filled it, and what was compiled for their closures went as well.
  '--initial-old-space-size=256',
];

/**
 * Sets the flags for this process: those of the compiler and the collector for all its threads, the size for those yet to begin. To be
 * called before anything is simulated. Changes no result.
 */
export function tuneEngine(): void {
  for (const flag of ENGINE_FLAGS) setFlagsFromString(flag);
}

/** Bytes that may go in line into one function where many short runs are played: what is compiled has less time to be worth it. */
export const FLAGS_OF_MANY_RUNS = ['--max-inlined-bytecode-size-cumulative=2000'];

/** Sets the flags of threads that play replications, for the process whose threads they are. Changes no result. */
export function tuneForManyRuns(): void {
  for (const flag of FLAGS_OF_MANY_RUNS) setFlagsFromString(flag);
}
