import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DurationHistogram } from '../../../../engine/kpi/estimators/duration-histogram.ts';

const duration = fc.oneof(
  fc.integer({ min: 0, max: 100 }),
  fc.integer({ min: 0, max: 10_000_000 }),
  fc.integer({ min: 0, max: 2 ** 41 - 1 }),
);
const durations = fc.array(duration, { maxLength: 60 });

function histogramOf(values: readonly number[], bitsPerOctave?: number): DurationHistogram {
  const histogram = new DurationHistogram(bitsPerOctave);
  for (const value of values) histogram.record(value);
  return histogram;
}

describe('a duration histogram', () => {
  it('knows quantiles of short durations exactly', () => {
    const histogram = histogramOf([40, 2, 8, 4, 6]);
    expect(histogram.quantile(0.5)).toBe(6);
    expect(histogram.quantile(0.2)).toBe(2);
    expect(histogram.quantile(0.21)).toBe(4);
    expect(histogram.quantile(1)).toBe(40);
    expect(histogram.quantile(0)).toBe(2);
  });

  it('interpolates within a bin', () => {
    // 256 … 263 share a bin; the second of four stands 3/8 of the way from 256 to 263.
    expect(histogramOf([256, 257, 260, 263]).quantile(0.5)).toBe(256 + (7 * 3) / 8);
  });

  it('puts every quantile into the bin of the order statistic of that rank', () => {
    fc.assert(
      fc.property(
        fc.array(duration, { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 0, max: 100 }),
        (values, percent) => {
          const histogram = histogramOf(values);
          const sorted = [...values].sort((one, other) => one - other);
          const rank = Math.max(1, Math.ceil((percent * values.length) / 100));
          const exact = sorted[rank - 1]!;
          const quantile = histogram.quantile(percent / 100);
          expect(histogram.binOf(quantile)).toBe(histogram.binOf(exact));
          if (exact < 64) expect(quantile).toBe(exact);
          else expect(Math.abs(quantile - exact)).toBeLessThanOrEqual(exact / 32);
        },
      ),
      { seed: 6, numRuns: 1000 },
    );
  });

  it('knows the share at most a duration exactly at the edge of a bin, and to within the bin elsewhere', () => {
    fc.assert(
      fc.property(fc.array(duration, { minLength: 1, maxLength: 60 }), duration, (values, limit) => {
        const histogram = histogramOf(values);
        const shareUpTo = (most: number) => values.filter((value) => value <= most).length / values.length;
        const bin = histogram.binOf(limit);
        const last = histogram.upperEdge(bin) - 1;
        expect(histogram.shareAtMost(last)).toBeCloseTo(shareUpTo(last), 12);
        expect(histogram.shareAtMost(limit)).toBeLessThanOrEqual(shareUpTo(last) + 1e-12);
        expect(histogram.shareAtMost(limit)).toBeGreaterThanOrEqual(shareUpTo(histogram.lowerEdge(bin) - 1) - 1e-12);
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  it('counts nothing at most a negative duration and everything at most an endless one', () => {
    const histogram = histogramOf([0, 5, 1000]);
    expect(histogram.shareAtMost(-1)).toBe(0);
    expect(histogram.shareAtMost(0)).toBeCloseTo(1 / 3, 12);
    expect(histogram.shareAtMost(Infinity)).toBe(1);
  });

  it('says nothing while it is empty, and holds no memory', () => {
    const histogram = new DurationHistogram();
    expect([histogram.quantile(0.5), histogram.shareAtMost(1)]).toEqual([NaN, NaN]);
    expect([...histogram.bins()]).toEqual([]);
    expect(histogram.counts.byteLength).toBe(0);
  });

  it('that merges two others equals one that recorded everything', () => {
    fc.assert(
      fc.property(durations, durations, (first, second) => {
        const merged = histogramOf(first);
        merged.merge(histogramOf(second));
        const whole = histogramOf([...first, ...second]);
        expect(merged.count).toBe(whole.count);
        expect([...merged.bins()]).toEqual([...whole.bins()]);
      }),
      { seed: 8 },
    );
  });

  it('refuses to merge other bins than its own', () => {
    expect(() => histogramOf([1], 5).merge(histogramOf([1], 3))).toThrow('the same bins');
  });

  it('is as before once durations are taken back', () => {
    fc.assert(
      fc.property(durations, durations, (kept, takenBack) => {
        const histogram = histogramOf([...takenBack, ...kept]);
        for (const value of takenBack) histogram.retract(value);
        const expected = histogramOf(kept);
        expect(histogram.count).toBe(expected.count);
        expect([...histogram.bins()]).toEqual([...expected.bins()]);
      }),
      { seed: 9 },
    );
  });

  it('refuses to take back what it does not hold', () => {
    const histogram = histogramOf([1000]);
    expect(() => histogram.retract(5)).toThrow('was recorded before');
    expect(() => histogram.retract(2_000_000)).toThrow('was recorded before');
    expect(histogram.count).toBe(1);
  });

  it('lists its bins from short to long with their edges', () => {
    expect([...histogramOf([300_000, 7, 7, 295_000]).bins()]).toEqual([
      { lower: 7, upper: 8, count: 2 },
      { lower: 294_912, upper: 303_104, count: 2 },
    ]);
  });
});
