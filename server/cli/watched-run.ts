import type { Executor } from '../executors/executor.ts';
import { ProgressBar } from './progress-bar.ts';

/** Something that plays replications and knows how far it is. */
interface RunUnderWay<Played> {
  /** Those under way count as fractions. */
  readonly played: number;
  readonly wanted: number;
  run(): Promise<Played>;
}

/** How it is looked on. */
interface Watching {
  readonly quiet: boolean;
  /** What is counted. */
  readonly unit: string;
}

/** Plays to the end with a bar, unless it shall be quiet; whatever comes of it, no thread is left behind. */
export async function watchedRun<Played>(
  run: RunUnderWay<Played>,
  executors: readonly Executor[],
  { quiet, unit }: Watching,
): Promise<Played> {
  const bar = quiet ? undefined : new ProgressBar(process.stderr, () => ({ done: run.played, of: run.wanted, unit }));
  try {
    return await run.run();
  } finally {
    bar?.end();
    await Promise.all(executors.map((executor) => executor.close()));
  }
}
