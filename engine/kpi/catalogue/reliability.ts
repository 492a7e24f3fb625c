import { COUNTER } from '../counters.ts';
import type { Slice } from '../slice.ts';
import type { FigureDefinition, Parts } from './figure-definition.ts';
import { FEWEST_OFFERS, quotient } from './parts.ts';

/** Counters of offers, or of pairs of a ticket and an expert where tickets are to be counted (D-3), by final state. */
const baseOf = ({ settings }: Slice): number => (settings.distinctTickets ? COUNTER.pairs : COUNTER.offers);

/** Offers (or pairs) that were not rescinded; pairs never count while they are. */
const counted = (slice: Slice): number => {
  const { counts, settings } = slice;
  return settings.distinctTickets ? counts[COUNTER.pairs] : counts[COUNTER.offers] - counts[COUNTER.rescinded];
};

const rejected = (slice: Slice): Parts => {
  const { counts, settings } = slice;
  const base = baseOf(slice);
  const needless = settings.countIncorrectEscalation ? counts[base + COUNTER.escalatedIncorrectly] : 0;
  return [counts[base + COUNTER.rejected] + needless, counted(slice) - counts[base + COUNTER.escalatedCorrectly]];
};

const timedOut = (slice: Slice): Parts => {
  const { counts } = slice;
  const base = baseOf(slice);
  const all = counts[base + COUNTER.expired] + counts[base + COUNTER.noFirstReply] + counts[base + COUNTER.noFollowUp];
  return [all, counted(slice)];
};

const shareOfState =
  (state: number) =>
  (slice: Slice): Parts => [slice.counts[baseOf(slice) + state], counted(slice)];

const SHARE = { family: 'reliability', unit: 'percent', scale: 100, estimator: 'ratio' } as const;
const OFFERS_COUNTED = 'offers made, without rescinded ones';

/** Rejecting and timing out (K-01, K-03). */
export const RELIABILITY_FIGURES: readonly FigureDefinition[] = [
  {
    ...SHARE,
    key: 'rejected',
    id: 'K-01',
    label: 'Rejected',
    better: 'lower',
    above: 'offers rejected, and those escalated without need',
    below: 'offers made, without rescinded and correctly escalated ones',
    source: 'S0',
    process: 'P-OFFER P-DEC P-ESC',
    bands: 'rejected',
    fewest: FEWEST_OFFERS,
    of: rejected,
  },
  {
    ...SHARE,
    key: 'timedOut',
    id: 'K-03',
    label: 'Timed out',
    better: 'lower',
    above: 'offers expired, and assignments revoked for want of a first reply or a follow-up',
    below: OFFERS_COUNTED,
    source: 'S0',
    process: 'P-TO1 P-TO2 P-TO3',
    bands: 'timedOut',
    fewest: FEWEST_OFFERS,
    of: timedOut,
  },
  {
    ...SHARE,
    key: 'timedOutOffer',
    id: 'K-03a',
    label: '… neither accepted nor rejected',
    better: 'lower',
    above: 'offers expired',
    below: OFFERS_COUNTED,
    source: 'S0',
    process: 'P-TO1 P-NOTIF',
    fewest: FEWEST_OFFERS,
    of: shareOfState(COUNTER.expired),
  },
  {
    ...SHARE,
    key: 'timedOutFirstReply',
    id: 'K-03b',
    label: '… accepted, no first reply',
    better: 'lower',
    above: 'assignments revoked for want of a first reply',
    below: OFFERS_COUNTED,
    source: 'S0',
    process: 'P-TO2 P-CAP',
    fewest: FEWEST_OFFERS,
    of: shareOfState(COUNTER.noFirstReply),
  },
  {
    ...SHARE,
    key: 'timedOutFollowUp',
    id: 'K-03c',
    label: '… customer replied, no follow-up',
    better: 'lower',
    above: 'assignments revoked for want of a follow-up',
    below: OFFERS_COUNTED,
    source: 'S0',
    process: 'P-TO3 P-CUST',
    fewest: FEWEST_OFFERS,
    of: shareOfState(COUNTER.noFollowUp),
  },
  {
    ...SHARE,
    key: 'acceptedWithoutFirstReply',
    id: 'K-03b',
    label: 'No first reply, of accepted',
    better: 'lower',
    above: 'assignments revoked for want of a first reply',
    below: 'offers accepted',
    source: 'S0',
    process: 'P-TO2 P-CAP',
    fewest: FEWEST_OFFERS,
    of: quotient(COUNTER.noFirstReply, COUNTER.accepted),
  },
  {
    ...SHARE,
    key: 'followUpsMissed',
    id: 'K-03c',
    label: 'No follow-up, of those owed',
    better: 'lower',
    above: 'assignments revoked for want of a follow-up',
    below: 'customer replies that asked for another reply, and answers of third parties who were asked',
    source: 'S0',
    process: 'P-TO3 P-CUST',
    fewest: FEWEST_OFFERS,
    of: quotient(COUNTER.noFollowUp, COUNTER.followUps),
  },
];
