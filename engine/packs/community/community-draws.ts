import { exp } from '../../random/elementary.ts';

/** Which draw of a ticket is meant. */
export const DRAW = {
  redirected: 0,
  moves: 1,
  moveTime: 2,
  answers: 3,
  details: 16,
  detailsTime: 48,
  answer: 128,
} as const;
/** Each answer to a post takes so many. */
export const DRAWS_PER_ANSWER = 2;
/** What an entity derives of its own for tickets that come of it: the report in the portal, and answers after that. */
export const FROM_GROUP = 0x10000;

/** How many there are, by inversion of a Poisson law. */
export function poissonCount(mean: number, uniform: number): number {
  let count = 0;
  let share = exp(-mean);
  for (let below = share; below < uniform && share > 0; below += share) share *= mean / ++count;
  return count;
}
