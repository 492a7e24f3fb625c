import { expect, it } from 'vitest';
import { ratioInterval } from '../../engine/experiment/intervals.ts';
import { studentTQuantile } from '../../engine/experiment/student-t.ts';
import { DurationHistogram } from '../../engine/kpi/estimators/duration-histogram.ts';
import { Draws } from '../../engine/random/draws.ts';
import { samplerOf } from '../../engine/random/sampler.ts';
import { SAMPLE_BITS } from './figures/diary.ts';
import { linearised } from './runs/linearised.ts';
import { PooledSample } from './runs/pooled-sample.ts';

const ROWS = [
  [51.016, 17.438],
  [47.876, 22.454],
  [55.4, 17.686],
  [53.616, 23.201],
  [42.436, 20.718],
  [42.037, 21.686],
];

it('the error of a ratio is that of the delta method', () => {
  const [ratio, error] = linearised(([one, other]) => one! / other!, ROWS);
  const interval = ratioInterval(
    ROWS.map(([one]) => one!),
    ROWS.map(([, other]) => other!),
  );
  expect(ratio).toBeCloseTo(interval.estimate, 12);
  expect(error * studentTQuantile(0.975, ROWS.length - 1)).toBeCloseTo(interval.halfWidth, 6);
});

it('the error of a variance is that of the squares about the mean', () => {
  // Batches of one value each: sums of 1, x and x².
  const values = [1, 4, 2, 8, 5, 7];
  const rows = values.map((value) => [1, value, value * value]);
  const [variance, error] = linearised(([count, first, second]) => second! / count! - (first! / count!) ** 2, rows);
  const mean = 4.5;
  const squares = values.map((value) => (value - mean) ** 2);
  const expected = squares.reduce((sum, square) => sum + square, 0) / 6;
  const spread = Math.sqrt(squares.reduce((sum, square) => sum + (square - expected) ** 2, 0) / 5 / 6);
  expect(variance).toBeCloseTo(expected, 12);
  expect(error).toBeCloseTo(spread, 6);
});

it('the error of a quantile is that of a share over the density there', () => {
  const [BATCHES, VALUES, MEAN, P] = [400, 50, 100_000, 0.9];
  const draws = new Draws('a quantile', ['value']);
  const law = samplerOf({ law: 'exponential', mean: MEAN });
  const sample = new PooledSample();
  for (let batch = 0; batch < BATCHES; batch++) {
    const values = new DurationHistogram(SAMPLE_BITS);
    for (let value = 0; value < VALUES; value++) {
      values.record(Math.round(law.quantile(draws.uniform(0, batch, value))));
    }
    sample.add(values);
  }
  const [quantile, error] = sample.quantile(P);
  // The density of an exponential law at its quantile is (1 − p) / mean.
  const expected = (Math.sqrt((P * (1 - P)) / (BATCHES * VALUES)) * MEAN) / (1 - P);
  expect(error / expected).toBeGreaterThan(0.85);
  expect(error / expected).toBeLessThan(1.15);
  expect(Math.abs(quantile - MEAN * Math.log(10))).toBeLessThan(4 * error);
});
