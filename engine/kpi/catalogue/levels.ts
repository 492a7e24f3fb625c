import type { Slice, Times } from '../slice.ts';
import type { FigureDefinition, Parts } from './figure-definition.ts';

const TICKETS = { family: 'occupancy', unit: 'tickets', scale: 1, estimator: 'time average', better: 'lower' } as const;
const ELAPSED = 'measured time';

const average =
  (of: (times: Times) => number) =>
  ({ times }: Slice): Parts => [of(times), times.elapsed];

/** How many tickets and offers are where, on average over time. */
export const LEVEL_FIGURES: readonly FigureDefinition[] = [
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
