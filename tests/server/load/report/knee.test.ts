import { expect, it } from 'vitest';
import { kneeOf } from '../../../../server/load/report/knee.ts';

it('is where the curve of a queue turns upwards', () => {
  // M/M/1 with 1,000 a second: 1 ÷ (1000 − rate). Up to 990 the chord has slope (100 − 1.1) ÷ 890 ms a ticket, the curve the same slope
  // where (1000 − rate)² = 1000 ÷ 0.1111, so at 1000 − 94.9 = 905.
  const curve = Array.from({ length: 90 }, (_, index) => 100 + index * 10).map(
    (rate) => [rate, 1000 / (1000 - rate)] as const,
  );
  expect(Math.abs(kneeOf(curve)![0] - 905)).toBeLessThanOrEqual(5);
});

it('is nowhere on a curve that stays flat, falls, or has too few points', () => {
  const flat = [10, 20, 30, 40].map((rate) => [rate, 5 + rate / 100] as const);
  expect(kneeOf(flat)).toBeUndefined();
  expect(kneeOf(flat.map(([rate, latency]) => [rate, 10 - latency] as const))).toBeUndefined();
  expect(
    kneeOf([
      [1, 1],
      [2, 100],
    ]),
  ).toBeUndefined();
});
