import { expect, it } from 'vitest';
import { warmUpOf } from '../../../engine/experiment/warm-up.ts';
import { normalNumbers } from './synthetic.ts';

const fives = (values: readonly number[]): number[] => values.flatMap((value) => [value, value, value, value, value]);

it('cuts off what is unlike the rest, by hand', () => {
  // Batches 9, 1, 3, 1, 3 … : without the first, 13 batches around 25 ÷ 13 with squares 12.923…; over 13².
  const batches = [9, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1];
  const found = warmUpOf([...fives(batches), 100]);
  expect(found).toMatchObject({ observations: 5, isLongEnough: true });
  expect(found.mean).toBeCloseTo(25 / 13, 12);
  expect(found.statistic).toBeCloseTo((7 + 9 * 6 - (25 * 25) / 13) / 169, 12);
  // All 14: sum 34, squares 142.
  expect(found.statisticOfAll).toBeCloseTo((142 - (34 * 34) / 14) / 196, 12);
});

it('is the least of its definition, worked out place by place', () => {
  const noise = normalNumbers('warm-up');
  for (let trial = 0; trial < 20; trial++) {
    let value = 8;
    const series = Array.from({ length: 203 }, (_, at) => (value = 0.9 * value + noise(trial, at)));
    const means = Array.from(
      { length: 40 },
      (_, batch) => series.slice(5 * batch, 5 * batch + 5).reduce((a, b) => a + b) / 5,
    );
    const statistics = Array.from({ length: 21 }, (_, place) => {
      const rest = means.slice(place);
      const mean = rest.reduce((a, b) => a + b) / rest.length;
      return rest.reduce((sum, each) => sum + (each - mean) ** 2, 0) / rest.length ** 2;
    });
    const found = warmUpOf(series);
    expect(found.statistic).toBeCloseTo(Math.min(...statistics), 10);
    expect(found.observations).toBe(5 * statistics.indexOf(Math.min(...statistics)));
  }
});

it('says when a run is too short to tell: it still climbs in its second half', () => {
  const climbing = Array.from({ length: 100 }, (_, at) => Math.min(at, 80) + (at % 10));
  expect(warmUpOf(climbing).isLongEnough).toBe(false);
});
