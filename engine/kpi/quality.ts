import { REVIEW_REASONS } from '../behaviour/review-reasons.ts';
import { CHANNELS } from '../scenario/scenario.ts';
import { StatePart } from '../state-part.ts';
import type { World } from '../world/world.ts';
import { COUNTER } from './counters.ts';
import { Latest } from './estimators/latest.ts';
import { RollingWindow } from './estimators/rolling-window.ts';
import type { Ledger } from './ledger.ts';

/** A customer is won over with this many stars (K-24). */
const WON_OVER_FROM = 4;
/** The other window of the review score (D-16): so many of the newest reviews. */
const LATEST_REVIEWS = 50;
/** How many comments are kept for each expert. */
export const COMMENTS_KEPT = 5;
/** A comment is kept as its number × this + its stars. */
const STARS_STEP = 8;

/** What customers say of the experts who served them (K-22 to K-27). The ledger points at the ticket and the expert reviewed. */
export class Quality extends StatePart {
  /** Reviews of measured tickets by reason. */
  reasons = new Float64Array(REVIEW_REASONS.length);
  /** The same by channel: reason × channels + channel (K-119). */
  reasonsByChannel = new Float64Array(REVIEW_REASONS.length * CHANNELS.length);
  /** Of each expert: reviews by reason in the last 30 days, and the newest reviews and comments. */
  readonly ofExperts: ExpertReviews | undefined;
  readonly #world: World;
  readonly #ledger: Ledger;

  constructor(world: World, ledger: Ledger, keepsExperts: boolean) {
    super();
    this.#world = world;
    this.#ledger = ledger;
    this.ofExperts = keepsExperts ? new ExpertReviews(world) : undefined;
  }

  reviewed(ticket: number, expert: number, stars: number, reason: number, controllable: number): void {
    const { tickets } = this.#world;
    const ledger = this.#ledger;
    ledger.addNow(COUNTER.reviews, 1);
    ledger.addNow(COUNTER.stars, stars);
    if (controllable === 1) {
      ledger.addNow(COUNTER.controllableReviews, 1);
      ledger.addNow(COUNTER.controllableStars, stars);
    }
    if (tickets.uncontrollable[ticket] === 1) {
      ledger.addNow(COUNTER.unluckyReviews, 1);
      if (stars >= WON_OVER_FROM) ledger.addNow(COUNTER.unluckyWonOver, 1);
    }
    if (tickets.measured[ticket] === 1) {
      this.reasons[reason]++;
      this.reasonsByChannel[reason * CHANNELS.length + tickets.channel[ticket]]++;
    }
    if (this.ofExperts !== undefined) this.ofExperts.reviewed(expert, stars, reason, controllable);
  }

  commented(expert: number, stars: number, comment: number): void {
    if (this.ofExperts !== undefined) this.ofExperts.comments.add(expert, comment * STARS_STEP + stars);
  }

  /** Stars of a comment as it is kept. */
  static starsOf(kept: number): number {
    return kept % STARS_STEP;
  }

  /** Row of the comment in `REVIEW_COMMENTS`, of a comment as it is kept. */
  static commentOf(kept: number): number {
    return Math.floor(kept / STARS_STEP);
  }
}

/** Reviews of each expert besides what the ledger counts. */
export class ExpertReviews extends StatePart {
  readonly reasons: RollingWindow;
  /** Stars of the newest reviews, of all and of controllable ones. */
  readonly stars: Latest;
  readonly controllableStars: Latest;
  readonly comments: Latest;
  readonly #world: World;

  constructor(world: World) {
    super();
    const { count } = world.experts;
    this.#world = world;
    this.reasons = new RollingWindow(count, REVIEW_REASONS.length, world.scenario.figures.windowHours);
    this.stars = new Latest(count, LATEST_REVIEWS);
    this.controllableStars = new Latest(count, LATEST_REVIEWS);
    this.comments = new Latest(count, COMMENTS_KEPT);
  }

  /** Makes room for at least so many experts. */
  growTo(experts: number): void {
    for (const part of [this.reasons, this.stars, this.controllableStars, this.comments]) part.growTo(experts);
  }

  reviewed(expert: number, stars: number, reason: number, controllable: number): void {
    this.reasons.add(expert, reason, this.#world.calendar.now, 1);
    this.stars.add(expert, stars);
    if (controllable === 1) this.controllableStars.add(expert, stars);
  }
}
