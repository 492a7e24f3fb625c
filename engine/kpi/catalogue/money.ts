import { COUNTER } from '../counters.ts';
import type { FigureDefinition } from './figure-definition.ts';
import { CENTS_PER_DOLLAR, total } from './parts.ts';

const DOLLARS = { family: 'money', unit: 'dollars', scale: 1 / CENTS_PER_DOLLAR, estimator: 'count' } as const;

/** What experts are paid, turn away and lose (K-02). */
export const MONEY_FIGURES: readonly FigureDefinition[] = [
  {
    ...DOLLARS,
    key: 'paid',
    label: 'Paid to experts',
    better: 'neither',
    above: 'payouts of closed tickets',
    source: 'S0, [SF]',
    process: 'P-PAY',
    of: total(COUNTER.centsPaid),
  },
  {
    ...DOLLARS,
    key: 'turnedAway',
    id: 'K-02',
    label: 'Money turned away',
    better: 'lower',
    above: 'payouts of rejected offers',
    source: 'S0',
    process: 'P-PAY',
    of: total(COUNTER.centsRejected),
  },
  {
    ...DOLLARS,
    key: 'lostToOfferTimeouts',
    id: 'K-02',
    label: 'Lost to expired offers',
    better: 'lower',
    above: 'payouts of expired offers',
    source: 'S0',
    process: 'P-PAY P-TO1',
    of: total(COUNTER.centsExpired),
  },
  {
    ...DOLLARS,
    key: 'lostToFirstReplyTimeouts',
    id: 'K-02',
    label: 'Lost for want of a first reply',
    better: 'lower',
    above: 'payouts of assignments revoked for want of a first reply',
    source: 'S0',
    process: 'P-PAY P-TO2',
    of: total(COUNTER.centsNoFirstReply),
  },
  {
    ...DOLLARS,
    key: 'lostToFollowUpTimeouts',
    id: 'K-02',
    label: 'Lost for want of a follow-up',
    better: 'lower',
    above: 'payouts of assignments revoked for want of a follow-up',
    source: 'S0',
    process: 'P-PAY P-TO3',
    of: total(COUNTER.centsNoFollowUp),
  },
  {
    ...DOLLARS,
    key: 'lostToEscalations',
    id: 'K-02',
    label: 'Lost to escalations',
    better: 'neither',
    above: 'payouts of escalated tickets',
    source: 'S0, [SF]',
    process: 'P-PAY P-ESC',
    of: ({ counts }) => [counts[COUNTER.centsEscalatedCorrectly] + counts[COUNTER.centsEscalatedIncorrectly], 1],
  },
];
