const TWO_TO_32 = 4_294_967_296;

/** Uniform draws from [0, 1) that a seed repeats (mulberry32, Tommy Ettinger). */
export function drawsOf(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / TWO_TO_32;
  };
}

/** A number and the interval that holds the true one. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The median, and an interval for it by drawing as many values again and again, with replacement (Efron 1979, percentiles).
 *
 * @param level share of the resampled medians that lie within, from 0 to 1
 */
export function medianInterval(values: readonly number[], level: number, resamples: number, seed: number): Estimate {
  const draw = drawsOf(seed);
  const count = values.length;
  const drawn = new Float64Array(count);
  const medians = Float64Array.from({ length: resamples }, () => {
    for (let index = 0; index < count; index++) drawn[index] = values[Math.floor(draw() * count)]!;
    return middleOf(drawn.sort());
  }).sort();
  const outside = Math.floor(((1 - level) / 2) * resamples);
  return {
    value: middleOf(Float64Array.from(values).sort()),
    low: medians[outside]!,
    high: medians[resamples - 1 - outside]!,
  };
}

function middleOf(sorted: Float64Array): number {
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}
