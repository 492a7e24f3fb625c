import type { FigureDefinition, Parts } from '../../kpi/catalogue/figure-definition.ts';
import { CENTS_PER_DOLLAR } from '../../kpi/catalogue/parts.ts';
import type { Counts } from '../../kpi/counters.ts';
import { ofPack, packQuotient, packTotal } from '../pack-figures.ts';
import { COHORT } from './cohort-counts.ts';

const SHARE = { family: 'customers', unit: 'percent', scale: 100, estimator: 'ratio', source: 'S1' } as const;
const DOLLARS = { family: 'customers', unit: 'dollars', scale: 1 / CENTS_PER_DOLLAR, source: 'S1' } as const;

const of = (parts: (counts: Counts) => Parts) => ofPack('cohorts', parts);
const revenueOf = (counts: Counts): number => counts[COHORT.centsBought] + counts[COHORT.centsCrossSold];
const marginOf = (counts: Counts): number =>
  revenueOf(counts) - counts[COHORT.centsPaid] - counts[COHORT.centsRefunded];

/** What customers bring, and what is left of it (K-79, K-103, K-117). */
export const REVENUE_FIGURES: readonly FigureDefinition[] = [
  {
    ...SHARE,
    key: 'crossSold',
    id: 'K-103',
    label: 'Cross-sell and up-sell',
    better: 'higher',
    above: 'opportunities taken',
    below: 'opportunities in solved contacts',
    process: 'P-REV',
    of: packQuotient('cohorts', COHORT.taken, COHORT.opportunities),
  },
  {
    ...DOLLARS,
    estimator: 'count',
    key: 'crossSaleRevenue',
    id: 'K-103',
    label: '… what it brought',
    better: 'higher',
    above: 'revenue of opportunities taken',
    process: 'P-REV',
    of: packTotal('cohorts', COHORT.centsCrossSold),
  },
  {
    ...DOLLARS,
    estimator: 'count',
    key: 'revenue',
    id: 'K-117',
    label: 'Revenue',
    better: 'higher',
    above: 'purchases of customers, and what experts sold',
    process: 'P-REV',
    of: of((counts) => [revenueOf(counts), 1]),
  },
  {
    ...DOLLARS,
    estimator: 'count',
    key: 'margin',
    id: 'K-117',
    label: 'Margin',
    better: 'higher',
    above: 'revenue without payouts and refunds',
    process: 'P-PAY P-REV',
    of: of((counts) => [marginOf(counts), 1]),
  },
  {
    ...DOLLARS,
    estimator: 'quotient',
    key: 'marginPerTicket',
    id: 'K-117',
    label: 'Margin per ticket',
    better: 'higher',
    above: 'revenue without payouts and refunds',
    below: 'tickets solved for the first time',
    process: 'P-PAY P-REV',
    of: of((counts) => [marginOf(counts), counts[COHORT.resolved]]),
  },
  {
    family: 'customers',
    unit: 'points',
    scale: 100,
    estimator: 'mean',
    key: 'npsBesideMargin',
    id: 'K-79',
    label: 'NPS, to be read with …',
    better: 'higher',
    above: 'promoters without detractors',
    below: 'answers to the survey',
    source: 'S1',
    process: 'P-NPS P-REV',
    of: of((counts) => [counts[COHORT.promoters] - counts[COHORT.detractors], counts[COHORT.answers]]),
  },
  {
    ...SHARE,
    estimator: 'quotient',
    key: 'marginBesideNps',
    id: 'K-79',
    label: '… the part of revenue that is left',
    better: 'higher',
    above: 'revenue without payouts and refunds',
    below: 'revenue',
    process: 'P-NPS P-REV',
    of: of((counts) => [marginOf(counts), revenueOf(counts)]),
  },
];
