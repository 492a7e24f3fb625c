import { COUNTER } from '../counters.ts';
import type { Slice, Times } from '../slice.ts';
import type { FigureDefinition, Parts } from './figure-definition.ts';
import { MS_PER_HOUR } from './parts.ts';

const SHARE = { family: 'occupancy', unit: 'percent', scale: 100, estimator: 'quotient' } as const;
const AVERAGE = { family: 'occupancy', scale: 1, estimator: 'time average' } as const;
const EXPERTS = { ...AVERAGE, unit: 'experts', better: 'neither' } as const;
const TICKETS = { ...AVERAGE, unit: 'tickets', better: 'lower' } as const;

const online = ({ idle, ringing, busy }: Times): number => idle + ringing + busy;

const ofOnline =
  (name: 'idle' | 'ringing' | 'busy') =>
  (slice: Slice): Parts => [slice.times[name], online(slice.times)];

const average =
  (of: (times: Times) => number) =>
  ({ times }: Slice): Parts => [of(times), times.elapsed];

const ELAPSED = 'measured time';
const ONLINE = 'time online: busy, ringing and idle';

/** What experts do with their time, and how many tickets are where. Ringing has a bucket of its own. */
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
  {
    ...TICKETS,
    key: 'waiting',
    label: 'Waiting',
    above: 'time of tickets that nobody has and that are not being offered',
    below: ELAPSED,
    source: 'V Twilio',
    process: 'P-OFFER',
    of: average(({ waiting }) => waiting),
  },
  {
    key: 'mostWaiting',
    label: 'Most waiting at once',
    family: 'occupancy',
    unit: 'tickets',
    scale: 1,
    estimator: 'count',
    better: 'lower',
    above: 'most tickets that waited at the same moment',
    source: 'V Twilio',
    process: 'P-OFFER',
    of: ({ mostWaiting }) => [mostWaiting, 1],
  },
  {
    ...TICKETS,
    key: 'offersOpen',
    label: 'Offers open',
    unit: 'offers',
    above: 'time from each offer to its answer, expiry or withdrawal',
    below: ELAPSED,
    source: 'V Twilio',
    process: 'P-OFFER',
    of: average(({ offered }) => offered),
  },
  {
    ...TICKETS,
    key: 'held',
    label: 'Held by experts',
    above: 'time of tickets that an expert has accepted and not solved',
    below: ELAPSED,
    source: 'V Twilio',
    process: 'P-WORK',
    of: average(({ held }) => held),
  },
  {
    ...TICKETS,
    key: 'open',
    label: 'Open on the desk',
    above: 'time of tickets that are neither solved nor gone',
    below: ELAPSED,
    source: 'S1',
    process: 'P-ARR P-WORK',
    of: average(({ open }) => open),
  },
];
