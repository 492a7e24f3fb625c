import type { FigureDefinition } from '../../kpi/catalogue/figure-definition.ts';
import { CENTS_PER_DOLLAR } from '../../kpi/catalogue/parts.ts';
import { ofPack, packQuotient, packTotal } from '../pack-figures.ts';
import { SAVED } from './saves.ts';

const SAVES = { family: 'saves', source: 'S4', process: 'P-SAVE' } as const;
const SHARE = { ...SAVES, unit: 'percent', scale: 100, estimator: 'ratio', better: 'higher' } as const;

/** Refunds that are saved, and the money kept (K-62, K-62b, K-71). */
export const SAVES_FIGURES: readonly FigureDefinition[] = [
  {
    ...SHARE,
    key: 'refundSaves',
    id: 'K-62',
    label: 'Refunds saved',
    above: 'recovery offers after which the member took an alternative or a prorated refund',
    below: 'recovery offers made',
    of: ofPack('saves', (counts) => [counts[SAVED.alternatives] + counts[SAVED.prorated], counts[SAVED.offers]]),
  },
  {
    ...SHARE,
    key: 'refundAlternatives',
    id: 'K-62',
    label: '… by an alternative',
    above: 'recovery offers after which the member took an alternative',
    below: 'recovery offers made',
    of: packQuotient('saves', SAVED.alternatives, SAVED.offers),
  },
  {
    ...SHARE,
    key: 'refundsProrated',
    id: 'K-62',
    label: '… by a prorated refund',
    above: 'recovery offers after which the member took a prorated refund',
    below: 'recovery offers made',
    of: packQuotient('saves', SAVED.prorated, SAVED.offers),
  },
  {
    ...SAVES,
    key: 'refundMoneyKept',
    id: 'K-62b',
    label: 'Money kept',
    unit: 'dollars',
    scale: 1 / CENTS_PER_DOLLAR,
    estimator: 'count',
    better: 'higher',
    above: 'full refunds of the cases less what was paid back',
    of: ofPack('saves', (counts) => [counts[SAVED.centsAsked] - counts[SAVED.centsRefunded], 1]),
  },
  {
    ...SAVES,
    key: 'refundsPaid',
    id: 'K-117',
    label: 'Refunds paid',
    unit: 'dollars',
    scale: 1 / CENTS_PER_DOLLAR,
    estimator: 'count',
    better: 'lower',
    above: 'money paid back',
    of: packTotal('saves', SAVED.centsRefunded),
  },
  {
    ...SHARE,
    key: 'refundsToSupervisor',
    id: 'K-71',
    label: 'Refunds sent on to a supervisor',
    better: 'neither',
    above: 'refund cases that the escalation policy sent on',
    below: 'refund cases solved',
    of: packQuotient('saves', SAVED.bySupervisor, SAVED.cases),
  },
  {
    ...SHARE,
    key: 'refundsSavedBySupervisor',
    id: 'K-71',
    label: '… and saved there',
    above: 'of these, members who took the alternative after all',
    below: 'refund cases that the escalation policy sent on',
    of: packQuotient('saves', SAVED.savedBySupervisor, SAVED.bySupervisor),
  },
];
