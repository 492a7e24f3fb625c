import type { Histogram } from '../../random/distribution.ts';

/** How long something was waited for, and whether it came to its end or somebody stopped looking before. */
export interface Durations {
  readonly times: Float64Array;
  /** 1 where the end came, 0 where it is only known not to have come yet. */
  readonly ended: Uint8Array;
}

/** What is left over time: the product-limit estimate of E. L. Kaplan and P. Meier (1958). */
export interface SurvivalCurve {
  /** Moments at which something ended, ascending. */
  readonly at: readonly number[];
  /** Share that lasts longer than each of them. */
  readonly survival: readonly number[];
  readonly count: number;
  readonly ends: number;
  /** Mean of the exponential law that is most likely: all time ÷ number of ends. Infinity without ends. */
  readonly exponentialMean: number;
}

/** Of those that end and those that are lost sight of at the same moment, the ends come first. */
export function kaplanMeier({ times, ended }: Durations): SurvivalCurve {
  const order = Uint32Array.from(times, (_, index) => index).sort((one, other) => times[one] - times[other]);
  const at: number[] = [];
  const survival: number[] = [];
  let left = 1;
  let ends = 0;
  for (let from = 0; from < order.length;) {
    const time = times[order[from]];
    let endsNow = 0;
    let to = from;
    for (; to < order.length && times[order[to]] === time; to++) endsNow += ended[order[to]];
    if (endsNow > 0) {
      left *= 1 - endsNow / (order.length - from);
      at.push(time);
      survival.push(left);
      ends += endsNow;
    }
    from = to;
  }
  const total = times.reduce((sum, time) => sum + time, 0);
  return { at, survival, count: times.length, ends, exponentialMean: total / ends };
}

/** The share that lasts longer than this. */
export function survivalAt({ at, survival }: SurvivalCurve, time: number): number {
  let index = at.length - 1;
  while (index >= 0 && at[index] > time) index--;
  return index < 0 ? 1 : survival[index];
}

/**
 * The curve as a law: bins of about equal weight between its steps, and what lasts beyond the last step evenly up to `longest`,
 * which nobody has seen. Undefined without ends.
 */
export function lawOfCurve(curve: SurvivalCurve, mostBins: number, longest: number): Histogram | undefined {
  const last = curve.at.length - 1;
  if (last < 0) return undefined;
  const perBin = (1 - curve.survival[last]) / mostBins;
  const bins: { from: number; to: number; weight: number }[] = [];
  let from = 0;
  let before = 1;
  for (const [index, to] of curve.at.entries()) {
    const weight = before - curve.survival[index];
    if (weight < perBin * 0.999 && index < last) continue;
    bins.push({ from, to, weight });
    from = to;
    before = curve.survival[index];
  }
  if (before > 0) bins.push({ from, to: Math.max(from, longest), weight: before });
  return { law: 'histogram', bins };
}
