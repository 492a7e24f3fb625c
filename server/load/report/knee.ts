type Point = readonly [rate: number, latency: number];

/** A curve that rises less than so many times over has no knee. */
const LEAST_RISE = 3;

/**
 * Where a curve of rate against latency turns upwards: the point farthest below the straight line from its first to its last, both axes
 * made as long as each other (Satopää and others, “Finding a Kneedle in a haystack”, 2011). Points in order of rate.
 */
export function kneeOf(points: readonly Point[]): Point | undefined {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined || points.length < 3) return undefined;
  if (!(last[1] >= LEAST_RISE * first[1]) || last[0] <= first[0]) return undefined;
  const below = ([rate, latency]: Point): number =>
    (rate - first[0]) / (last[0] - first[0]) - (latency - first[1]) / (last[1] - first[1]);
  const knee = points.reduce((best, point) => (below(point) > below(best) ? point : best));
  return below(knee) > 0 ? knee : undefined;
}
