import { assert } from '../../assert.ts';

/**
 * How durations are sorted into bins: 2^bits bins to an octave, as in HDR histograms, so that the relative width of a bin never
 * exceeds 2^-bits. Every whole number below 2^(bits + 1) has a bin of its own. Durations are whole milliseconds from 0 up;
 * those of 2^41 ms (69 years) and more share the last bin.
 */
const HIGHEST_BIT = 40;
const LONGEST_DURATION = 2199023255551;
const LIMIT_OF_ONE_WORD = 2147483648;

/** How many bins there are. */
export function binCount(bitsPerOctave: number): number {
  return (HIGHEST_BIT + 2 - bitsPerOctave) << bitsPerOctave;
}

/** The bin of a duration in whole milliseconds. */
export function binOf(duration: number, bitsPerOctave: number): number {
  assert(duration >= 0, 'a duration is at least 0 ms');
  if (duration >= LIMIT_OF_ONE_WORD) return binOfLong(duration, bitsPerOctave);
  const word = duration | 0;
  const shift = 31 - Math.clz32(word) - bitsPerOctave;
  return shift <= 0 ? word : (shift << bitsPerOctave) + (word >> shift);
}

/** Leaves out the low ten bits, which no bin this far up can tell apart, so that one word suffices again. */
function binOfLong(duration: number, bitsPerOctave: number): number {
  const word = (Math.min(duration, LONGEST_DURATION) / 1024) | 0;
  const shift = 31 - Math.clz32(word) - bitsPerOctave;
  return ((shift + 10) << bitsPerOctave) + (word >> shift);
}

/** The shortest duration that falls into a bin. */
export function lowerEdgeOf(bin: number, bitsPerOctave: number): number {
  const octave = bin >> bitsPerOctave;
  if (octave <= 1) return bin;
  const binsPerOctave = 1 << bitsPerOctave;
  return ((bin & (binsPerOctave - 1)) + binsPerOctave) * powerOfTwo(octave - 1);
}

/** The shortest duration beyond a bin: bins are closed below and open above. */
export function upperEdgeOf(bin: number, bitsPerOctave: number): number {
  return lowerEdgeOf(bin + 1, bitsPerOctave);
}

function powerOfTwo(exponent: number): number {
  return exponent <= 30 ? 1 << exponent : (1 << 30) * (1 << (exponent - 30));
}

/** Where a value lies that is the `place`-th (from 1) of `count` values spread evenly over the whole numbers of a bin. */
export function valueInBin(bin: number, bitsPerOctave: number, place: number, count: number): number {
  const lower = lowerEdgeOf(bin, bitsPerOctave);
  const span = upperEdgeOf(bin, bitsPerOctave) - 1 - lower;
  return lower + (span * (place - 0.5)) / count;
}

/** Which share of a bin's whole numbers does not exceed a duration inside it. */
export function shareOfBinAtMost(bin: number, bitsPerOctave: number, duration: number): number {
  const lower = lowerEdgeOf(bin, bitsPerOctave);
  const width = upperEdgeOf(bin, bitsPerOctave) - lower;
  return Math.min(1, (Math.floor(duration) - lower + 1) / width);
}

/** The rank, from 1, of a quantile among `count` sorted values: the smallest whole number not below probability × count. */
export function rankOfQuantile(probability: number, count: number): number {
  // 0.07 × 100 is 7.000000000000001 in binary; that is still the seventh value.
  const rank = Math.ceil(probability * count * (1 - 1e-15));
  return Math.min(Math.max(rank, 1), count);
}
