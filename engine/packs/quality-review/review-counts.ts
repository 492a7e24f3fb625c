import type { ExpertTally } from '../expert-tally.ts';
import { APPRAISED, BALANCED, type AppraisalMarks } from './appraisal-marks.ts';
import type { ReviewMarks } from './review-marks.ts';
import { marksIn, REVIEWED } from './reviewed.ts';

/** Counts what a reviewer wrote down about a reply of an expert. */
export function countReview(tally: ExpertTally, expert: number, marks: ReviewMarks): void {
  const add = (counter: number, amount = 1): void => tally.addOf(expert, counter, amount);
  add(REVIEWED.reviews);
  add(REVIEWED.points, marks.score);
  add(REVIEWED.initiative, marks.initiative);
  add(REVIEWED.enthusiasm, marks.enthusiasm);
  add(REVIEWED.tone, marks.tone);
  if (marks.passed) add(REVIEWED.passed);
  if (marks.offTopic) add(REVIEWED.offTopic);
  if (marks.greeted) add(REVIEWED.greeted);
  if (marks.followedScript) add(REVIEWED.followedScript);
  if (marks.passed && marks.resolved) add(REVIEWED.effective);
}

/** Counts the marks of an appraisal, and how far apart those are that should be in balance. */
export function countAppraisal(tally: ExpertTally, expert: number, marks: AppraisalMarks): void {
  for (const appraised of APPRAISED) {
    const mark = marks[appraised];
    if (mark === null) continue;
    tally.addOf(expert, marksIn(appraised));
    tally.addOf(expert, marksIn(appraised) + 1, mark);
  }
  const balanced = BALANCED.flatMap((appraised) => marks[appraised] ?? []);
  if (balanced.length < BALANCED.length) return;
  const sum = balanced.reduce((total, mark) => total + mark, 0);
  tally.addOf(expert, REVIEWED.balanced);
  tally.addOf(expert, REVIEWED.balancedMarks, sum);
  tally.addOf(expert, REVIEWED.imbalance, Math.max(...balanced) - Math.min(...balanced));
}
