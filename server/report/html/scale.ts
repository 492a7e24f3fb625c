/** A straight or logarithmic way from values to places. */
export interface Scale {
  /** Where a value is, from `from` to `to`. */
  readonly place: (value: number) => number;
  readonly ticks: readonly number[];
}

/** Which values a scale shows: from zero on, no more than there are, or what is between two of them. */
export type Shown = 'from zero' | 'values' | readonly [low: number, high: number];

/** Between two places; values beyond the ends lie at them. */
export function makeScale(
  kind: 'linear' | 'log',
  values: readonly number[],
  { from, to, shows = 'from zero' }: { readonly from: number; readonly to: number; readonly shows?: Shown | undefined },
): Scale {
  const [low, high] = rangeOf(kind, values, shows);
  const turned = kind === 'log' ? Math.log : (value: number): number => value;
  const [first, last] = [turned(low), turned(high)];
  return {
    place: (value) => from + ((turned(Math.min(high, Math.max(low, value))) - first) / (last - first)) * (to - from),
    ticks: kind === 'log' ? logTicks(low, high) : linearTicks(low, high),
  };
}

function rangeOf(kind: 'linear' | 'log', values: readonly number[], shows: Shown): readonly [number, number] {
  if (typeof shows !== 'string') return shows;
  if (kind === 'log') return logRange(values);
  return shows === 'values' ? closeRange(values) : linearRange(values);
}

/** Whole steps around the values, and something where they are all the same. */
function closeRange(values: readonly number[]): [number, number] {
  const high = values.reduce((most, value) => Math.max(most, value), -Infinity);
  const low = values.reduce((least, value) => Math.min(least, value), Infinity);
  if (!Number.isFinite(high - low)) return linearRange([]);
  const step = niceStep((high - low || Math.abs(high) || 1) / 5);
  const [first, last] = [Math.floor(low / step) * step, Math.ceil(high / step) * step];
  return first === last ? [first - step, last + step] : [first, last];
}

function linearRange(values: readonly number[]): [number, number] {
  const high = values.reduce((most, value) => Math.max(most, value), 0);
  const low = values.reduce((least, value) => Math.min(least, value), 0);
  const step = niceStep((high - low || 1) / 5);
  return [Math.floor(low / step) * step, Math.ceil((high || 1) / step) * step];
}

function logRange(values: readonly number[]): [number, number] {
  const shown = values.filter((value) => value > 0);
  const low = shown.reduce((least, value) => Math.min(least, value), Infinity);
  const high = shown.reduce((most, value) => Math.max(most, value), 0);
  if (high === 0) return [1, 10];
  const [first, last] = [below(low), above(high)];
  return [first, last > first ? last : first * 10];
}

const steps = [1, 2, 5];
const decade = (value: number): number => 10 ** Math.floor(Math.log10(value) + 1e-9);

function below(value: number): number {
  const ten = decade(value);
  return ten * (steps.findLast((step) => ten * step <= value * (1 + 1e-9)) ?? 1);
}

function above(value: number): number {
  const ten = decade(value);
  return ten * (steps.find((step) => ten * step >= value * (1 - 1e-9)) ?? 10);
}

/** 1, 2 and 5 of each decade; decades alone where there are many. */
function logTicks(low: number, high: number): number[] {
  const decades = Math.log10(high / low);
  const used = decades > 4 ? [1] : decades > 2.5 ? [1, 3] : steps;
  const ticks: number[] = [];
  for (let ten = decade(low); ten <= high * (1 + 1e-9); ten *= 10)
    ticks.push(...used.map((step) => step * ten).filter((tick) => tick >= low * 0.999 && tick <= high * 1.001));
  return ticks;
}

function linearTicks(low: number, high: number): number[] {
  const step = niceStep((high - low) / 5);
  const first = Math.ceil(low / step - 1e-9);
  const count = Math.floor(high / step + 1e-9) - first;
  return Array.from({ length: count + 1 }, (_, index) => (first + index) * step);
}

function niceStep(rough: number): number {
  const ten = decade(rough);
  return ten * ([...steps, 10].find((step) => step * ten >= rough * (1 - 1e-9)) ?? 10);
}
