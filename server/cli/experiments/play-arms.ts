import type { ComparedArm, Director } from '../../../engine/index.ts';
import type { ExecutorChoice } from '../../executors/choose-executor.ts';
import { DirectedRun } from '../../executors/directed-run.ts';
import { failedRun, replayCommand } from '../failure-text.ts';
import { Interruption } from '../interruption.ts';
import { chooseKeeping } from '../keeping.ts';
import { watchedRun } from '../watched-run.ts';
import { planOf, type PlannedArm } from './arms.ts';

/** What was played. */
export interface PlayedArms {
  readonly arms: readonly ComparedArm[];
  /** Machine time of one replication of one arm, ms; on all cores together. */
  readonly msEach: number;
  /** Exit code of an interruption; undefined when all was played. */
  readonly exitCode: number | undefined;
}

export interface PlaySettings extends ExecutorChoice {
  readonly quiet: boolean;
  /** Whether it goes on where it was stopped. */
  readonly resume: boolean;
}

/**
 * Plays arms until the director wants no more, with a bar; whatever comes of it, no thread is left behind.
 *
 * @throws Trouble when a run breaks off
 */
export async function playArms(
  arms: readonly PlannedArm[],
  director: Director,
  settings: PlaySettings,
): Promise<PlayedArms> {
  const scenarios = arms.map(({ scenario }) => scenario);
  const { executor, end } = await chooseKeeping(settings, scenarios, settings.resume);
  const run = new DirectedRun(executor, arms.map(planOf), director);
  const interruption = new Interruption();
  interruption.stopWith(() => run.stop());
  const startedAt = performance.now();
  const played = await watchedRun(run, [executor], { quiet: settings.quiet, unit: 'runs' });
  interruption.end();
  end(interruption.exitCode === undefined);
  if (run.failed !== undefined) {
    const { fileName, file, options } = arms[run.failed.arm]!;
    const { failure } = run.failed;
    throw failedRun(failure, fileName, replayCommand(file, options, failure.seed));
  }
  const msEach = (performance.now() - startedAt) / Math.max(1, run.played);
  return { arms: played, msEach, exitCode: interruption.exitCode };
}
