/**
 * What an appraisal gives marks for, 1 to 5, from all round (K-109). Competence and behaviour by reviewers of replies; attendance by the
 * roster; performance by what became of the tickets; teamwork by what colleagues had to take over; and what customers gave.
 */
export const APPRAISED = ['competence', 'behaviour', 'attendance', 'performance', 'teamwork', 'customers'] as const;

export type Appraised = (typeof APPRAISED)[number];

/** A mark for each; null where nothing was to be known of it. */
export type AppraisalMarks = Readonly<Record<Appraised, number | null>>;

/** The three that a review of an expert holds in balance. */
export const BALANCED: readonly Appraised[] = ['attendance', 'performance', 'behaviour'];

/** In the log marks stand beside one another in digits of this base, 0 for none. */
const BASE = 8;

/** The marks as one whole number for the log. */
export function packAppraisal(marks: AppraisalMarks): number {
  return APPRAISED.reduceRight((above, appraised) => above * BASE + (marks[appraised] ?? 0), 0);
}

/** The marks that a whole number of the log stands for. */
export function readAppraisal(packed: number): AppraisalMarks {
  let left = packed;
  const marks = APPRAISED.map((appraised) => {
    const mark = left % BASE;
    left = Math.floor(left / BASE);
    return [appraised, mark === 0 ? null : mark];
  });
  return Object.fromEntries(marks) as AppraisalMarks;
}

const LOWEST = 1;
const HIGHEST = 5;

/** The mark for a part of the whole, 0..1: 1 for nothing, 5 for all of it, whole; null for a part that is not known. */
export function markOfShare(share: number): number | null {
  if (Number.isNaN(share)) return null;
  return Math.round(LOWEST + (HIGHEST - LOWEST) * Math.min(1, Math.max(0, share)));
}
