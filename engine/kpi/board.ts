import { REVIEW_REASONS } from '../behaviour/review-reasons.ts';
import { longerFloat64 } from '../columns.ts';
import { CHANNELS } from '../scenario/scenario.ts';
import { StatePart } from '../state-part.ts';
import type { World } from '../world/world.ts';
import { COUNTERS, type Counts } from './counters.ts';
import type { DurationBin } from './estimators/duration-histogram.ts';
import { HistogramRows } from './estimators/histogram-rows.ts';
import { COMMENTS_KEPT, type ExpertReviews } from './quality.ts';

/** What is known of the newest reviews: how many, their stars, and the same of the controllable ones. */
export const NEWEST = { reviews: 0, stars: 1, controllableReviews: 2, controllableStars: 3 } as const;
const NEWEST_COLUMNS = 4;
const NO_COMMENT = -1;
const NOTHING_SEEN = -1;

/**
 * What the dashboards of some experts say, as numbers: copied from what is kept live, so that a copy made once an hour is what an
 * expert sees until the next (K-29).
 */
export class Board extends StatePart {
  /** When it was copied, ms. */
  at = 0;
  private counts: Float64Array;
  /** First reply times by channel. */
  private replyTimes: HistogramRows[];
  private reasons: Float64Array;
  private newest: Float64Array;
  private comments: Float64Array;
  /** Changes of each expert's window that `refresh` has seen. */
  private seen: Float64Array;

  constructor(rows: number) {
    super();
    this.counts = new Float64Array(rows * COUNTERS);
    this.replyTimes = CHANNELS.map(() => new HistogramRows(rows));
    this.reasons = new Float64Array(rows * REVIEW_REASONS.length);
    this.newest = new Float64Array(rows * NEWEST_COLUMNS);
    this.comments = new Float64Array(rows * COMMENTS_KEPT).fill(NO_COMMENT);
    this.seen = new Float64Array(rows).fill(NOTHING_SEEN);
  }

  /** Makes room for so many rows; the new ones are empty. */
  growTo(rows: number): void {
    for (const times of this.replyTimes) times.growTo(rows);
    this.counts = longerFloat64(this.counts, rows * COUNTERS);
    this.reasons = longerFloat64(this.reasons, rows * REVIEW_REASONS.length);
    this.newest = longerFloat64(this.newest, rows * NEWEST_COLUMNS);
    this.comments = longerFloat64(this.comments, rows * COMMENTS_KEPT, NO_COMMENT);
    this.seen = longerFloat64(this.seen, rows, NOTHING_SEEN);
  }

  /**
   * Copies what is known of every expert at this moment, each into the row of the same number. What is as it was at the last time is left:
   * replies, reviews and comments come with counts in the expert's window, and leave with them.
   */
  refresh(world: World, now: number): void {
    const { experts } = world.figures.ledger;
    if (experts === undefined) return;
    this.at = now;
    for (let expert = 0; expert < world.experts.count; expert++) {
      const changes = experts.changesOf(expert);
      if (this.seen[expert] === changes) continue;
      this.seen[expert] = changes;
      this.copy(expert, world, expert, now);
    }
  }

  /** Copies what is known of an expert at this moment into a row. */
  copy(row: number, world: World, expert: number, now: number): void {
    const { ledger, speed, quality } = world.figures;
    if (ledger.experts === undefined || quality.ofExperts === undefined) return;
    this.at = now;
    ledger.experts.copyLastDays(expert, now, this.counts, row * COUNTERS);
    for (let channel = 0; channel < CHANNELS.length; channel++)
      speed.ofExperts?.[channel].copyRow(expert, now, this.replyTimes[channel], row);
    this.#copyReviews(row, quality.ofExperts, expert, now);
  }

  #copyReviews(row: number, reviews: ExpertReviews, expert: number, now: number): void {
    for (let reason = 0; reason < REVIEW_REASONS.length; reason++)
      this.reasons[row * REVIEW_REASONS.length + reason] = reviews.reasons.total(expert, reason, now);
    const newest = row * NEWEST_COLUMNS;
    this.newest[newest + NEWEST.reviews] = reviews.stars.count(expert);
    this.newest[newest + NEWEST.stars] = reviews.stars.sum(expert);
    this.newest[newest + NEWEST.controllableReviews] = reviews.controllableStars.count(expert);
    this.newest[newest + NEWEST.controllableStars] = reviews.controllableStars.sum(expert);
    for (let age = 0; age < COMMENTS_KEPT; age++)
      this.comments[row * COMMENTS_KEPT + age] =
        age < reviews.comments.count(expert) ? reviews.comments.at(expert, age) : NO_COMMENT;
  }

  countsOf(row: number): Counts {
    return this.counts.slice(row * COUNTERS, (row + 1) * COUNTERS);
  }

  /** The first reply time that this share of those of a channel does not exceed, ms; NaN where there are none. */
  replyTime(row: number, channel: number, probability: number): number {
    return this.replyTimes[channel].quantile(row, probability);
  }

  /** First reply times of a channel, bin by bin, ms. */
  replyBins(row: number, channel: number): readonly DurationBin[] {
    return [...this.replyTimes[channel].binsOf(row)];
  }

  reasonsOf(row: number): Float64Array {
    return this.reasons.slice(row * REVIEW_REASONS.length, (row + 1) * REVIEW_REASONS.length);
  }

  /** Numbers of the newest reviews, in the order of NEWEST. */
  newestOf(row: number): Float64Array {
    return this.newest.slice(row * NEWEST_COLUMNS, (row + 1) * NEWEST_COLUMNS);
  }

  /** Comments as they are kept, newest first. */
  commentsOf(row: number): number[] {
    return Array.from(this.comments.subarray(row * COMMENTS_KEPT, (row + 1) * COMMENTS_KEPT)).filter(
      (kept) => kept !== NO_COMMENT,
    );
  }
}
