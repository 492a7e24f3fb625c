import type { FigureDefinition } from '../../kpi/catalogue/figure-definition.ts';
import { MS_PER_MINUTE } from '../../kpi/catalogue/parts.ts';
import { packQuotient, packTotal } from '../pack-figures.ts';
import { SWEPT } from './sweep.ts';

const MEAN = { family: 'care', estimator: 'mean', better: 'lower', source: 'S2', process: 'P-SWEEP' } as const;

/** What the sweep finds (K-38, K-39). */
export const SWEEP_FIGURES: readonly FigureDefinition[] = [
  {
    ...MEAN,
    key: 'sweptUntouched',
    id: 'K-38',
    label: 'Untouched at a sweep',
    unit: 'tickets',
    scale: 1,
    above: 'tickets that wait for the desk to which nothing had happened since the sweep before',
    below: 'sweeps',
    of: packQuotient('sweep', SWEPT.untouched, SWEPT.sweeps),
  },
  {
    ...MEAN,
    key: 'sweptOldest',
    id: 'K-38',
    label: '… the oldest of them',
    unit: 'minutes',
    scale: 1 / MS_PER_MINUTE,
    above: 'time since something happened to the ticket that waits for the desk and was left alone the longest',
    below: 'sweeps',
    of: packQuotient('sweep', SWEPT.msOldestUntouched, SWEPT.sweeps),
  },
  {
    ...MEAN,
    key: 'sweptAged',
    id: 'K-38',
    label: '… left alone too long',
    unit: 'tickets',
    scale: 1,
    above:
      'tickets that wait for the desk to which nothing had happened for more than the time allowed, 60 min by default',
    below: 'sweeps',
    of: packQuotient('sweep', SWEPT.agedUntouched, SWEPT.sweeps),
  },
  {
    ...MEAN,
    key: 'sweptUnassigned',
    id: 'K-39',
    label: 'Unassigned at a sweep',
    unit: 'tickets',
    scale: 1,
    above: 'tickets that nobody had accepted',
    below: 'sweeps',
    of: packQuotient('sweep', SWEPT.unassigned, SWEPT.sweeps),
  },
  {
    ...MEAN,
    key: 'sweptUnassignedAged',
    id: 'K-39',
    label: '… unassigned too long',
    unit: 'tickets',
    scale: 1,
    above: 'tickets that nobody had accepted and that were older than the time allowed, 60 min by default',
    below: 'sweeps',
    of: packQuotient('sweep', SWEPT.agedUnassigned, SWEPT.sweeps),
  },
  {
    family: 'care',
    estimator: 'count',
    better: 'neither',
    source: 'S2',
    process: 'P-SWEEP',
    key: 'sweeps',
    id: 'K-38',
    label: 'Sweeps',
    unit: 'count',
    scale: 1,
    above: 'times that somebody looked at all tickets',
    of: packTotal('sweep', SWEPT.sweeps),
  },
];
