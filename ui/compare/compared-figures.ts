/** The figures in which two rules are compared first. */
export const COMPARED_FIGURES: readonly string[] = [
  'acceptance',
  'answer',
  'abandoned',
  'rejected',
  'timedOut',
  'occupancy',
  'controllableScore',
  'solution',
];
