import {
  meanInterval,
  pairedInterval,
  ratioInterval,
  welchDegreesOfFreedom,
  welchInterval,
} from '../../../engine/experiment/intervals.ts';
import { replicationsNeeded } from '../../../engine/experiment/replications-needed.ts';
import { varianceOf } from '../../../engine/experiment/sample.ts';
import type { Interval } from '../../../engine/experiment/intervals.ts';
import type { OracleCase } from '../adapter/oracle-case.ts';

/** Values by metric, worked out without chance. */
export type Exact = Readonly<Record<string, number>>;

/** A case of means of replications, x and y, paired: intervals of a mean, a ratio and differences. */
export function intervalFigures({ model }: OracleCase): Exact {
  const x = model['x'] as readonly number[];
  const y = model['y'] as readonly number[];
  const level = (model['level'] as number | undefined) ?? 0.95;
  const mean = meanInterval(x, level);
  const ratio = ratioInterval(x, y, level);
  const paired = pairedInterval(x, y, level);
  const welch = welchInterval(x, y, level);
  return {
    meanX: mean.estimate,
    meanY: meanInterval(y, level).estimate,
    sdX: Math.sqrt(varianceOf(x)),
    sdY: Math.sqrt(varianceOf(y)),
    halfWidthT: mean.halfWidth,
    ratioOfMeans: ratio.estimate,
    halfWidthRatioDelta: ratio.halfWidth,
    meanPairedDifference: paired.estimate,
    halfWidthPaired: paired.halfWidth,
    welchDf: welchDegreesOfFreedom(x, y),
    halfWidthWelch: welch.halfWidth,
    ...replications(mean),
  };
}

/** Replications for half-widths of so many per cent of the mean. */
function replications(mean: Interval): Exact {
  const needed = (percent: number): number =>
    replicationsNeeded(mean, (Math.abs(mean.estimate) * percent) / 100, {
      minimum: 1,
      maximum: Number.MAX_SAFE_INTEGER,
    });
  return Object.fromEntries([1, 2, 5, 10].map((percent) => [`replicationsFor${percent}pctHalfWidth`, needed(percent)]));
}
