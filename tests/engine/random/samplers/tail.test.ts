import { expect, it } from 'vitest';
import { quantileOfTail, type Tail } from '../../../../engine/random/samplers/tail.ts';

/** The exponential law of mean 1, whose quantiles are logarithms; `rough` is where the search begins. */
function exponentialTail(isLower: boolean, rough: number): Tail {
  return {
    isLower,
    end: Infinity,
    beyond: (x) => (isLower ? -Math.expm1(-x) : Math.exp(-x)),
    density: (x) => Math.exp(-x),
    roughQuantile: () => rough,
  };
}

it('finds the quantile from any start', () => {
  for (const rough of [1e-9, 0.1, 1, 30, 1000]) {
    for (const probability of [1e-15, 1e-3, 0.2, 0.5]) {
      const lower = quantileOfTail(exponentialTail(true, rough), probability, NaN);
      expect(Math.abs(lower / -Math.log1p(-probability) - 1), `from ${rough} to ${probability}`).toBeLessThan(1e-11);
      const upper = quantileOfTail(exponentialTail(false, rough), probability, NaN);
      expect(Math.abs(upper / -Math.log(probability) - 1), `from ${rough} to ${probability}`).toBeLessThan(1e-11);
    }
  }
});

it('begins at the guess where there is one inside the law', () => {
  let first = NaN;
  const tail = exponentialTail(true, 5);
  const watched: Tail = {
    ...tail,
    beyond: (x) => {
      if (Number.isNaN(first)) first = x;
      return tail.beyond(x);
    },
  };
  quantileOfTail(watched, 0.3, 0.4);
  expect(first).toBe(0.4);
  first = NaN;
  quantileOfTail(watched, 0.3, -2);
  expect(first).toBe(5);
});

it('a quantile too small for a double is 0', () => {
  // P(X ≤ x) = x^0.001: half lies below 2^-1000, a millionth below 10^-6000.
  const tail: Tail = {
    isLower: true,
    end: 1,
    beyond: (x) => x ** 0.001,
    density: (x) => 0.001 * x ** -0.999,
    roughQuantile: () => 0.5,
  };
  expect(Math.abs(quantileOfTail(tail, 0.5, NaN) / 2 ** -1000 - 1)).toBeLessThan(1e-9);
  expect(quantileOfTail(tail, 1e-6, NaN)).toBeLessThan(1e-300);
});
