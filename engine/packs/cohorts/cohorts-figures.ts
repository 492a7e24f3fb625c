import type { FigureDefinition, Parts } from '../../kpi/catalogue/figure-definition.ts';
import type { Counts } from '../../kpi/counters.ts';
import { ofPack, packQuotient, packTotal } from '../pack-figures.ts';
import { COHORT } from './cohort-counts.ts';
import { REVENUE_FIGURES } from './revenue-figures.ts';

const COUNT = { family: 'customers', unit: 'customers', scale: 1, estimator: 'count', source: 'S1' } as const;
const SHARE = { family: 'customers', unit: 'percent', scale: 100, estimator: 'ratio', source: 'S1' } as const;

const of = (parts: (counts: Counts) => Parts) => ofPack('cohorts', parts);
const lostOf = (counts: Counts): number =>
  counts[COHORT.lostByWaiting] + counts[COHORT.lostByExperience] + counts[COHORT.lapsed];
const endOf = (counts: Counts): number => counts[COHORT.start] + counts[COHORT.joined] - lostOf(counts);
/** (CE − CN) ÷ CS, in parts (K-95): customers at the end, new ones, and those at the start. */
export const retentionParts = (end: number, joined: number, start: number): Parts => [end - joined, start];

/** Who stays, buys, comes and goes, and what it brings (K-79, K-94 to K-99, K-103, K-117). */
export const COHORT_FIGURES: readonly FigureDefinition[] = [
  {
    ...SHARE,
    key: 'retention',
    id: 'K-95',
    label: 'Customers retained',
    better: 'higher',
    above: 'customers at the end without the new ones',
    below: 'customers at the start',
    process: 'P-COH',
    of: of((counts) => retentionParts(endOf(counts), counts[COHORT.joined], counts[COHORT.start])),
  },
  {
    ...SHARE,
    key: 'churn',
    id: 'K-99',
    label: 'Churn',
    better: 'lower',
    above: 'customers lost, for whatever reason',
    below: 'customers at the start',
    process: 'P-COH',
    of: of((counts) => [lostOf(counts), counts[COHORT.start]]),
  },
  {
    ...SHARE,
    key: 'churnByService',
    id: 'K-84',
    label: '… by waiting or a bad experience',
    better: 'lower',
    above: 'customers lost after giving up waiting, or after a bad experience',
    below: 'customers at the start',
    process: 'P-COH P-CUST',
    of: of((counts) => [counts[COHORT.lostByWaiting] + counts[COHORT.lostByExperience], counts[COHORT.start]]),
  },
  {
    ...SHARE,
    key: 'churnByWaiting',
    id: 'K-84',
    label: '… of them after giving up waiting',
    better: 'lower',
    above: 'customers lost after giving up waiting and turning elsewhere',
    below: 'customers at the start',
    process: 'P-COH P-CUST',
    of: packQuotient('cohorts', COHORT.lostByWaiting, COHORT.start),
  },
  {
    ...COUNT,
    key: 'newCustomers',
    id: 'K-95',
    label: 'New customers',
    better: 'higher',
    above: 'customers who came by themselves or were brought',
    process: 'P-COH',
    of: packTotal('cohorts', COHORT.joined),
  },
  {
    ...COUNT,
    key: 'activeCustomers',
    id: 'K-95',
    label: 'Customers now',
    better: 'higher',
    above: 'customers at the start and new ones without those lost',
    process: 'P-COH',
    of: of((counts) => [endOf(counts), 1]),
  },
  {
    ...SHARE,
    key: 'complaintRate',
    id: 'K-94',
    label: 'Complaints per customer and step',
    better: 'lower',
    above: 'reviews of so few stars that they are complaints, by the end of a step',
    below: 'active customers, summed over the steps (days)',
    process: 'P-CUST P-COH',
    of: packQuotient('cohorts', COHORT.complaints, COHORT.customerSteps),
  },
  {
    ...COUNT,
    unit: 'count',
    key: 'unusualComplaints',
    id: 'K-94',
    label: '… steps with unusually many',
    better: 'lower',
    above: 'steps whose complaints are above the limit of the control chart, or end a row of rises',
    process: 'P-CUST P-COH',
    of: packTotal('cohorts', COHORT.unusualSteps),
  },
  {
    ...SHARE,
    key: 'repeatBuyers',
    id: 'K-96',
    label: 'Repeat business',
    better: 'higher',
    above: 'customers who bought again',
    below: 'customers at the start and new ones',
    process: 'P-COH P-REV',
    of: of((counts) => [counts[COHORT.repeatBuyers], counts[COHORT.start] + counts[COHORT.joined]]),
  },
  {
    ...SHARE,
    estimator: 'quotient',
    key: 'boughtAfterContact',
    id: 'K-97',
    label: 'Bought after a contact',
    better: 'higher',
    above: 'purchases within 7 days after the customer’s last ticket was solved',
    below: 'tickets solved for the first time',
    process: 'P-REV',
    of: packQuotient('cohorts', COHORT.purchasesAfterContact, COHORT.resolved),
  },
  {
    family: 'customers',
    unit: 'ratio',
    scale: 1,
    estimator: 'quotient',
    key: 'referralsPerPromoter',
    id: 'K-98',
    label: 'Referrals per promoter',
    better: 'higher',
    above: 'new customers brought by promoters',
    below: 'answers of 9 and 10',
    source: 'S1',
    process: 'P-COH P-NPS',
    of: packQuotient('cohorts', COHORT.referred, COHORT.promoters),
  },
  ...REVENUE_FIGURES,
];
