import { chooseExecutor } from '../../executors/choose-executor.ts';
import { ArmsJob } from '../../planning/jobs/arms-job.ts';
import { armsResult } from '../../planning/jobs/arms-result.ts';
import { GatedExecutor } from '../../planning/jobs/gated-executor.ts';
import { EXIT } from '../../trouble.ts';
import { print } from '../command.ts';
import { failureText, replayCommand } from '../failure-text.ts';
import { Interruption } from '../interruption.ts';
import type { SimulateOptions } from '../simulate-options.ts';
import { styleFor } from '../text/style.ts';
import { watchedRun } from '../watched-run.ts';
import type { PlannedArm } from './arms.ts';
import { daysLines } from './days-lines.ts';

/** Plays arms by interval and tells, as the page does, what is promised, each interval and the worst of them. Returns the exit code. */
export async function compareByInterval(arms: readonly PlannedArm[], options: SimulateOptions): Promise<number> {
  const { replications, level } = options;
  const job = new ArmsJob({ arms: arms.map((arm) => ({ ...arm, set: arm.own })), replications, level, asked: [] });
  const { error, exitCode } = await playJob(job, options);
  if (job.failed !== undefined) {
    const { file, fileName, options: own } = arms[job.failed.arm]!;
    const { failure } = job.failed;
    console.error(failureText(failure, fileName, replayCommand(file, own, failure.seed)));
    return EXIT.runFailed;
  }
  if (error !== undefined) throw error;
  const { played } = job;
  if (played[0]!.results.length < 2) {
    console.error('Interrupted before every scenario was played twice: there is nothing to compare.');
    return exitCode ?? EXIT.fine;
  }
  // How long further runs take is of this machine, and no number of the scenarios.
  const { msEach: _msEach, origin: _origin, ...told } = armsResult(played, level);
  print(
    options.json
      ? [JSON.stringify({ format: 1, ...told }, undefined, 2)]
      : daysLines(arms, told, styleFor(process.stdout)),
  );
  return exitCode ?? EXIT.fine;
}

async function playJob(
  job: ArmsJob,
  options: SimulateOptions,
): Promise<{ readonly error: Error | undefined; readonly exitCode: number | undefined }> {
  const executor = new GatedExecutor(await chooseExecutor(options));
  const interruption = new Interruption();
  interruption.stopWith(() => job.stop());
  const run = {
    get played(): number {
      return job.progress.done;
    },
    wanted: job.wanted,
    run: () => job.play(executor).then(() => undefined, asError),
  };
  const error = await watchedRun(run, [executor], { quiet: options.quiet, unit: 'runs' });
  interruption.end();
  return { error, exitCode: interruption.exitCode };
}

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));
