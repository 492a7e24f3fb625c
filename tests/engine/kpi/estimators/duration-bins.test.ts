import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  binCount,
  binOf,
  lowerEdgeOf,
  rankOfQuantile,
  shareOfBinAtMost,
  upperEdgeOf,
  valueInBin,
} from '../../../../engine/kpi/estimators/duration-bins.ts';

const bits = fc.integer({ min: 1, max: 8 });
/** Durations of every order of magnitude up to the last bin. */
const duration = fc
  .tuple(fc.integer({ min: 0, max: 40 }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([octave, share]) => Math.floor(2 ** octave * (1 + share)))
  .filter((value) => value < 2 ** 41);

describe('bins of durations', () => {
  it('give every whole number below 2^(bits + 1) a bin of its own', () => {
    for (let value = 0; value < 64; value++) {
      expect(binOf(value, 5)).toBe(value);
      expect(lowerEdgeOf(value, 5)).toBe(value);
      expect(upperEdgeOf(value, 5)).toBe(value + 1);
    }
  });

  it('put five minutes where hand arithmetic puts it', () => {
    // 300,000 lies in the octave from 2^18 = 262,144, whose 32 bins are 8,192 wide; 37,856 / 8,192 is bin 4 of it.
    // That octave is the 14th with 32 bins (2^5 is the first), after 32 bins of single numbers.
    const bin = 32 + 13 * 32 + 4;
    expect(binOf(300_000, 5)).toBe(bin);
    expect(lowerEdgeOf(bin, 5)).toBe(262_144 + 4 * 8192);
    expect(upperEdgeOf(bin, 5)).toBe(262_144 + 5 * 8192);
  });

  it('hold the duration between their edges and are at most 2^-bits of it wide', () => {
    fc.assert(
      fc.property(duration, bits, (value, bitsPerOctave) => {
        const bin = binOf(value, bitsPerOctave);
        const [lower, upper] = [lowerEdgeOf(bin, bitsPerOctave), upperEdgeOf(bin, bitsPerOctave)];
        expect(lower).toBeLessThanOrEqual(value);
        expect(upper).toBeGreaterThan(value);
        expect(upper - lower).toBeLessThanOrEqual(Math.max(1, lower / 2 ** bitsPerOctave));
      }),
      { seed: 5, numRuns: 2000 },
    );
  });

  it('follow one another without a gap, from 0 up to 2^41 ms', () => {
    for (let bitsPerOctave = 1; bitsPerOctave <= 6; bitsPerOctave++) {
      const last = binCount(bitsPerOctave) - 1;
      for (let bin = 0; bin <= last; bin++) {
        const [lower, upper] = [lowerEdgeOf(bin, bitsPerOctave), upperEdgeOf(bin, bitsPerOctave)];
        expect([binOf(lower, bitsPerOctave), binOf(upper - 1, bitsPerOctave)]).toEqual([bin, bin]);
      }
      expect(lowerEdgeOf(0, bitsPerOctave)).toBe(0);
      expect(upperEdgeOf(last, bitsPerOctave)).toBe(2 ** 41);
    }
  });

  it('put everything longer into the last bin', () => {
    expect(binOf(2 ** 41, 5)).toBe(binCount(5) - 1);
    expect(binOf(Number.MAX_SAFE_INTEGER, 5)).toBe(binCount(5) - 1);
    expect(binOf(Infinity, 5)).toBe(binCount(5) - 1);
  });

  it('refuse what is no duration', () => {
    expect(() => binOf(-1, 5)).toThrow('at least 0 ms');
    expect(() => binOf(NaN, 5)).toThrow('at least 0 ms');
  });

  it('spread their values evenly over the whole numbers they hold', () => {
    // The bin of 256 with 5 bits holds 256 … 263; two values stand at a quarter and three quarters of the way.
    expect(valueInBin(binOf(256, 5), 5, 1, 2)).toBe(256 + 7 / 4);
    expect(valueInBin(binOf(256, 5), 5, 2, 2)).toBe(256 + 21 / 4);
    expect(valueInBin(17, 5, 3, 9)).toBe(17);
  });

  it('count the share of their whole numbers up to a duration', () => {
    expect(shareOfBinAtMost(binOf(256, 5), 5, 256)).toBe(1 / 8);
    expect(shareOfBinAtMost(binOf(256, 5), 5, 263)).toBe(1);
    expect(shareOfBinAtMost(binOf(256, 5), 5, 257.9)).toBe(2 / 8);
    expect(shareOfBinAtMost(17, 5, 17)).toBe(1);
  });
});

describe('the rank of a quantile', () => {
  it('is the smallest whole number not below probability × count', () => {
    expect(rankOfQuantile(0.5, 5)).toBe(3);
    expect(rankOfQuantile(0.5, 4)).toBe(2);
    expect(rankOfQuantile(0.9, 11)).toBe(10);
  });

  it('does not move because of the last bit of the product', () => {
    expect(0.07 * 100).toBeGreaterThan(7);
    expect(rankOfQuantile(0.07, 100)).toBe(7);
    for (let percent = 1; percent <= 100; percent++) expect(rankOfQuantile(percent / 100, 1000)).toBe(10 * percent);
  });

  it('stays between the first and the last value', () => {
    expect(rankOfQuantile(0, 7)).toBe(1);
    expect(rankOfQuantile(1, 7)).toBe(7);
  });
});
