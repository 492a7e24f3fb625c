import type { FigureDefinition } from '../../kpi/catalogue/figure-definition.ts';
import { packQuotient, packTotal } from '../pack-figures.ts';
import { UPSTREAM } from './upstream-counts.ts';

const OF_ORDERS = { family: 'volume', id: 'K-112', source: 'S1', process: 'P-ARR' } as const;
const SHARE = { ...OF_ORDERS, unit: 'percent', scale: 100, estimator: 'ratio', better: 'higher' } as const;

/** What goes wrong before the desk, and what of it comes to the desk (K-112). */
export const UPSTREAM_FIGURES: readonly FigureDefinition[] = [
  {
    ...SHARE,
    key: 'onTimeDelivery',
    label: 'On-time delivery',
    above: 'orders delivered on time',
    below: 'orders due',
    of: packQuotient('upstream', UPSTREAM.onTime, UPSTREAM.orders),
  },
  {
    ...SHARE,
    key: 'orderFill',
    label: 'Order fill rate',
    above: 'orders delivered whole',
    below: 'orders due',
    of: packQuotient('upstream', UPSTREAM.filled, UPSTREAM.orders),
  },
  {
    ...OF_ORDERS,
    key: 'ticketsCausedUpstream',
    label: 'Tickets caused by orders',
    unit: 'tickets',
    scale: 1,
    estimator: 'count',
    better: 'lower',
    above: 'tickets of customers whose order was late or not whole',
    of: packTotal('upstream', UPSTREAM.caused),
  },
];
