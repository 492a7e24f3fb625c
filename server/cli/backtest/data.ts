import { dateOf } from '../../import/scenario-numbers.ts';
import type { DaySpan } from '../../import/presence-seen.ts';
import type { Backtest } from '../../import/backtest/scored-history.ts';
import { verdictsOf } from '../../import/backtest/verdicts.ts';

/** A backtest for programs: scores of each way, and what each interval was observed to be. */
export function backtestData({ prepared, replications, real, fitted }: Backtest): object {
  const { split, settings, intervals } = prepared;
  return {
    calibrated: { ...dates(split.calibrated), tickets: split.past.rows },
    predicted: { ...dates(split.predicted), tickets: split.heldBack.rows },
    limits: split.limits,
    every: settings.every,
    within: settings.inTime,
    seed: settings.seed,
    replications,
    realArrivals: real,
    fittedArrivals: fitted,
    verdicts: verdictsOf(real, fitted),
    intervals: intervals.map(({ observed: { from, ...seen }, experts, expected }) => ({
      from: new Date(from).toISOString().slice(0, 16),
      ...seen,
      experts,
      expected,
    })),
  };
}

const dates = ({ from, to }: DaySpan): { readonly from: string; readonly to: string } => ({
  from: dateOf(from),
  to: dateOf(to),
});
