/** Columns of the tally. All belong to the arrival of the call. */
export const SPOKEN = {
  calls: 0,
  answered: 1,
  msToAnswer: 2,
  answeredInTime: 3,
  abandonedInQueue: 4,
  held: 5,
  holds: 6,
  msHeld: 7,
  longHolds: 8,
  transfers: 9,
  transferredTwice: 10,
  /** Put to somebody the moment they came, who took them. */
  straightThrough: 11,
  /** Callers who had been passed on and gave up before somebody else picked up. */
  abandonedLater: 12,
  /** Callers who gave up and will not come back. */
  lost: 13,
} as const;

export const SPOKEN_COLUMNS = Object.keys(SPOKEN).length;
