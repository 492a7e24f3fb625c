import { COUNTER, DIFFICULTY_UNITS, type Counts } from '../counters.ts';
import type { FigureDefinition, Parts } from './figure-definition.ts';
import { FEWEST_OFFERS, MS_PER_MINUTE, quotient, total } from './parts.ts';

/** Experts who mean to answer everything: what they miss is the base rate (K-13). */
const DILIGENT = ['steady', 'star'] as const;

/** How much easier accepted tickets are than offered ones, and the standard deviation of what was offered (K-11). */
function mixGapOf(counts: Counts): Parts {
  const offered = counts[COUNTER.offers] - counts[COUNTER.rescinded];
  const accepted = counts[COUNTER.accepted] - counts[COUNTER.rescindedAfterAcceptance];
  const mean = counts[COUNTER.difficultyOffered] / offered / DIFFICULTY_UNITS;
  const variance = counts[COUNTER.squaredDifficultyOffered] / offered / DIFFICULTY_UNITS - mean * mean;
  const meanAccepted = counts[COUNTER.difficultyAccepted] / accepted / DIFFICULTY_UNITS;
  return [mean - meanAccepted, variance > 1e-8 ? Math.sqrt(variance) : NaN];
}

const SHARE = { family: 'reliability', unit: 'percent', scale: 100, estimator: 'ratio' } as const;

/** What else becomes of offers, and what keeps experts from them (K-08 to K-13). */
export const OFFER_FIGURES: readonly FigureDefinition[] = [
  {
    ...SHARE,
    key: 'offersAccepted',
    label: 'Accepted',
    better: 'higher',
    above: 'offers accepted',
    below: 'offers made',
    source: 'V Twilio, Amazon',
    process: 'P-OFFER P-DEC',
    fewest: FEWEST_OFFERS,
    of: quotient(COUNTER.accepted, COUNTER.offers),
  },
  {
    ...SHARE,
    key: 'offersRescinded',
    label: 'Rescinded',
    better: 'neither',
    above: 'offers withdrawn through no act of the expert, accepted ones included',
    below: 'offers made',
    source: 'V Twilio',
    process: 'P-OFFER P-CUST P-STAT',
    fewest: FEWEST_OFFERS,
    of: quotient(COUNTER.rescinded, COUNTER.offers),
  },
  {
    key: 'offersDodged',
    id: 'D-24',
    label: 'Offers escaped by going offline',
    family: 'reliability',
    unit: 'offers',
    scale: 1,
    estimator: 'count',
    better: 'lower',
    above: 'offers rescinded because their expert went offline',
    source: 'S0 (reading)',
    process: 'P-STAT',
    of: total(COUNTER.dodged),
  },
  {
    key: 'capBlockedTime',
    id: 'K-08',
    label: 'Time kept from offers by the cap',
    family: 'reliability',
    unit: 'minutes',
    scale: 1 / MS_PER_MINUTE,
    estimator: 'count',
    better: 'lower',
    above: 'time on duty in which only the cap kept an expert from offers',
    source: 'S0',
    process: 'P-CAP',
    of: ({ times }) => [times.capBlocked, 1],
  },
  {
    ...SHARE,
    estimator: 'quotient',
    key: 'capBlockedShare',
    id: 'K-08',
    label: '… of the time online',
    better: 'lower',
    above: 'time on duty in which only the cap kept an expert from offers',
    below: 'time online',
    source: 'S0',
    process: 'P-CAP',
    of: ({ times }) => [times.capBlocked, times.idle + times.ringing + times.busy],
  },
  {
    ...SHARE,
    key: 'missedNotified',
    id: 'K-10',
    label: 'Expired with notifications on',
    better: 'lower',
    above: 'offers expired whose expert had browser notifications on at that moment',
    below: 'offers accepted, rejected or expired with notifications on',
    source: 'S0',
    process: 'P-NOTIF',
    fewest: FEWEST_OFFERS,
    of: quotient(COUNTER.expiredNotified, COUNTER.endedNotified),
  },
  {
    ...SHARE,
    key: 'missedUnnotified',
    id: 'K-10',
    label: 'Expired with notifications off',
    better: 'lower',
    above: 'offers expired whose expert had browser notifications off at that moment',
    below: 'offers accepted, rejected or expired with notifications off',
    source: 'S0',
    process: 'P-NOTIF',
    fewest: FEWEST_OFFERS,
    of: quotient(COUNTER.expiredUnnotified, COUNTER.endedUnnotified),
  },
  {
    key: 'mixGap',
    id: 'K-11',
    label: 'Mix gap',
    family: 'reliability',
    unit: 'ratio',
    scale: 1,
    estimator: 'quotient',
    better: 'lower',
    above: 'mean difficulty offered less mean difficulty accepted',
    below: 'standard deviation of the difficulty offered',
    source: 'S0',
    process: 'P-MIX P-DEC',
    of: ({ counts }) => mixGapOf(counts),
  },
  {
    ...SHARE,
    key: 'missedByDiligent',
    id: 'K-13',
    label: 'Expired with diligent experts',
    better: 'lower',
    above: 'offers to steady experts and stars that expired',
    below: 'offers to them, without rescinded ones',
    source: 'S0',
    process: 'P-NOTIF',
    fewest: FEWEST_OFFERS,
    of: ({ countsOf }) => {
      const counts = countsOf(DILIGENT);
      return [counts[COUNTER.expired], counts[COUNTER.offers] - counts[COUNTER.rescinded]];
    },
  },
];
