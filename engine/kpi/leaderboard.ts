import type { World } from '../world/world.ts';
import { NEWEST, type Board } from './board.ts';
import { FEWEST_REVIEWS } from './catalogue/parts.ts';
import { COUNTER } from './counters.ts';
import { expertName } from './snapshot.ts';

/** How many experts it shows. */
const LEADERS = 10;

/** A row of the leaderboard (K-25). */
export interface Leader {
  readonly rank: number;
  readonly expert: number;
  readonly name: string;
  /** Mean stars of controllable reviews. */
  readonly score: number;
  readonly reviews: number;
}

type Score = readonly [stars: number, reviews: number];

/** The best experts as of the last refresh of the dashboards. */
export function leadersFrom(world: World, board: Board): readonly Leader[] {
  const isNewest = world.scenario.figures.reviewWindow === 'last-50';
  return ranked(world, (expert) => {
    if (isNewest) {
      const newest = board.newestOf(expert);
      return [newest[NEWEST.controllableStars], newest[NEWEST.controllableReviews]];
    }
    const counts = board.countsOf(expert);
    return [counts[COUNTER.controllableStars], counts[COUNTER.controllableReviews]];
  });
}

/** The best experts at this moment. */
export function liveLeaders(world: World, now = world.calendar.now): readonly Leader[] {
  const { ledger, quality } = world.figures;
  const isNewest = world.scenario.figures.reviewWindow === 'last-50';
  const newest = quality.ofExperts?.controllableStars;
  return ranked(world, (expert) => {
    if (isNewest) return [newest?.sum(expert) ?? 0, newest?.count(expert) ?? 0];
    const counts = ledger.experts?.lastDays(expert, now);
    return [counts?.[COUNTER.controllableStars] ?? 0, counts?.[COUNTER.controllableReviews] ?? 0];
  });
}

/** By mean, ties to whoever has more reviews, then by the order of experts; who has fewer than 10 reviews is left out. */
function ranked(world: World, scoreOf: (expert: number) => Score): readonly Leader[] {
  return Array.from({ length: world.experts.count }, (_, expert) => ({ expert, score: scoreOf(expert) }))
    .filter(({ score: [, reviews] }) => reviews >= FEWEST_REVIEWS)
    .map(({ expert, score: [stars, reviews] }) => ({ expert, reviews, score: stars / reviews }))
    .toSorted((first, second) => second.score - first.score || second.reviews - first.reviews)
    .slice(0, LEADERS)
    .map((leader, index) => ({ rank: index + 1, name: expertName(world, leader.expert), ...leader }));
}
