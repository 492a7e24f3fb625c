import { APPRAISED, type Appraised } from './appraisal-marks.ts';

/** Columns of the tally of the quality review. */
export const REVIEWED = {
  reviews: 0,
  points: 1,
  passed: 2,
  offTopic: 3,
  effective: 4,
  greeted: 5,
  followedScript: 6,
  initiative: 7,
  enthusiasm: 8,
  tone: 9,
  contacts: 10,
  praised: 11,
  complained: 12,
  answers: 13,
  knowledge: 14,
  msLookingUp: 15,
  /** Appraisals in which attendance, performance and behaviour all had a mark; the sum of these, and best less worst of them. */
  balanced: 16,
  balancedMarks: 17,
  imbalance: 18,
} as const;

const FIRST_MARK = 19;

/** Two columns for each of what appraisals give marks for: how many had one, and their sum. */
export const marksIn = (appraised: Appraised): number => FIRST_MARK + 2 * APPRAISED.indexOf(appraised);

export const REVIEW_COLUMNS = FIRST_MARK + 2 * APPRAISED.length;
