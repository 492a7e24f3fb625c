import type { ScenarioHistory, ScoredFigure } from '../../../engine/index.ts';
import type { DaySpan } from '../presence-seen.ts';
import { dateOf, numberText } from '../scenario-numbers.ts';
import type { ScoredWay } from './judge.ts';
import type { PreparedBacktest } from './prepare.ts';

/** A backtest that was played. */
export interface Backtest {
  readonly prepared: PreparedBacktest;
  readonly replications: number;
  readonly real: ScoredWay;
  readonly fitted: ScoredWay;
}

/** What of a history stands in the scenario that is fitted to it. */
export interface HistoryFacts {
  readonly fileName: string;
  readonly rows: number;
  readonly span: DaySpan;
}

/** The scenario’s own account of its history. @param backtest or why there is none */
export function scoredHistory({ fileName, rows, span }: HistoryFacts, backtest: Backtest | string): ScenarioHistory {
  const facts = { file: fileName, rows, days: span.to - span.from + 1, span: dates(span) };
  if (typeof backtest === 'string') return { ...facts, notBacktested: backtest };
  const { prepared, replications, real, fitted } = backtest;
  const { split, settings } = prepared;
  return {
    ...facts,
    backtest: {
      calibrated: dates(split.calibrated),
      predicted: dates(split.predicted),
      every: settings.every,
      replications,
      realArrivals: way(real),
      fittedArrivals: { ...way(fitted), offered: score(fitted.offered!) },
    },
  };
}

const dates = ({ from, to }: DaySpan): { readonly from: string; readonly to: string } => ({
  from: dateOf(from),
  to: dateOf(to),
});

type Scored = NonNullable<ScenarioHistory['backtest']>['realArrivals'];

const way = ({ wait, abandoned }: ScoredWay): Scored => ({
  wait: score(wait),
  ...(abandoned === undefined ? {} : { abandoned: score(abandoned) }),
});

const rounded = (value: number): number => Number(numberText(value));

function score({ intervals, byInterval, byTicket, baseline }: ScoredFigure): Scored['wait'] {
  const erlang = baseline?.byInterval;
  return {
    intervals,
    coverage: rounded(byInterval.coverage),
    coverageByTicket: rounded(byTicket.coverage),
    bias: rounded(byInterval.bias),
    meanAbsoluteError: rounded(byInterval.meanAbsoluteError),
    crps: rounded(byInterval.crps),
    ...(erlang === undefined
      ? {}
      : { baseline: { bias: rounded(erlang.bias), meanAbsoluteError: rounded(erlang.meanAbsoluteError) } }),
  };
}
