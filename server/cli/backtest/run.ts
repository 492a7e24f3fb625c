import { chooseExecutor, type ExecutorChoice } from '../../executors/choose-executor.ts';
import { backtestRun, judgedBacktest } from '../../import/backtest/play-backtest.ts';
import type { PreparedBacktest } from '../../import/backtest/prepare.ts';
import type { Backtest } from '../../import/backtest/scored-history.ts';
import { EXIT, Trouble } from '../../trouble.ts';
import { Interruption } from '../interruption.ts';
import { watchedRun } from '../watched-run.ts';

/** How a backtest is played. */
export interface BacktestPlay extends ExecutorChoice {
  readonly replications: number;
  readonly quiet: boolean;
}

/**
 * Plays a backtest, the days held back with their real tickets and with those that the model expects.
 *
 * @throws Trouble when it is interrupted, or a run breaks off
 */
export async function playBacktest(prepared: PreparedBacktest, play: BacktestPlay): Promise<Backtest> {
  const { replications } = play;
  const executor = await chooseExecutor(play, 2 * replications);
  const run = backtestRun(prepared, executor, replications);
  const interruption = new Interruption();
  interruption.stopWith(() => run.stop());
  const played = await watchedRun(run, [executor], { quiet: play.quiet, unit: 'runs of the backtest' });
  interruption.end();
  if (run.failed !== undefined) {
    const { failure, arm } = run.failed;
    throw new Trouble(`The backtest broke off (${arm.name}, seed ${failure.seed}): ${failure.message}`, EXIT.runFailed);
  }
  if (interruption.exitCode !== undefined) {
    throw new Trouble('Interrupted: the backtest is not done, so nothing is told.', interruption.exitCode);
  }
  return judgedBacktest(prepared, replications, played);
}
