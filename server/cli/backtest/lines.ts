import { countText, decimalText, spanText } from '../../../engine/index.ts';
import type { ScoredFigure } from '../../../engine/index.ts';
import type { ScoredWay } from '../../import/backtest/judge.ts';
import { verdictsOf } from '../../import/backtest/verdicts.ts';
import type { Backtest } from '../../import/backtest/scored-history.ts';
import type { DaySpan } from '../../import/presence-seen.ts';
import { dateOf } from '../../import/scenario-numbers.ts';
import { left, right, wrapped } from '../text/columns.ts';
import type { Style } from '../text/style.ts';

const NAME = 26;
const WIDTHS = [8, 8, 8, 8, 13, 8] as const;
/** A backtest for people. */
export function backtestLines({ prepared, replications, real, fitted }: Backtest, style: Style): string[] {
  const { split, settings } = prepared;
  return [
    ...wrapped(
      `Fitted to ${datesOf(split.calibrated)} (${countText(split.past.rows)} tickets), it predicts ${datesOf(split.predicted)} ` +
        `(${countText(split.heldBack.rows)} tickets) by ${spanText(settings.every)}, in ${countText(replications)} runs.`,
    ).map(style.bold),
    ...split.limits.flatMap((limit) => wrapped(limit).map(style.warning)),
    '',
    ...wayLines('Real arrivals: how good the model of the service is', real, settings.inTime, style),
    '',
    ...wayLines('Fitted arrivals: how good the whole model is', fitted, settings.inTime, style),
    '',
    ...wrapped(
      'In band: intervals observed within their 90 % prediction interval. Bias: predicted less observed. Off: mean absolute error. ' +
        'CRPS: the same of a whole distribution. Erlang A has the same experts, mean work and mean patience, each interval by itself.',
    ).map(style.dim),
    '',
    ...verdictsOf(real, fitted).flatMap(({ isGood, text }) =>
      wrapped(`${isGood ? '✓' : '✗'} ${text}`, undefined, '').map(isGood ? style.good : style.warning),
    ),
  ];
}

const datesOf = ({ from, to }: DaySpan): string => `${dateOf(from)} to ${dateOf(to)}`;

function wayLines(title: string, way: ScoredWay, inTime: number, style: Style): string[] {
  const heads = ['in band', 'bias', 'off', 'CRPS', 'Erlang bias', 'off'];
  return [
    style.bold(title),
    style.dim(left('', NAME) + heads.map((head, place) => right(head, WIDTHS[place]!)).join('')),
    ...(way.offered === undefined ? [] : figureLines('tickets', way.offered, style)),
    ...figureLines('mean wait, s', way.wait, style),
    ...(way.abandoned === undefined ? [] : figureLines('left, %', way.abandoned, style)),
    ...figureLines(`answered in ${spanText(inTime)}, %`, way.inTime, style),
  ];
}

function figureLines(name: string, figure: ScoredFigure, style: Style): string[] {
  if (figure.intervals === 0) return [left(name, NAME) + style.dim('not observed')];
  return [rowOf(name, figure, 'byInterval'), style.dim(rowOf('  weighed by tickets', figure, 'byTicket'))];
}

function rowOf(name: string, figure: ScoredFigure, by: 'byInterval' | 'byTicket'): string {
  const { coverage, bias, meanAbsoluteError, crps } = figure[by];
  const erlang = figure.baseline?.[by];
  const cells = [
    Number.isNaN(coverage) ? '–' : `${decimalText(100 * coverage, 0)} %`,
    signed(bias),
    decimalText(meanAbsoluteError, 1),
    decimalText(crps, 1),
    erlang === undefined ? '–' : signed(erlang.bias),
    erlang === undefined ? '–' : decimalText(erlang.meanAbsoluteError, 1),
  ];
  return left(name, NAME) + cells.map((cell, place) => right(cell, WIDTHS[place]!)).join('');
}

const signed = (value: number): string => (value > 0 ? '+' : '') + decimalText(value, 1);
