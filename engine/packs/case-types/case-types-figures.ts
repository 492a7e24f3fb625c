import type { FigureDefinition } from '../../kpi/catalogue/figure-definition.ts';
import { MS_PER_HOUR } from '../../kpi/catalogue/parts.ts';
import { ofPack, packQuotient } from '../pack-figures.ts';
import { CASE_GROUPS } from './case-groups.ts';
import { CASE, ofGroup } from './case-types.ts';

const OF = { family: 'caseTypes', source: 'S4', process: 'P-REOPEN P-CUST', better: 'lower' } as const;

const sum = (counts: Float64Array, counter: number): number =>
  CASE_GROUPS.reduce((total, _, group) => total + counts[ofGroup(group, counter)], 0);

/** What is said of each group of cases. */
function groupFigures({ name, cases }: (typeof CASE_GROUPS)[number], group: number): readonly FigureDefinition[] {
  const arrived = `tickets about ${cases} that arrived`;
  return [
    {
      ...OF,
      key: `${name}Replies`,
      id: 'K-61',
      label: `Customer replies, ${cases}`,
      unit: 'ratio',
      scale: 1,
      estimator: 'mean',
      above: 'messages of customers after a reply',
      below: arrived,
      of: packQuotient('caseTypes', ofGroup(group, CASE.replies), ofGroup(group, CASE.cases)),
    },
    {
      ...OF,
      key: `${name}Reopenings`,
      id: 'K-61',
      label: `Reopenings, ${cases}`,
      unit: 'ratio',
      scale: 1,
      estimator: 'mean',
      above: 'times a solved ticket was opened again',
      below: arrived,
      of: packQuotient('caseTypes', ofGroup(group, CASE.reopenings), ofGroup(group, CASE.cases)),
    },
    {
      ...OF,
      key: `${name}Solution`,
      id: 'K-60',
      label: `Time to solve, ${cases}`,
      unit: 'hours',
      scale: 1 / MS_PER_HOUR,
      estimator: 'mean',
      above: 'time from creation to the last solved moment, reopenings included',
      below: `tickets about ${cases} solved and not open again`,
      of: packQuotient('caseTypes', ofGroup(group, CASE.msToSolve), ofGroup(group, CASE.solved)),
    },
  ];
}

/** Replies and time to solve by what a case is about (K-60, K-61). */
export const CASE_TYPE_FIGURES: readonly FigureDefinition[] = [
  ...CASE_GROUPS.flatMap(groupFigures),
  {
    ...OF,
    key: 'casesOverLimit',
    id: 'K-61',
    label: 'Cases above the limit of their type',
    unit: 'percent',
    scale: 100,
    estimator: 'ratio',
    above: 'cases with more replies of the customer than allowed, 2 by default and 3 for refunds',
    below: 'tickets that arrived',
    of: ofPack('caseTypes', (counts) => [sum(counts, CASE.overLimit), sum(counts, CASE.cases)]),
  },
];
