import { lawOfCurve, type LawFits } from '../../engine/index.ts';
import type { CategoryFit, HistoryFit } from './fit-history.ts';
import { histogramLines, lawText } from './scenario-numbers.ts';

/** What is taken where a history says nothing. */
const ASSUMED_WORK = 'lognormal, mean: 480 s, cv: 0.75';
const PATIENCE_BINS = 14;

/** Channels, work, kinds and patience. */
export function ticketLines(fit: HistoryFit): string[] {
  const channels = Object.entries(fit.channels);
  const mix = channels.map(([name, weight]) => `${name}: ${weight}`).join(', ');
  const categories: readonly CategoryFit[] =
    fit.categories.length > 0 ? fit.categories : [{ name: 'ticket', tickets: fit.arrivals.count }];
  return [
    'tickets:',
    `  channels: { ${mix} } # ${fit.channelsAreSeen ? 'seen: tickets by channel' : 'assumed: the file has no channels'}`,
    '  work:',
    ...channels.flatMap(([name]) => workLines(`    ${name}`, fit.work, fit)),
    '  categories:',
    ...categories.flatMap((category, place) => categoryLines(category, place === 0, fit)),
  ];
}

function workLines(key: string, work: LawFits, fit: HistoryFit): string[] {
  const [best] = work.fits;
  if (best === undefined) return [`${key}: { law: ${ASSUMED_WORK} } # assumed: ${noWork(fit)}`];
  const from = fit.workSource === 'handle' ? 'times of work' : 'times from the first answer to the end';
  const ks = best.ks.toFixed(3);
  if (work.asSeen === undefined)
    return [`${key}: ${lawText(best.law)} # fitted to ${work.values} ${from}: best of 4 laws by AIC, KS ${ks}`];
  return [
    `${key}: # seen: ${work.values} ${from} as they are; fitted laws are further off than chance, the best of 4 with KS ${ks}`,
    ...histogramLines(work.asSeen, key.length - key.trimStart().length + 2),
  ];
}

const noWork = ({ overnight }: HistoryFit): string =>
  overnight > 0
    ? `${Math.round(100 * overnight)} % of tickets end on a later day than they are answered on, so that time is mostly waiting`
    : 'the file has no times of work';

function categoryLines(category: CategoryFit, isFirst: boolean, fit: HistoryFit): string[] {
  const lines = [
    `    ${JSON.stringify(category.name)}:`,
    `      weight: ${category.tickets} # seen: tickets of this kind`,
    ...(category.work === undefined ? [] : workLines('      work', category.work, fit)),
  ];
  if (fit.patience === undefined) return lines;
  return [...lines, ...(isFirst ? patienceLines(fit.patience) : ['      patience: *patience'])];
}

function patienceLines(curve: NonNullable<HistoryFit['patience']>): string[] {
  const last = curve.at[curve.at.length - 1] ?? 0;
  const law = lawOfCurve(curve, PATIENCE_BINS, 3 * last)!;
  const beyond = Math.round(100 * (curve.survival[curve.survival.length - 1] ?? 1));
  return [
    `      # fitted: Kaplan-Meier over ${curve.count} waits; ${curve.ends} customers left, those answered first are censored.`,
    `      # assumed: the ${beyond} % who would have waited longer than anybody was seen to leave are spread over twice that time again.`,
    '      patience: &patience',
    ...histogramLines(law, 8),
  ];
}
