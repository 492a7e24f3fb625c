import { countText, decimalText } from '../../../engine/index.ts';
import { chart } from '../../report/html/chart.ts';
import { escaped, table, type Cell } from '../../report/html/markup.ts';
import { backtestTable } from './backtest-table.ts';
import type { PlanReport } from './plan-report.ts';
import { exact } from './report-numbers.ts';

type Fit = NonNullable<PlanReport['fit']>;
type WorkFit = NonNullable<Fit['work']>;

/** How well what the scenario plays fits what was seen. */
export function fitSection(report: PlanReport): string {
  const { work, patience } = report.fit ?? {};
  return (
    backtestTable(report) +
    (work === undefined ? '' : quantileChart(work) + lawTable(work)) +
    (patience === undefined ? '' : patienceChart(patience))
  );
}

/** Quantiles against quantiles: a law that fits lies on the diagonal. */
function quantileChart({ seen, byLaw, played, plays, source, values, laws }: WorkFit): string {
  const pairs = (fitted: readonly number[]): (readonly [number, number])[] =>
    seen.flatMap((each, place) => (each > 0 && fitted[place]! > 0 ? [[each, fitted[place]!] as const] : []));
  const ends = [Math.min(...seen.filter((each) => each > 0)), Math.max(...seen)] as const;
  const best = laws[0]?.law.split(',')[0] ?? 'law';
  const drawn =
    plays === 'law'
      ? [{ name: `${best}, as played`, points: pairs(played), isDotted: true }]
      : [
          { name: 'as played', points: pairs(played), isDotted: true },
          { name: `${best}, best law`, points: pairs(byLaw), isDotted: true },
        ];
  const chosen =
    plays === 'law'
      ? 'The scenario plays the best of these laws.'
      : 'No law comes close enough, so the scenario plays the values as they were seen.';
  return (
    `<p>${countText(values)} ${escaped(source)}. ${chosen}</p>` +
    chart({
      title: 'Work on a ticket: quantiles that were seen, and those of the model',
      about: `${seen.length} quantiles of ${source} from 1 % to 99 %; on the diagonal the model is as it was seen.`,
      x: { label: 'seen, seconds', kind: 'log' },
      y: { label: 'model, seconds', kind: 'log' },
      lines: [...drawn, { name: 'the same', points: ends.map((each) => [each, each] as const) }],
    })
  );
}

function lawTable({ laws }: WorkFit): string {
  const best = laws[0]?.aic ?? 0;
  const rows = laws.map(({ law, aic, ks }): Cell[] => [
    law,
    exact(aic, decimalText(aic, 1)),
    aic === best ? '' : `+${decimalText(aic - best, 1)}`,
    exact(ks, decimalText(ks, 4)),
  ]);
  return (
    table('Laws', ['law', 'AIC', 'above the best', 'KS'], rows) +
    '<p class="source">AIC: Akaike’s criterion, the smaller the better. KS: the largest gap between law and values, as a share. Both from the tickets themselves, not from runs.</p>'
  );
}

/** Who is still there after a wait, if nobody is answered. */
function patienceChart({ waits, left, seconds, lasting }: NonNullable<Fit['patience']>): string {
  const longest = seconds.at(-1) ?? 0;
  const [unit, each] = longest > 300 ? (['minutes', 60] as const) : (['seconds', 1] as const);
  const points = seconds.map((time, place) => [time / each, 100 * lasting[place]!] as const);
  return (
    chart({
      title: 'Patience: customers who are still waiting',
      about: 'Share of customers that would still wait, by the time that they have waited.',
      x: { label: unit, kind: 'linear', shows: [0, longest / each] },
      y: { label: 'percent still waiting', kind: 'linear', shows: [0, 100] },
      isLow: true,
      lines: [{ name: 'Kaplan–Meier', points: [[0, 100], ...points], isStepped: true }],
    }) +
    `<p class="source">Estimate of Kaplan and Meier over ${exact(waits, countText(waits)).html} waits; ${exact(left, countText(left)).html} customers left, the others were answered before and are censored. From the tickets themselves, not from runs.</p>`
  );
}
