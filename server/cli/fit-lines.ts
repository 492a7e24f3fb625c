import { countText, decimalText, spanText } from '../../engine/index.ts';
import type { HistoryFit } from '../import/fit-history.ts';
import { dateOf, lawText } from '../import/scenario-numbers.ts';
import { left, right, wrapped } from './text/columns.ts';
import type { Style } from './text/style.ts';

/** What was fitted, for people. */
export function fitLines(fit: HistoryFit, style: Style): string[] {
  return [
    ...arrivalLines(fit, style),
    '',
    ...workLines(fit, style),
    ...patienceLines(fit, style),
    ...offerLines(fit, style),
  ];
}

function arrivalLines({ arrivals }: HistoryFit, style: Style): string[] {
  const { count, firstDay, days, dispersion, dayFactorCv, unusual, gaps } = arrivals;
  const spread =
    dispersion.degreesOfFreedom === 0
      ? 'No weekday came twice, so nothing is known of the spread of days.'
      : `Days vary ${decimalText(dispersion.index, 2)} times as much as chance (p ${dispersion.p < 0.001 ? 'below 0.001' : decimalText(dispersion.p, 3)}): ` +
        `day factor with a coefficient of variation of ${decimalText(dayFactorCv, 3)}.`;
  const odd = unusual.map(
    ({ day, count: seen, expected }) => `${dateOf(day)} (${seen} instead of ${decimalText(expected, 0)})`,
  );
  return [
    style.bold('Arrivals'),
    ...wrapped(
      `${countText(count)} tickets on ${days} days, ${dateOf(firstDay)} to ${dateOf(firstDay + days - 1)}. ${spread}`,
    ),
    ...(gaps.length === 0
      ? []
      : wrapped(
          `Without a ticket, a gap in the file or a holiday, and not counted: ${gaps.slice(0, 10).map(dateOf).join(', ')}.`,
        ).map(style.warning)),
    ...(odd.length === 0 ? [] : wrapped(`Unlike their weekday: ${odd.slice(0, 10).join(', ')}.`).map(style.warning)),
  ];
}

function workLines({ work, workSource, overnight, shortWorks }: HistoryFit, style: Style): string[] {
  const [best] = work.fits;
  if (best === undefined) {
    const why =
      overnight > 0
        ? ` ${Math.round(100 * overnight)} % of tickets end on a later day than they were answered on.`
        : '';
    return [style.bold('Work'), ...wrapped(`Not known from this file, so it is assumed.${why}`).map(style.warning), ''];
  }
  return [
    style.bold(`Work (${workSource === 'handle' ? 'times of work' : 'from the first answer to the end'})`),
    `${countText(work.values)} values, mean ${spanText(work.mean)}, median ${spanText(work.median)}`,
    ...lawLines(work, style),
    ...(work.asSeen === undefined
      ? []
      : wrapped('All laws are further off than chance, so the values themselves are used.').map(style.warning)),
    ...(shortWorks === undefined ? [] : shortLines(shortWorks).map(style.warning)),
    '',
  ];
}

function lawLines({ fits }: HistoryFit['work'], style: Style): string[] {
  const best = fits[0]!;
  return [
    style.dim(left('', 58) + right('AIC above', 11) + right('KS', 9)),
    ...fits.map(
      ({ law, aic, ks }) =>
        left(lawText(law), 58) + right(decimalText(aic - best.aic, 1), 11) + right(decimalText(ks, 4), 9),
    ),
    '',
    style.dim(right('quantile', 10) + right('seen', 16) + right('by the law', 16)),
    ...best.quantiles.map(
      ({ p, seen, fitted }) =>
        right(`${Math.round(100 * p)} %`, 10) + right(spanText(seen), 16) + right(spanText(fitted), 16),
    ),
    '',
  ];
}

const shortLines = ({ share, below }: NonNullable<HistoryFit['shortWorks']>): string[] =>
  wrapped(
    `${decimalText(100 * share, 1)} % of works took less than ${spanText(below)}, more than a smooth law has: often experts who hang up. ` +
      'They count as the work they were.',
  );

function patienceLines({ patience }: HistoryFit, style: Style): string[] {
  if (patience === undefined) return [];
  const { count, ends, exponentialMean, at, survival } = patience;
  const median = at[survival.findIndex((share) => share <= 0.5)];
  const half =
    median === undefined
      ? 'more than half outlast everything that was seen'
      : `half have left after ${spanText(median)}`;
  return [
    style.bold('Patience'),
    ...wrapped(
      `${countText(ends)} of ${countText(count)} who waited left; the others were answered before and are censored. By the estimate of ` +
        `Kaplan and Meier ${half}; without memory the mean would be ${spanText(exponentialMean)}.`,
    ),
    '',
  ];
}

function offerLines({ offers }: HistoryFit, style: Style): string[] {
  if (offers === undefined) return [];
  const limit = offers.limit === undefined ? '' : `, usually after ${spanText(offers.limit)}`;
  return [
    style.bold('Offers'),
    ...wrapped(
      `${countText(offers.offers)} offers: ${countText(offers.accepted)} accepted, ${countText(offers.rejected)} rejected, ` +
        `${countText(offers.expired)} expired${limit}. Time-outs count as answers that had not come yet.`,
    ),
    '',
  ];
}
