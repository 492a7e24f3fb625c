import { REVIEW_COMMENTS } from '../behaviour/review-comments.ts';
import { REVIEW_REASONS } from '../behaviour/review-reasons.ts';
import type { Appraisal } from '../packs/quality-review/appraisals.ts';
import type { QualityReview } from '../packs/quality-review/quality-review.ts';
import { CHANNEL } from '../world/channel.ts';
import type { World } from '../world/world.ts';
import { Board, NEWEST } from './board.ts';
import { bandOf, isGreyed, type Band } from './catalogue/bands.ts';
import { figureCatalogue } from './catalogue/catalogue.ts';
import { MS_PER_HOUR } from './catalogue/parts.ts';
import { COUNTER } from './counters.ts';
import { leadersFrom, liveLeaders, type Leader } from './leaderboard.ts';
import { Quality } from './quality.ts';
import { ofCounts } from './slices.ts';
import { expertName, readFigure, type FigureValue } from './snapshot.ts';

/** How many reasons each of the two lists shows (K-26). */
const TOP_REASONS = 5;

/** A figure as a dashboard shows it. */
export interface ShownFigure extends FigureValue {
  readonly band: Band | null;
  readonly isGreyed: boolean;
}

/** First reply times of one channel: the mean with its band, and what the mean hides. */
export interface ShownFirstReplies extends ShownFigure {
  /** In milliseconds. */
  readonly p10: number | null;
  readonly median: number | null;
  readonly p90: number | null;
  /** How many replies took from so long up to but without so long, in milliseconds: [from, below, count]. */
  readonly bins: readonly (readonly [number, number, number])[];
}

/** A reason for ratings, and how often it was given. */
export interface CountedReason {
  readonly reason: string;
  readonly count: number;
}

/** What one expert's dashboard says at one moment (S0): the last 30 days. */
export interface DashboardView {
  /** When the numbers were taken, ms since the start of the run. */
  readonly updatedAt: number;
  /** How much of the window has passed, and how long it is, ms: "n days of 30". */
  readonly covers: number;
  readonly windowLength: number;
  readonly rejected: ShownFigure;
  readonly turnedAway: ShownFigure;
  readonly timedOut: ShownFigure;
  /** The three causes. */
  readonly timedOutOffer: ShownFigure;
  readonly timedOutFirstReply: ShownFigure;
  readonly timedOutFollowUp: ShownFigure;
  readonly emailFirstReply: ShownFirstReplies;
  readonly chatFirstReply: ShownFirstReplies;
  readonly reviewScore: ShownFigure;
  readonly controllableScore: ShownFigure;
  readonly reviewsFiltered: number;
  readonly praise: readonly CountedReason[];
  readonly complaints: readonly CountedReason[];
  readonly comments: readonly { readonly stars: number; readonly text: string }[];
  readonly leaderboard: readonly Leader[];
}

/** What an expert sees, refreshed once an hour, and what is so at this moment. */
export interface ExpertDashboard {
  readonly expert: number;
  readonly name: string;
  readonly frozen: DashboardView;
  readonly live: DashboardView;
  /** The last appraisal from all round (K-109); null before the first, and where the pack `qualityReview` is off. */
  readonly appraisal: Appraisal | null;
}

/** An expert's dashboard as the desk shows it and live, the same where dashboards go along; `undefined` where figures of single experts are not kept. */
export function dashboardOf(world: World, expert: number, now = world.calendar.now): ExpertDashboard | undefined {
  const { frozen, showsLive } = world.figures;
  if (frozen === undefined) return undefined;
  const board = new Board(1);
  board.copy(0, world, expert, now);
  const live = { ...viewOf(world, board, 0), leaderboard: liveLeaders(world, now) };
  return {
    expert,
    name: expertName(world, expert),
    frozen: showsLive ? live : { ...viewOf(world, frozen, expert), leaderboard: leadersFrom(world, frozen) },
    live,
    appraisal: lastAppraisalOf(world, expert),
  };
}

