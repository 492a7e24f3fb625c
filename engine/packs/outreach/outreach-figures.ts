import type { FigureDefinition } from '../../kpi/catalogue/figure-definition.ts';
import { MS_PER_HOUR } from '../../kpi/catalogue/parts.ts';
import { packQuotient, packTotal } from '../pack-figures.ts';
import { REACHED } from './outreach.ts';

const OUTREACH = { family: 'care', id: 'K-32', source: 'S2', process: 'P-NPS P-ALERT' } as const;
const SHARE = { ...OUTREACH, unit: 'percent', scale: 100, estimator: 'ratio', better: 'higher' } as const;
const COUNT = { ...OUTREACH, unit: 'customers', scale: 1, estimator: 'count' } as const;

/** Yellow flags, and who reaches out (K-32). */
export const OUTREACH_FIGURES: readonly FigureDefinition[] = [
  {
    ...COUNT,
    key: 'flagsRaised',
    label: 'Flags raised',
    better: 'lower',
    above: 'surveys answered with seven or less by default',
    of: packTotal('outreach', REACHED.flags),
  },
  {
    ...SHARE,
    key: 'outreachRate',
    label: 'Flags reached out to',
    above: 'flagged customers whom somebody has reached out to',
    below: 'flagged customers who left their contact',
    of: packQuotient('outreach', REACHED.done, REACHED.withContact),
  },
  {
    ...SHARE,
    key: 'outreachInTime',
    label: '… within a day',
    above: 'flagged customers reached within the time for it, 24 h by default',
    below: 'flagged customers who left their contact',
    of: packQuotient('outreach', REACHED.inTime, REACHED.withContact),
  },
  {
    ...OUTREACH,
    key: 'timeToOutreach',
    label: 'Time to reach a flagged customer',
    unit: 'hours',
    scale: 1 / MS_PER_HOUR,
    estimator: 'mean',
    better: 'lower',
    above: 'time from the flag until the customer had been talked to',
    below: 'flagged customers reached',
    of: packQuotient('outreach', REACHED.msToDone, REACHED.done),
  },
  {
    ...SHARE,
    key: 'wonBackShare',
    label: 'Won back of those reached',
    above: 'flagged customers won back',
    below: 'flagged customers reached',
    of: packQuotient('outreach', REACHED.won, REACHED.done),
  },
  {
    ...COUNT,
    key: 'wonBack',
    label: 'Customers won back',
    better: 'higher',
    above: 'flagged customers won back',
    of: packTotal('outreach', REACHED.won),
  },
  {
    ...COUNT,
    key: 'wonBackAfterLeaving',
    label: '… who had left for good',
    better: 'higher',
    above: 'customers won back after they had turned away for good',
    of: packTotal('outreach', REACHED.wonAfterLeaving),
  },
];
