import type { Arm } from '../../../engine/index.ts';
import { chooseExecutor, type ExecutorChoice } from '../../executors/choose-executor.ts';
import { InsightRun } from '../../executors/insight-run.ts';
import { judgeWay } from '../../import/backtest/judge.ts';
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

const armNamed = (name: string): Arm => ({ name, presets: [], set: [] });

/**
 * Plays a backtest, the days held back with their real tickets and with those that the model expects.
 *
 * @throws Trouble when it is interrupted, or a run breaks off
 */
export async function playBacktest(prepared: PreparedBacktest, play: BacktestPlay): Promise<Backtest> {
  const { replications } = play;
  const executor = await chooseExecutor(play, 2 * replications);
  const planOf = (way: 'real' | 'fitted') => ({
    arm: armNamed(`${way} arrivals`),
    plan: { scenario: prepared[way], by: [], notes: 'waits' as const },
  });
  const run = new InsightRun(executor, [planOf('real'), planOf('fitted')], replications);
  const interruption = new Interruption();
  interruption.stopWith(() => run.stop());
  const [real, fitted] = await watchedRun(run, [executor], { quiet: play.quiet, unit: 'runs of the backtest' });
  interruption.end();
  if (run.failed !== undefined) {
    const { failure, arm } = run.failed;
    throw new Trouble(`The backtest broke off (${arm.name}, seed ${failure.seed}): ${failure.message}`, EXIT.runFailed);
  }
  if (interruption.exitCode !== undefined) {
    throw new Trouble('Interrupted: the backtest is not done, so nothing is told.', interruption.exitCode);
  }
  return {
    prepared,
    replications,
    real: judgeWay(prepared, 'real', real!.notes),
    fitted: judgeWay(prepared, 'fitted', fitted!.notes),
  };
}
