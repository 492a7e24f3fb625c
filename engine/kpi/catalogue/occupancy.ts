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
