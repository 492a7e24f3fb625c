import { warmUpOf } from '../../../engine/experiment/warm-up.ts';
import { meanOf } from '../../../engine/experiment/sample.ts';
import type { OracleCase } from '../adapter/oracle-case.ts';
import type { Exact } from './intervals.ts';

/** A case of one series: where MSER-5 cuts it, and what is left. */
export function warmUpFigures({ model }: OracleCase): Exact {
  const series = model['series'] as readonly number[];
  const { observations, mean, statistic, statisticOfAll } = warmUpOf(series);
  return {
    truncatedBatches: observations / 5,
    truncatedObservations: observations,
    mserAtOptimum: statistic,
    mserAt0: statisticOfAll,
    meanAfterTruncation: mean,
    meanBefore: meanOf(series),
  };
}
