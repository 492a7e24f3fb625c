/** Columns of the tally of morale. */
export const MORALE = {
  taken: 0,
  /** Hundredths of a point. */
  hundredths: 1,
  redTiles: 2,
  /** Time that somebody was employed, and that somebody new was, ms. */
  msEmployed: 3,
  msNew: 4,
  leavers: 5,
  hired: 6,
  startStaff: 7,
  startLeavers: 8,
} as const;
