import type { Histogram } from '../../random/distribution.ts';

/** Share of the values in a bin of the body; beyond the last of these, bins hold half of what is left each time. */
const BODY_SHARE = 0.05;
/** A bin of the tail holds at least so many values. */
const FEWEST_IN_BIN = 5;
const SHORTEST_BIN_MS = 1;

/**
 * The values themselves as a law: bins of 5 % of them, each even within, and ever smaller ones towards the longest, where few values
 * are far apart.
 *
 * @param sorted ascending, in ms, at least one
 */
export function lawOfValues(sorted: Float64Array): Histogram {
  const bins: { from: number; to: number; weight: number }[] = [];
  let begin = 0;
  let from = sorted[0];
  for (const end of endsOf(sorted.length)) {
    const to = Math.max(sorted[Math.min(end, sorted.length - 1)], from + SHORTEST_BIN_MS);
    bins.push({ from, to, weight: (end - begin) / sorted.length });
    from = to;
    begin = end;
  }
  return { law: 'histogram', bins };
}

/** How many values are below the upper end of each bin. */
function endsOf(count: number): number[] {
  const ends: number[] = [];
  for (let share = BODY_SHARE; share < 1 - BODY_SHARE / 2; share += BODY_SHARE) ends.push(Math.round(share * count));
  for (let rest = (BODY_SHARE / 2) * count; rest >= FEWEST_IN_BIN; rest /= 2) ends.push(count - Math.round(rest));
  ends.push(count);
  return ends.filter((end, place) => end > (ends[place - 1] ?? 0));
}
