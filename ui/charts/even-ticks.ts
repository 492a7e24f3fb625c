/** Ticks of an axis, evenly apart. */
export interface EvenTicks {
  readonly ticks: readonly number[];
  /** Distance between two of them: one, two or five times a power of ten. */
  readonly step: number;
}

/** So much may be left over by rounding. */
const TINY = 1e-9;

/** Ticks that begin at or below `low` and end at or above `high`, about so many. */
export function evenTicks(low: number, high: number, about: number): EvenTicks {
  const span = high > low ? high - low : Math.max(1, Math.abs(high)) / 10;
  const step = niceStep(span / about);
  const first = Math.floor(low / step + TINY);
  const last = Math.max(first + 1, Math.ceil(high / step - TINY));
  return { ticks: Array.from({ length: last - first + 1 }, (_, index) => rounded((first + index) * step)), step };
}

/** The smallest of 1, 2, 5, 10, 20, … times a power of ten that is not below a distance. */
function niceStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  const times = [1, 2, 5, 10].find((each) => each * power >= least * (1 - TINY)) ?? 10;
  return rounded(times * power);
}

const rounded = (value: number): number => Number(value.toPrecision(12));
