/** Four columns of the tally for each group and phase: first replies, their points in hundredths, reviews, their stars. */
export const MEASURED = { replies: 0, hundredths: 1, reviews: 2, stars: 3 } as const;
const COLUMNS = 4;

/** Where the columns of a group and a phase begin. */
export const TRAINED = {
  controlBefore: 0,
  controlAfter: COLUMNS,
  coachedBefore: 2 * COLUMNS,
  coachedAfter: 3 * COLUMNS,
} as const;

/** Experts coached, each time counted. */
export const COACHED = 4 * COLUMNS;
export const TRAINING_COLUMNS = COACHED + 1;
