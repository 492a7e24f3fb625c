/** The figures that experts and planners look at first, in the order in which they are shown; those a run lacks are left out. */
export const HEADLINE_TILES: readonly string[] = [
  'rejected',
  'timedOut',
  'emailFirstReply',
  'chatFirstReply',
  'answer',
  'abandoned',
  'solved',
  'controllableScore',
  'occupancy',
  'turnedAway',
];
