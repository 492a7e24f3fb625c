/** What came on a weekday, all weeks together. */
export interface WeekdayCounts {
  /** How often the weekday came. */
  readonly days: number;
  /** Tickets by interval of the day, all its days together. */
  readonly byInterval: readonly number[];
  /** Tickets on each of its days. */
  readonly daily: readonly number[];
}

/** Weekdays that share one profile, and whether they share its level too. */
export interface AlikeWeekdays {
  /** From Monday as 0; at least two. */
  readonly weekdays: readonly number[];
  readonly isLevelShared: boolean;
}

/** A weekday that came so often speaks for itself. */
const WEEKS_ENOUGH = 4;
/** With fewer tickets nobody can tell. */
const FEWEST_TICKETS = 100;
/** Days of the same kind are not that much busier. */
const SMALLEST_RATIO = 0.6;
/** How much less than by chance two profiles may overlap. */
const TOLERANCE = 0.1;
/** Between weekdays there is that much more variance than within before their levels differ: about one in eight by chance. */
const LARGEST_F = 3;

/**
 * Which weekdays are like the busiest one, where each came too rarely to speak for itself: their profiles over the day overlap as two
 * samples of one law do, and their days are of about the same size. Undefined where there is none.
 */
export function alikeWeekdays(weekdays: readonly WeekdayCounts[]): AlikeWeekdays | undefined {
  const seen = weekdays.flatMap(({ days }, weekday) => (days > 0 ? [weekday] : []));
  if (seen.every((weekday) => weekdays[weekday].days >= WEEKS_ENOUGH)) return undefined;
  const busiest = seen.reduce(
    (best, each) => (levelOf(weekdays[each]) > levelOf(weekdays[best]) ? each : best),
    seen[0],
  );
  const alike = seen.filter((weekday) => weekday === busiest || areAlike(weekdays[weekday], weekdays[busiest]));
  if (alike.length < 2) return undefined;
  return { weekdays: alike, isLevelShared: varianceRatio(alike.map((weekday) => weekdays[weekday].daily)) < LARGEST_F };
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, each) => sum + each, 0);
const levelOf = ({ days, byInterval }: WeekdayCounts): number => sumOf(byInterval) / days;

function areAlike(one: WeekdayCounts, other: WeekdayCounts): boolean {
  const [first, second] = [sumOf(one.byInterval), sumOf(other.byInterval)];
  if (Math.min(first, second) < FEWEST_TICKETS || levelOf(one) < SMALLEST_RATIO * levelOf(other)) return false;
  let overlap = 0;
  let byChance = 1;
  for (const [place, count] of one.byInterval.entries()) {
    overlap += Math.min(count / first, other.byInterval[place] / second);
    const share = (count + other.byInterval[place]) / (first + second);
    // Half the mean distance of two normal variables of the variance of such shares.
    byChance -= Math.sqrt((share * (1 / first + 1 / second)) / (2 * Math.PI));
  }
  return overlap >= byChance - TOLERANCE;
}

/** Variance between groups ÷ variance within, as R. A. Fisher compares them; 0 where nothing varies within, as nothing is known then. */
function varianceRatio(groups: readonly (readonly number[])[]): number {
  const all = groups.flat();
  const mean = sumOf(all) / all.length;
  let between = 0;
  let within = 0;
  for (const group of groups) {
    const own = sumOf(group) / group.length;
    between += group.length * (own - mean) * (own - mean);
    for (const value of group) within += (value - own) * (value - own);
  }
  const free = all.length - groups.length;
  return within === 0 || free === 0 ? 0 : between / (groups.length - 1) / (within / free);
}
