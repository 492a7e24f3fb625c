import type { Breakdown } from '../../engine/index.ts';

/** Ways of breaking a run down that the desk offers; experts have a view of their own. */
export const BREAKDOWNS: readonly (readonly [Exclude<Breakdown, 'expert'>, string])[] = [
  ['group', 'By group'],
  ['category', 'By category'],
  ['channel', 'By channel'],
  ['interval', 'By interval'],
];

const OF_TICKETS = [
  'arrived',
  'acceptance',
  'answer',
  'solution',
  'solved',
  'abandoned',
  'rejected',
  'timedOut',
  'controllableScore',
  'csat',
  'nps',
  'firstContact',
  'customerReplies',
];

/** What is told of each part, by what the run is broken down by. */
export const BREAKDOWN_COLUMNS: Readonly<Record<Exclude<Breakdown, 'expert'>, readonly string[]>> = {
  group: [
    'offersPerHour',
    'offersAccepted',
    'rejected',
    'timedOut',
    'emailFirstReply',
    'chatFirstReply',
    'occupancy',
    'controllableScore',
    'turnedAway',
    'csat',
  ],
  category: OF_TICKETS,
  channel: OF_TICKETS,
  interval: [
    'arrived',
    'expertsOnline',
    'occupancy',
    'waiting',
    'acceptance',
    'answer',
    'abandoned',
    'rejected',
    'timedOut',
  ],
};
