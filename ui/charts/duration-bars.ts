/** Durations from so many ms up to but without so many, and how many there were. */
export type DurationCount = readonly [from: number, below: number, count: number];

/** A bar of a histogram on an axis of logarithms. */
export interface DurationBar {
  readonly from: number;
  readonly below: number;
  readonly count: number;
}

/** The shortest duration on the axis: all that is shorter shares the first bar. */
export const SHORTEST = 1000;

/** Ticks of the axis, ms, with their names. */
const TICKS: readonly (readonly [number, string])[] = [
  [1000, '1 s'],
  [5000, '5 s'],
  [15_000, '15 s'],
  [60_000, '1 min'],
  [120_000, '2 min'],
  [300_000, '5 min'],
  [900_000, '15 min'],
  [1_800_000, '30 min'],
  [3_600_000, '1 h'],
  [7_200_000, '2 h'],
  [14_400_000, '4 h'],
  [28_800_000, '8 h'],
  [86_400_000, '1 d'],
  [172_800_000, '2 d'],
  [604_800_000, '7 d'],
];

/** How finely an octave is divided, so that a bar rests on some cases and not on one. */
function barsPerOctave(total: number): number {
  if (total < 80) return 2;
  return total < 800 ? 4 : 8;
}

/** Bins put together into so many bars that their shape can be seen; bins must divide octaves evenly, as the engine’s do. */
export function barsOf(bins: readonly DurationCount[]): readonly DurationBar[] {
  const per = barsPerOctave(bins.reduce((sum, [, , count]) => sum + count, 0));
  const bars = new Map<number, DurationBar>();
  for (const [from, , count] of bins) {
    const bar = barAround(Math.max(from, SHORTEST), per);
    bars.set(bar.from, { ...bar, count: (bars.get(bar.from)?.count ?? 0) + count });
  }
  return [...bars.values()].toSorted((one, other) => one.from - other.from);
}

function barAround(duration: number, per: number): DurationBar {
  const octave = 2 ** Math.floor(Math.log2(duration));
  const part = Math.floor((duration / octave - 1) * per);
  return { from: octave * (1 + part / per), below: octave * (1 + (part + 1) / per), count: 0 };
}

/** A place between 0 and 1 for each duration between two; shorter and longer ones stand at the ends. */
export function logScale(from: number, until: number): (duration: number) => number {
  const start = Math.log(from);
  const length = Math.log(until) - start;
  return (duration) => Math.min(1, Math.max(0, (Math.log(Math.max(duration, 1)) - start) / length));
}

/** Ticks within a span, so far apart that their names do not meet. */
export function ticksWithin(
  from: number,
  until: number,
  place: (duration: number) => number,
  apart: number,
): readonly (readonly [number, string])[] {
  const shown: (readonly [number, string])[] = [];
  let last = -Infinity;
  for (const tick of TICKS) {
    const at = place(tick[0]);
    if (tick[0] < from || tick[0] > until || at - last < apart) continue;
    shown.push(tick);
    last = at;
  }
  return shown;
}
