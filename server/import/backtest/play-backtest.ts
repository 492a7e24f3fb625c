import type { Arm } from '../../../engine/index.ts';
import type { Executor } from '../../executors/executor.ts';
import { InsightRun } from '../../executors/insight-run.ts';
import { judgeWay } from './judge.ts';
import type { PreparedBacktest } from './prepare.ts';
import type { Backtest } from './scored-history.ts';

const armNamed = (name: string): Arm => ({ name, presets: [], set: [] });

/** The days held back, to be played with their real tickets and with those that the model expects. */
export function backtestRun(prepared: PreparedBacktest, executor: Executor, replications: number): InsightRun {
  const planOf = (way: 'real' | 'fitted') => ({
    arm: armNamed(`${way} arrivals`),
    plan: { scenario: prepared[way], by: [], notes: 'waits' as const },
  });
  return new InsightRun(executor, [planOf('real'), planOf('fitted')], replications);
}

/** How well a model predicted, by what was played of it. */
export function judgedBacktest(
  prepared: PreparedBacktest,
  replications: number,
  [real, fitted]: Awaited<ReturnType<InsightRun['run']>>,
): Backtest {
  return {
    prepared,
    replications,
    real: judgeWay(prepared, 'real', real!.notes),
    fitted: judgeWay(prepared, 'fitted', fitted!.notes),
  };
}
