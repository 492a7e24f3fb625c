import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  meanInterval,
  pairedInterval,
  pairedRatioInterval,
  quantileInterval,
  ratioInterval,
  welchDegreesOfFreedom,
  welchInterval,
  wilsonInterval,
  zeroEventsUpperBound,
} from '../../../engine/experiment/intervals.ts';

// Oracle case oa-ci: 12 replications, total wait per day and tickets per day.
const x = [51.016, 47.876, 55.4, 53.616, 42.436, 42.037, 46.321, 57.535, 48.903, 39.63, 48.122, 68.032];
const y = [17.438, 22.454, 17.686, 23.201, 20.718, 21.686, 15.227, 21.829, 24.524, 20.635, 19.748, 24.789];
const t11 = 2.200985160082949;

const positive = fc.double({ min: 1, max: 100, noNaN: true });
/** Four sums a day: numerator and denominator under each of two rules. */
const twelveDays = fc.array(fc.tuple(positive, positive, positive, positive), { minLength: 12, maxLength: 12 });

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function covariance(a: readonly number[], b: readonly number[]): number {
  const [meanA, meanB] = [mean(a), mean(b)];
  return a.reduce((sum, value, i) => sum + (value - meanA) * (b[i]! - meanB), 0) / (a.length - 1);
}

function expectWithin(actual: number, expected: number, tolerance = 1e-9): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(tolerance);
}

describe('an interval from replications', () => {
  it("for a mean is Student's t", () => {
    const interval = meanInterval(x);
    expectWithin(interval.estimate, 50.077);
    expectWithin(interval.halfWidth, 4.98108206484);
    expectWithin(interval.low, 50.077 - 4.98108206484);
    expectWithin(interval.high, 50.077 + 4.98108206484);
    expect([interval.level, interval.replications]).toEqual([0.95, 12]);
  });

  it('for a ratio is the ratio of means with the delta method', () => {
    const interval = ratioInterval(x, y);
    expectWithin(interval.estimate, 2.40432112349);
    expectWithin(interval.halfWidth, 0.26644204439);
  });

  it('for a ratio lets busy days weigh more, unlike the mean of daily ratios', () => {
    // 90 of 100 in time on a busy day, 1 of 10 on a quiet one: 91 of 110, not (90 % + 10 %) / 2.
    expectWithin(ratioInterval([90, 1], [100, 10]).estimate, 91 / 110, 1e-15);
  });

  it('for paired differences is far narrower than for independent samples when both share their chance', () => {
    const paired = pairedInterval(x, y);
    expectWithin(paired.estimate, 29.2490833333);
    expectWithin(paired.halfWidth, 4.74249225072);
    const shifted = x.map((value, i) => value + 1 + (i % 2) / 10);
    expect(pairedInterval(shifted, x).halfWidth).toBeLessThan(0.05);
    expect(welchInterval(shifted, x).halfWidth).toBeGreaterThan(5);
  });

  it("for independent samples is Welch's", () => {
    expectWithin(welchDegreesOfFreedom(x, y), 13.9798052319);
    const interval = welchInterval(x, y);
    expectWithin(interval.estimate, 29.2490833333);
    expectWithin(interval.halfWidth, 5.17875850023);
    expect(interval.replications).toBe(12);
  });

  it('for independent samples takes different sizes', () => {
    // Variances 1 of 3 values and 2 of 4 values, so 1/3 and 1/2 of the means: df = (5/6)² / ((1/9)/2 + (1/4)/3) = 5.
    const four = [10, 12, 12, 14].map((value) => 12 + ((value - 12) * Math.sqrt(3)) / 2);
    expectWithin(welchDegreesOfFreedom([1, 2, 3], four), 5, 1e-12);
    expect(welchInterval([1, 2, 3], four).replications).toBe(3);
    expect(welchDegreesOfFreedom([5, 5, 5], [7, 7])).toBe(1);
    expect(welchInterval([5, 5, 5], [7, 7])).toMatchObject({ estimate: -2, halfWidth: 0 });
  });

  it('for a ratio has the variance of the textbook formula', () => {
    fc.assert(
      fc.property(twelveDays, (days) => {
        const [a, b] = [days.map((day) => day[0]), days.map((day) => day[1])];
        const ratio = mean(a) / mean(b);
        const spread = covariance(a, a) - 2 * ratio * covariance(a, b) + ratio ** 2 * covariance(b, b);
        expectWithin(ratioInterval(a, b).halfWidth, (t11 * Math.sqrt(spread / 12)) / mean(b));
      }),
      { seed: 31 },
    );
  });

  it('for a paired difference of ratios counts the covariances of all four sums', () => {
    fc.assert(
      fc.property(twelveDays, (days) => {
        const a = days.map((day) => day[0]);
        const b = days.map((day) => day[1]);
        const c = days.map((day) => day[2]);
        const d = days.map((day) => day[3]);
        const gradient = [1 / mean(b), -mean(a) / mean(b) ** 2, -1 / mean(d), mean(c) / mean(d) ** 2];
        const columns = [a, b, c, d];
        let variance = 0;
        for (const [i, one] of columns.entries()) {
          for (const [j, other] of columns.entries()) variance += gradient[i]! * gradient[j]! * covariance(one, other);
        }
        const interval = pairedRatioInterval({ numerators: a, denominators: b }, { numerators: c, denominators: d });
        expectWithin(interval.estimate, mean(a) / mean(b) - mean(c) / mean(d));
        expectWithin(interval.halfWidth, t11 * Math.sqrt(variance / 12));
      }),
      { seed: 32 },
    );
  });

  it('for a paired difference of a ratio with itself is exactly nothing', () => {
    const sample = { numerators: x, denominators: y };
    expect(pairedRatioInterval(sample, sample)).toMatchObject({ estimate: 0, halfWidth: 0, low: 0, high: 0 });
  });

  it('for a quantile is over replications, leaving out those without a ticket', () => {
    expect(quantileInterval([...x, NaN])).toEqual(meanInterval(x));
  });

  it('is wider at a higher level', () => {
    // t with 11 degrees of freedom: 3.105806516 at 99 %, 2.20098516 at 95 %.
    expectWithin(meanInterval(x, 0.99).halfWidth / meanInterval(x).halfWidth, 3.105806516 / 2.20098516, 1e-8);
  });

  it('says nothing with fewer than two replications, and stays comparable', () => {
    expect(meanInterval([7])).toEqual({
      estimate: 7,
      halfWidth: Infinity,
      low: -Infinity,
      high: Infinity,
      level: 0.95,
      replications: 1,
    });
    expect(meanInterval([])).toMatchObject({ estimate: NaN, halfWidth: Infinity, replications: 0 });
    expect(welchInterval([1], [2, 3]).halfWidth).toBe(Infinity);
  });

  it('for a ratio without any denominator says so', () => {
    expect(ratioInterval([0, 0], [0, 0])).toMatchObject({ estimate: NaN, halfWidth: Infinity });
  });

  it('refuses samples that are not paired', () => {
    expect(() => pairedInterval([1, 2], [1])).toThrow('same length');
    expect(() => ratioInterval([1, 2], [1])).toThrow('numerator and a denominator');
  });
});

