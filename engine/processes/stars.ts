import { liveLeaders } from '../kpi/leaderboard.ts';
import { COUNTER } from '../kpi/counters.ts';
import type { Intervention } from '../scenario/scenario.ts';
import { NONE } from '../world/tickets.ts';
import type { World } from '../world/world.ts';

/** Whom a desk would miss most: who takes most of the work, or whom its customers like best. */
export type Star = Exclude<Extract<Intervention, { lever: 'expert-leaves' }>['expert'], number>;

/**
 * The expert that is meant; −1 where nobody is. The busiest has accepted most offers in the last 30 days, or has had most offers where
 * figures of single experts are not kept; the best rated leads the leaderboard, as it is now, of those who work here.
 */
export function starOf(world: World, which: Star): number {
  const { experts, presence, figures, calendar } = world;
  if (which === 'best-rated') {
    if (figures.ledger.experts === undefined) return NONE;
    return liveLeaders(world).find(({ expert }) => presence.isEmployed(expert))?.expert ?? NONE;
  }
  const workOf = (expert: number): number =>
    figures.ledger.experts?.lastDays(expert, calendar.now)[COUNTER.accepted] ?? experts.offersMade[expert];
  let [busiest, most] = [NONE, -1];
  for (let expert = 0; expert < experts.count; expert++) {
    if (!presence.isEmployed(expert)) continue;
    const work = workOf(expert);
    if (work <= most) continue;
    busiest = expert;
    most = work;
  }
  return busiest;
}
