import { counted, decimalText } from '../../../engine/index.ts';
import { escaped, table, type Cell } from '../../report/html/markup.ts';
import type { PlanReport } from './plan-report.ts';
import { exact } from './report-numbers.ts';

type Scores = NonNullable<PlanReport['backtestScores']>;
type Score = Scores['realArrivals']['wait'];

/** What a model of one part of the history predicted of the rest, against what came, and against a formula. */
export function backtestTable({ backtestScores: scores }: PlanReport): string {
  if (scores === null) return '';
  const { realArrivals: real, fittedArrivals: fitted, calibrated, predicted, replications } = scores;
  const all: readonly (readonly [name: string, score: Score | undefined])[] = [
    ['wait, seconds; tickets as they came', real.wait],
    ['abandoned, percent; tickets as they came', real.abandoned],
    ['wait, seconds; tickets as fitted', fitted.wait],
    ['abandoned, percent; tickets as fitted', fitted.abandoned],
    ['tickets that came', fitted.offered],
  ];
  const rows = all.flatMap(([name, score]): Cell[][] => (score === undefined ? [] : [rowOf(name, score)]));
  const heads = ['predicted', 'intervals', 'inside the 90 % band', 'too high by', 'off by', 'Erlang A off by'];
  const note = `Fitted to ${calibrated.from} to ${calibrated.to}, it predicted ${predicted.from} to ${predicted.to} by ${counted(replications, 'run')} when the tickets were read; switchyard backtest plays it again. Of 90 % bands, nine in ten intervals should be inside.`;
  return table('Backtest', heads, rows) + `<p class="source">${escaped(note)}</p>`;
}

const rowOf = (name: string, { intervals, coverage, bias, meanAbsoluteError, baseline }: Score): Cell[] => [
  name,
  exact(intervals, String(intervals)),
  exact(coverage, `${decimalText(100 * coverage, 1)} %`),
  exact(bias, decimalText(bias, 2)),
  exact(meanAbsoluteError, decimalText(meanAbsoluteError, 2)),
  baseline === undefined ? '–' : exact(baseline.meanAbsoluteError, decimalText(baseline.meanAbsoluteError, 2)),
];