function lastAppraisalOf({ packs }: World, expert: number): Appraisal | null {
  const review = packs?.named('qualityReview') as QualityReview | undefined;
  return review?.lastAppraisalOf(expert) ?? null;
}

function viewOf(world: World, board: Board, row: number): Omit<DashboardView, 'leaderboard'> {
  const { settings, ...slice } = ofCounts(world.scenario.figures, board.countsOf(row));
  const catalogue = figureCatalogue({ figures: settings });
  const show = (key: string, value: (read: FigureValue) => FigureValue = (read) => read): ShownFigure => {
    const definition = catalogue.find((figure) => figure.key === key);
    if (definition === undefined) throw new Error(`There is no figure "${key}".`);
    const shown = value(readFigure(definition, { settings, ...slice }));
    const band = bandOf(definition, shown.value, shown.sampleSize, settings) ?? null;
    return { ...shown, band, isGreyed: isGreyed(definition, shown.sampleSize) };
  };
  const spread = (channel: number): Omit<ShownFirstReplies, keyof ShownFigure> => {
    const [p10, median, p90] = [0.1, 0.5, 0.9].map((probability) => orNull(board.replyTime(row, channel, probability)));
    return {
      p10,
      median,
      p90,
      bins: board.replyBins(row, channel).map(({ lower, upper, count }) => [lower, upper, count]),
    };
  };
  const newest = board.newestOf(row);
  const scored = (stars: number, reviews: number) => (read: FigureValue) =>
    settings.reviewWindow === 'days' ? read : scoreFrom(newest[stars], newest[reviews]);
  const counts = board.countsOf(row);
  return {
    updatedAt: board.at,
    covers: coveredAt(board.at, settings.windowHours * MS_PER_HOUR),
    windowLength: settings.windowHours * MS_PER_HOUR,
    rejected: show('rejected'),
    turnedAway: show('turnedAway'),
    timedOut: show('timedOut'),
    timedOutOffer: show('timedOutOffer'),
    timedOutFirstReply: show('timedOutFirstReply'),
    timedOutFollowUp: show('timedOutFollowUp'),
    emailFirstReply: { ...show('emailFirstReply'), ...spread(CHANNEL.email) },
    chatFirstReply: { ...show('chatFirstReply'), ...spread(CHANNEL.chat) },
    reviewScore: show('reviewScore', scored(NEWEST.stars, NEWEST.reviews)),
    controllableScore: show('controllableScore', scored(NEWEST.controllableStars, NEWEST.controllableReviews)),
    reviewsFiltered: counts[COUNTER.reviews] - counts[COUNTER.controllableReviews],
    praise: topReasons(board.reasonsOf(row), true),
    complaints: topReasons(board.reasonsOf(row), false),
    comments: board
      .commentsOf(row)
      .map((kept) => ({ stars: Quality.starsOf(kept), text: REVIEW_COMMENTS[Quality.commentOf(kept)] })),
  };
}

const orNull = (ms: number): number | null => (Number.isNaN(ms) ? null : ms);

/** The window is so many whole hours and the running one. */
const coveredAt = (at: number, length: number): number => Math.min(at, length + (at % MS_PER_HOUR));

const scoreFrom = (stars: number, reviews: number): FigureValue => ({
  value: reviews === 0 ? null : stars / reviews,
  numerator: stars,
  denominator: reviews,
  sampleSize: reviews,
});

/** The reasons given most, praise or complaints, most frequent first; ties in the order of the list of reasons. */
export function topReasons(counts: ArrayLike<number>, isPositive: boolean): readonly CountedReason[] {
  return REVIEW_REASONS.map(({ name, isPositive: praises }, reason) => ({
    reason: name,
    praises,
    count: counts[reason],
  }))
    .filter(({ praises, count }) => praises === isPositive && count > 0)
    .toSorted((first, second) => second.count - first.count)
    .slice(0, TOP_REASONS)
    .map(({ reason, count }) => ({ reason, count }));
}
