import { COUNTER } from '../counters.ts';
import type { Slice, Times } from '../slice.ts';
import type { FigureDefinition, Parts } from './figure-definition.ts';
import { MS_PER_HOUR } from './parts.ts';

const SHARE = { family: 'occupancy', unit: 'percent', scale: 100, estimator: 'quotient' } as const;
const AVERAGE = { family: 'occupancy', scale: 1, estimator: 'time average' } as const;
const EXPERTS = { ...AVERAGE, unit: 'experts', better: 'neither' } as const;

const online = ({ idle, ringing, busy }: Times): number => idle + ringing + busy;

const ofOnline =
  (name: 'idle' | 'ringing' | 'busy') =>
  (slice: Slice): Parts => [slice.times[name], online(slice.times)];

const average =
  (of: (times: Times) => number) =>
  ({ times }: Slice): Parts => [of(times), times.elapsed];

/** Time that the tickets which arrived ask for, as far as those that were handled tell. */
function offeredTime({ counts, times }: Slice): number {
  const answered = counts[COUNTER.answered] + counts[COUNTER.answered + 1] + counts[COUNTER.answered + 2];
  const handled = answered + counts[COUNTER.escalatedCorrectly] + counts[COUNTER.escalatedIncorrectly];
  return (counts[COUNTER.arrived] * times.busy) / handled;
}

const ELAPSED = 'measured time';
const ONLINE = 'time online: busy, ringing and idle';

/** What experts do with their time. Ringing has a bucket of its own. */
export const OCCUPANCY_FIGURES: readonly FigureDefinition[] = [
  {
    ...SHARE,
    key: 'occupancy',
    id: 'K-88',
    label: 'Occupancy',
    better: 'middle',
    above: 'time busy',
    below: 'time busy and idle, ringing left out',
    source: 'S1, V Amazon',
    process: 'P-WORK P-STAT',
    of: ({ times }) => [times.busy, times.busy + times.idle],
  },
  {
    ...SHARE,
    key: 'busyShare',
    label: 'Busy',
    better: 'neither',
    above: 'time with work in hand',
    below: ONLINE,
    source: 'V Amazon',
    process: 'P-WORK P-STAT',
    of: ofOnline('busy'),
  },
  {
    ...SHARE,
    key: 'ringingShare',
    label: 'Ringing',
    better: 'neither',
    above: 'time with an offer pending and no work in hand',
    below: ONLINE,
    source: 'V Amazon',
    process: 'P-OFFER P-STAT',
    of: ofOnline('ringing'),
  },
  {
    ...SHARE,
    key: 'idleShare',
    label: 'Idle',
    better: 'neither',
    above: 'time with neither an offer nor work',
    below: ONLINE,
    source: 'S1, V Amazon',
    process: 'P-WORK P-STAT',
    of: ofOnline('idle'),
  },
  {
    ...EXPERTS,
    key: 'expertsOnline',
    label: 'Experts online',
    above: ONLINE,
    below: ELAPSED,
    source: 'V Twilio',
    process: 'P-STAT',
    of: average(online),
  },
  {
    ...EXPERTS,
    key: 'expertsBusy',
    label: 'Experts busy',
    above: 'time with work in hand',
    below: ELAPSED,
    source: 'V Twilio',
    process: 'P-WORK',
    of: average(({ busy }) => busy),
  },
  {
    key: 'onlineTime',
    label: 'Hours online',
    family: 'occupancy',
    unit: 'hours',
    scale: 1 / MS_PER_HOUR,
    estimator: 'count',
    better: 'neither',
    above: ONLINE,
    source: 'S1',
    process: 'P-STAT',
    of: ({ times }) => [online(times), 1],
  },
  {
    key: 'scheduledTime',
    label: 'Hours scheduled',
    family: 'occupancy',
    unit: 'hours',
    scale: 1 / MS_PER_HOUR,
    estimator: 'count',
    better: 'neither',
    above: 'time of shifts and staffing by the roster, breaks included',
    source: 'S1',
    process: 'P-STAT',
    of: ({ times }) => [times.scheduled, 1],
  },
  {
    ...SHARE,
    key: 'attendance',
    id: 'K-110',
    label: 'Attendance',
    better: 'higher',
    above: 'time online or on a break, in shifts and up to the staffing',
    below: 'time of shifts and staffing by the roster, breaks included',
    source: 'S1',
    process: 'P-STAT',
    of: ({ times }) => [online(times) + times.onBreak - times.outOfShift, times.scheduled],
  },
  {
    ...AVERAGE,
    key: 'offeredWork',
    id: 'K-90',
    label: 'Work offered',
    unit: 'experts',
    estimator: 'quotient',
    better: 'neither',
    above: 'tickets that arrived × the time experts are busy for each ticket answered or escalated (Erlangs)',
    below: ELAPSED,
    source: 'S1',
    process: 'P-ARR P-WORK',
    of: (slice) => [offeredTime(slice), slice.times.elapsed],
  },
  {
    ...AVERAGE,
    key: 'offeredLoad',
    id: 'K-90',
    label: '… for each expert online',
    unit: 'ratio',
    estimator: 'quotient',
    better: 'middle',
    above: 'tickets that arrived × the time experts are busy for each ticket answered or escalated',
    below: ONLINE,
    source: 'S1',
    process: 'P-ARR P-WORK P-STAT',
    of: (slice) => [offeredTime(slice), online(slice.times)],
  },
  {
    key: 'closedPerHour',
    id: 'K-89',
    label: 'Closed an hour online',
    family: 'occupancy',
    unit: 'per hour',
    scale: MS_PER_HOUR,
    estimator: 'quotient',
    better: 'higher',
    above: 'tickets closed',
    below: ONLINE,
    source: 'S1',
    process: 'P-WORK',
    of: ({ counts, times }) => [counts[COUNTER.closed], online(times)],
  },
  {
    key: 'offersPerHour',
    id: 'K-06',
    label: 'Offers an hour online',
    family: 'occupancy',
    unit: 'per hour',
    scale: MS_PER_HOUR,
    estimator: 'quotient',
    better: 'neither',
    above: 'offers made',
    below: ONLINE,
    source: 'S0',
    process: 'P-FEED',
    of: ({ counts, times }) => [counts[COUNTER.offers], online(times)],
  },
];
