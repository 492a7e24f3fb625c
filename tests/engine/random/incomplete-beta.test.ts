import { expect, it } from 'vitest';
import { BetaLaw } from '../../../engine/random/incomplete-beta.ts';

// a, b, x, P(X ≤ x): 40 digits, computed with mpmath.
it.each([
  [1.6, 5, 0.001, 0.000158833196318231659],
  [1.6, 5, 0.3, 0.682430257602884346],
  [1.6, 5, 0.95, 0.999999020695796219],
  [0.01, 0.02, 0.5, 0.666719461041272197],
  [0.3, 0.2, 1e-6, 0.00681808217440189318],
  [20, 30, 0.2, 0.000687727628741588973],
  [20, 30, 0.7, 0.999994056247414678],
  [500, 700, 0.4, 0.120516289089432076],
  [5000, 7000, 0.43, 0.998437390848986251],
])('a %d, b %d, x %d: to 1e-11 of its size', (a, b, x, below) => {
  expect(Math.abs(new BetaLaw(a, b).below(x) / below - 1)).toBeLessThan(1e-11);
});

it('a whole law counts successes: at least a of a + b - 1 throws succeed with probability P(X ≤ x)', () => {
  const x = 0.37;
  for (const [a, b] of [
    [1, 1],
    [2, 3],
    [5, 2],
    [10, 10],
  ] as const) {
    const throws = a + b - 1;
    let sum = 0;
    for (let successes = a, ways = binomial(throws, a); successes <= throws; successes++) {
      sum += ways * x ** successes * (1 - x) ** (throws - successes);
      ways *= (throws - successes) / (successes + 1);
    }
    expect(new BetaLaw(a, b).below(x)).toBeCloseTo(sum, 13);
  }
});

function binomial(from: number, chosen: number): number {
  let ways = 1;
  for (let place = 1; place <= chosen; place++) ways *= (from - chosen + place) / place;
  return ways;
}

it('turned round it is the law of b and a', () => {
  for (const x of [0.01, 0.3, 0.5, 0.77]) {
    expect(new BetaLaw(1.6, 5).below(x) + new BetaLaw(5, 1.6).below(1 - x)).toBeCloseTo(1, 14);
    expect(new BetaLaw(1.6, 5).density(x)).toBeCloseTo(new BetaLaw(5, 1.6).density(1 - x), 12);
  }
});

it('the density of whole parameters is a polynomial', () => {
  // 1 ÷ B(3, 2) = 4! ÷ (2! 1!) = 12.
  for (const x of [0.1, 0.5, 0.9]) expect(new BetaLaw(3, 2).density(x)).toBeCloseTo(12 * x * x * (1 - x), 13);
  expect(new BetaLaw(1, 1).density(0.2)).toBeCloseTo(1, 14);
});

it('all lies between 0 and 1', () => {
  const law = new BetaLaw(2, 3);
  expect([law.below(-0.1), law.below(0), law.below(1), law.below(2)]).toEqual([0, 0, 1, 1]);
});