describe('an interval for a share', () => {
  it('has ends at which the observed share is just credible', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.double({ min: 0, max: 1, noNaN: true }), (trials, part) => {
        const successes = Math.round(trials * part);
        const { low, high, estimate } = wilsonInterval(successes, trials);
        for (const end of [low, high]) {
          const standardError = Math.sqrt((end * (1 - end)) / trials);
          if (end > 0 && end < 1) expectWithin(Math.abs(estimate - end) / standardError, 1.959963984540054, 1e-9);
        }
        expect(low).toBeLessThanOrEqual(estimate);
        expect(high).toBeGreaterThanOrEqual(estimate);
      }),
      { seed: 33 },
    );
  });

  it('ends exactly at 0 without a success and at 1 without a failure', () => {
    const square = 1.959963984540054 ** 2;
    expect(wilsonInterval(0, 30).low).toBe(0);
    expectWithin(wilsonInterval(0, 30).high, square / (30 + square), 1e-12);
    expect(wilsonInterval(30, 30).high).toBe(1);
    expectWithin(wilsonInterval(30, 30).low, 30 / (30 + square), 1e-12);
  });

  it('is everything without a trial', () => {
    expect(wilsonInterval(0, 0)).toMatchObject({ estimate: NaN, low: 0, high: 1, halfWidth: 0.5, replications: 0 });
  });

  it('without any event has an upper bound near three over the trials', () => {
    expectWithin((1 - zeroEventsUpperBound(30)) ** 30, 0.05, 1e-12);
    expectWithin((1 - zeroEventsUpperBound(7, 0.99)) ** 7, 0.01, 1e-12);
    // -ln 0.05 = 2.9957…
    expectWithin(zeroEventsUpperBound(1e9) * 1e9, 2.995732273553991, 1e-8);
    expect(zeroEventsUpperBound(0)).toBe(1);
  });
});
