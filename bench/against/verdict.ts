import type { Measurement, Reading } from '../benchmark.ts';
import { medianInterval } from './resampling.ts';

/** With ten pairs of the noise that machines have, this leaves "no difference" to two equal revisions more often than 19 times in 20. */
export const LEVEL = 0.99;
export const RESAMPLES = 4000;

/** One process of each revision, one right after the other. */
export interface Pair {
  readonly here: Measurement;
  readonly there: Measurement;
}

/** How a benchmark compares. Ratios are times here as multiples of times there: above 1 this tree is slower. */
export interface Verdict {
  readonly word: 'slower' | 'faster' | 'no difference';
  readonly ratio: number;
  readonly low: number;
  readonly high: number;
  /** Whether it is sure to be slower by more than the limit. */
  readonly isTooSlow: boolean;
  /** The ratio of each pair, in the order in which they ran. */
  readonly pairs: readonly number[];
  /** Median ratio of each reading; the verdict is on the geometric mean of all of them. */
  readonly readings: readonly { readonly name: string; readonly ratio: number }[];
}

/** Units that are times of something; others are compared by nobody. */
const TIMES: ReadonlySet<string> = new Set(['ns', 'µs', 'ms', 's', 'µs/ticket']);

const isSpeed = ({ unit }: Reading): boolean => unit.endsWith('/s');
const isTimed = (reading: Reading): boolean =>
  reading.isDifference !== true && (isSpeed(reading) || TIMES.has(reading.unit));

/** Time here ÷ time there, as a logarithm; undefined where one of the two has no such reading, or took no time that shows. */
function logRatio(here: Reading, there: Measurement): number | undefined {
  const other = there.readings.find(({ name, unit }) => name === here.name && unit === here.unit);
  if (other === undefined || !(here.byCpu > 0 && other.byCpu > 0)) return undefined;
  const ratio = Math.log(here.byCpu / other.byCpu);
  return isSpeed(here) ? -ratio : ratio;
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * Judges pairs by the median of their ratios. An interval that holds 1 is no difference.
 *
 * @param limit ratio above which a slowdown is too much
 * @throws Error when the two have no time in common
 */
export function verdictOf(pairs: readonly Pair[], limit: number, seed: number): Verdict {
  const timed = pairs[0]!.here.readings.filter(isTimed).map(({ name }) => name);
  const byReading = timed.flatMap((name) => {
    const logs = pairs.flatMap(({ here, there }) => {
      const reading = here.readings.find((each) => each.name === name)!;
      return logRatio(reading, there) ?? [];
    });
    return logs.length < pairs.length ? [] : [{ name, logs }];
  });
  if (byReading.length === 0)
    throw new Error('The two revisions time nothing that is the same, or it took no time that shows.');
  const logs = pairs.map((_, pair) => mean(byReading.map((reading) => reading.logs[pair]!)));
  const { value, low, high } = medianInterval(logs, LEVEL, RESAMPLES, seed);
  return {
    word: low > 0 ? 'slower' : high < 0 ? 'faster' : 'no difference',
    ratio: Math.exp(value),
    low: Math.exp(low),
    high: Math.exp(high),
    isTooSlow: Math.exp(low) > limit,
    pairs: logs.map(Math.exp),
    readings: byReading.map((reading) => ({
      name: reading.name,
      ratio: Math.exp(medianInterval(reading.logs, LEVEL, 1, seed).value),
    })),
  };
}
