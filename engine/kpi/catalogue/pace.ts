import { CHANNEL } from '../../world/channel.ts';
import { COUNTER } from '../counters.ts';
import type { Speed } from '../speed.ts';
import type { FigureDefinition } from './figure-definition.ts';
import { FEWEST_OFFERS, MS_PER_MINUTE, quotient } from './parts.ts';

const SHARE = { family: 'speed', unit: 'percent', scale: 100, estimator: 'ratio' } as const;

const email = (speed: Speed, probability: number): number => speed.firstReply[CHANNEL.email].quantile(probability);

/** What lies behind the mean first reply: too fast, too slow, held back, new to it, spread (K-16 to K-19). */
export const PACE_FIGURES: readonly FigureDefinition[] = [
  {
    ...SHARE,
    key: 'hastyFirstReplies',
    id: 'K-16',
    label: 'Email first replies too fast',
    better: 'lower',
    above: 'first replies by email faster than the band called good (5 min)',
    below: 'first replies by email',
    source: 'S0',
    process: 'P-WORK',
    fewest: FEWEST_OFFERS,
    of: quotient(COUNTER.hastyFirstReplies, COUNTER.firstReplies + CHANNEL.email),
  },
  {
    ...SHARE,
    key: 'slowFirstReplies',
    id: 'K-17',
    label: 'Email first replies too slow',
    better: 'lower',
    above: 'first replies by email slower than the band called good (15 min)',
    below: 'first replies by email',
    source: 'S0',
    process: 'P-WORK',
    fewest: FEWEST_OFFERS,
    of: quotient(COUNTER.slowFirstReplies, COUNTER.firstReplies + CHANNEL.email),
  },
  {
    ...SHARE,
    estimator: 'quotient',
    key: 'heldBack',
    id: 'K-17',
    label: 'Held without work',
    better: 'lower',
    above: 'time from acceptance to first reply in which the expert worked on nothing',
    below: 'time from acceptance to first reply',
    source: 'S0',
    process: 'P-WORK P-DEC',
    of: quotient(COUNTER.msHeldBack, COUNTER.msWatched),
  },
  {
    key: 'newcomerFirstReply',
    id: 'K-18',
    label: 'Expert first reply, email, newcomers',
    family: 'speed',
    unit: 'minutes',
    scale: 1 / MS_PER_MINUTE,
    estimator: 'mean',
    better: 'middle',
    above: 'time from acceptance to first reply of newcomers, by email',
    below: 'first replies of newcomers by email',
    source: 'S0',
    process: 'P-WORK P-TRAIN',
    of: ({ countsOf }) => {
      const counts = countsOf(['newcomer']);
      return [counts[COUNTER.msToFirstReply + CHANNEL.email], counts[COUNTER.firstReplies + CHANNEL.email]];
    },
  },
  {
    key: 'emailFirstReplySpread',
    id: 'K-19',
    label: 'Spread of email first replies',
    family: 'speed',
    unit: 'ratio',
    scale: 1,
    estimator: 'quotient',
    better: 'neither',
    above: '90th percentile of the time from acceptance to first reply by email',
    below: '10th percentile of the same',
    source: 'S0',
    process: 'P-WORK',
    of: ({ speed }) => (speed === undefined ? [NaN, NaN] : [email(speed, 0.9), email(speed, 0.1)]),
  },
];
