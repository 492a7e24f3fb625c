import { describe, expect, test } from 'vitest';
import { chiSquareDeviation, countsOf, DAY, HOUR, meanAndError, momentsOf, streamOf } from './streams.ts';

/** Probabilities of 0, 1, 2, … under a Poisson law. */
function poisson(mean: number, values: number): number[] {
  const probabilities = [Math.exp(-mean)];
  for (let value = 1; value < values; value++) probabilities.push((probabilities[value - 1]! * mean) / value);
  return probabilities;
}

function dispersionOf(counts: readonly number[]): number {
  const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  return counts.reduce((sum, count) => sum + (count - mean) ** 2, 0) / (counts.length - 1) / mean;
}

describe('a constant rate', () => {
  const hours = 20_000;
  const moments = momentsOf(streamOf({ rate: 6 / HOUR }, { seed: 'constant rate' }), hours * HOUR);
  const counts = countsOf(moments, HOUR, hours);

  test('has counts per hour with a Poisson law', () => {
    const found = countsOf(counts, 1, 20);
    expect(
      Math.abs(
        chiSquareDeviation(
          found,
          poisson(6, 20).map((share) => share * hours),
        ),
      ),
    ).toBeLessThan(4.5);
  });

  test('has the right number in all, and an index of dispersion of 1', () => {
    expect(Math.abs(moments.length - 6 * hours)).toBeLessThan(4.5 * Math.sqrt(6 * hours));
    expect(Math.abs(dispersionOf(counts) - 1)).toBeLessThan(4.5 * Math.sqrt(2 / hours));
  });

  test('has exponential gaps that do not remember each other', () => {
    const gaps = moments.slice(1).map((moment, index) => moment - moments[index]!);
    const scaled = gaps.map((gap) => (gap * 6) / HOUR);
    const { mean, error } = meanAndError(scaled.map((gap) => gap * gap));
    expect(Math.abs(mean - 2)).toBeLessThan(4.5 * error);
    const products = meanAndError(scaled.slice(1).map((gap, index) => gap * scaled[index]!));
    expect(Math.abs(products.mean - 1)).toBeLessThan(4.5 * products.error);
  });
});

test('two streams together are Poisson with the sum of their rates, and independent', () => {
  const hours = 20_000;
  const [one, other] = [2, 5].map((rate, index) =>
    countsOf(momentsOf(streamOf({ rate: rate / HOUR }, { seed: 'superposition', index }), hours * HOUR), HOUR, hours),
  );
  const sums = one!.map((count, hour) => count + other![hour]!);
  const expected = poisson(7, 22).map((share) => share * hours);
  expect(Math.abs(chiSquareDeviation(countsOf(sums, 1, 22), expected))).toBeLessThan(4.5);
  const { mean, error } = meanAndError(one!.map((count, hour) => (count - 2) * (other![hour]! - 5)));
  expect(Math.abs(mean)).toBeLessThan(4.5 * error);
});

test('batches have the law they are given, and those of no ticket are arrivals too', () => {
  const batch = { law: 'geometric', mean: 1.5, from: 0 } as const;
  const stream = streamOf({ rate: 1 / HOUR, batch }, { seed: 'batches' });
  const arrivals = 40_000;
  const sizes: number[] = [];
  for (; stream.arrivals < arrivals; stream.advance()) sizes.push(stream.nextCount);
  // From 0 with mean m, a size of k has probability (1 - q) q^k with q = m / (m + 1).
  const expected = Array.from({ length: 12 }, (_, size) => arrivals * 0.4 * 0.6 ** size);
  expect(Math.abs(chiSquareDeviation(countsOf(sizes, 1, 12), expected))).toBeLessThan(4.5);
  const { mean, error } = meanAndError(sizes);
  expect(Math.abs(mean - 1.5)).toBeLessThan(4.5 * error);
  const hours = stream.nextAt / HOUR;
  expect(Math.abs(hours - arrivals)).toBeLessThan(4.5 * Math.sqrt(arrivals));
});

test('sizes of batches are rounded and never negative', () => {
  const sizes = new Set<number>();
  const stream = streamOf({ rate: 1 / HOUR, batch: { law: 'uniform', from: -2, to: 2.4 } });
  for (; stream.arrivals < 1000; stream.advance()) sizes.add(stream.nextCount);
  expect([...sizes].toSorted((one, other) => one - other)).toEqual([0, 1, 2]);
});

test('after the lever a stream is Poisson with the new rate, whatever its rate is made of', () => {
  for (const rate of [2 / HOUR, { formula: '2+1.9*sin(2*pi*t/24)', unit: HOUR }]) {
    const totals: number[] = [];
    for (let run = 0; run < 600; run++) {
      const stream = streamOf({ rate }, { seed: `lever ${run}` });
      momentsOf(stream, DAY / 2);
      stream.setFactor(DAY / 2, 0.25);
      const quiet = momentsOf(stream, DAY).length;
      stream.setFactor(DAY, 3);
      totals.push(quiet + momentsOf(stream, 2 * DAY).length);
    }
    // Half a day at a quarter of the rate, then a day at three times the rate; the wave adds -1.9 × 24 / pi over its second half.
    const firstHalf = 24 - (typeof rate === 'object' ? (1.9 * 24) / Math.PI : 0);
    const expected = 0.25 * firstHalf + 3 * 48;
    const { mean } = meanAndError(totals);
    expect(Math.abs(mean - expected)).toBeLessThan(4.5 * Math.sqrt(expected / 600));
    expect(Math.abs(dispersionOf(totals) - 1)).toBeLessThan(4.5 * Math.sqrt(2 / 600));
  }
});
