import { normalQuantile } from '../../random/normal.ts';
import type { QualityReviewSettings } from './quality-review-settings.ts';
import type { ReviewMarks } from './review-marks.ts';

/** What there is to be found in a reply. */
export interface ReviewedReply {
  /** True quality, 0 to 1. */
  readonly quality: number;
  /** Part of the ticket that was read, 0 to 1. */
  readonly read: number;
  readonly fatigue: number;
  readonly conscientiousness: number;
  readonly willingness: number;
  readonly resolves: boolean;
}

const within = (value: number, lowest: number, highest: number): number =>
  Math.min(highest, Math.max(lowest, Math.round(value)));

/** What a reviewer writes down. @param draw the uniform of this review for an ordinal from 0 to 6 */
export function marksOf(
  settings: QualityReviewSettings,
  reply: ReviewedReply,
  draw: (ordinal: number) => number,
): ReviewMarks {
  const unread = 1 - reply.read;
  const mark = (trait: number, ordinal: number): number =>
    within(trait + settings.markNoise * normalQuantile(draw(ordinal)), 1, 5);
  const offTopic = draw(1) < settings.offTopicShare + settings.offTopicUnreadShare * unread;
  const points = 100 * reply.quality - (offTopic ? settings.offTopicLoss : 0);
  const score = within(points + settings.scoreNoise * normalQuantile(draw(0)), 0, 100);
  return {
    score,
    passed: score >= settings.passScore && !offTopic,
    offTopic,
    greeted: draw(2) < settings.greetedShare * reply.conscientiousness,
    followedScript: draw(3) < settings.scriptShare - settings.scriptUnreadShare * unread,
    resolved: reply.resolves,
    initiative: mark(settings.initiativeBase + settings.initiativeGain * reply.willingness, 4),
    enthusiasm: mark(settings.enthusiasmBase - settings.enthusiasmLoss * reply.fatigue, 5),
    tone: mark(settings.toneBase - settings.toneLoss * unread, 6),
  };
}
