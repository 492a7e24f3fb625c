import { expect, it } from 'vitest';
import { ratioInterval } from '../../engine/experiment/intervals.ts';
import { studentTQuantile } from '../../engine/experiment/student-t.ts';
import { linearised } from './runs/estimates.ts';

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
