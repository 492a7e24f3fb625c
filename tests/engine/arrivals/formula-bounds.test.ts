import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Formula } from '../../../engine/arrivals/formula.ts';
import { parseFormula } from '../../../engine/arrivals/formula.ts';

function formula(text: string): Formula {
  const reading = parseFormula(text);
  if (!reading.ok) throw new Error(`${text}: ${reading.problem.message} at ${reading.problem.at}`);
  return reading.value;
}

describe('bounds', () => {
  const cases: readonly [string, number, number, number, number][] = [
    ['8+6*sin(2*pi*t/24)', 0, 24, 2, 14],
    ['8+6*sin(2*pi*t/24)', 0, 6, 8, 14],
    ['8+6*sin(2*pi*t/24)', 13, 17, 2.2, 6.45],
    ['cos(t)', -1, 1, 0.54, 1],
    ['cos(t)', 3, 4, -1, -0.65],
    ['(t-3)^2', 0, 4, 0, 9],
    ['t^3', -2, 1, -8, 1],
    ['t^-2', 1, 2, 0.25, 1],
    ['2^t', 0, 3, 1, 8],
    ['min(t,2)', 1, 5, 1, 2],
    ['max(t,2)', 1, 5, 2, 5],
    ['abs(t-2)', 0, 3, 0, 2],
    ['exp(-t)', 0, 1, 0.36, 1],
    ['ln(t)', 1, 2, 0, 0.7],
    ['sqrt(t)', -1, 4, 0, 2],
    ['-t', 1, 2, -2, -1],
    ['3-t', 1, 2, 1, 2],
  ];
  test.each(cases)('%s on [%d, %d] lies in [%d, %d], and not much closer', (text, from, to, low, high) => {
    const bounded = formula(text);
    bounded.bound(from, to);
    expect(bounded.low).toBeLessThanOrEqual(low + 0.02);
    expect(bounded.low).toBeGreaterThan(low - 0.3);
    expect(bounded.high).toBeGreaterThanOrEqual(high - 0.02);
    expect(bounded.high).toBeLessThan(high + 0.3);
  });

  test('where a function has none, they are infinite', () => {
    const inverse = formula('1/(t-1)');
    inverse.bound(0, 2);
    expect([inverse.low, inverse.high]).toEqual([-Infinity, Infinity]);
  });

  /** Any formula made of what there is. */
  const anyFormula = fc.letrec<{ term: string }>((tie) => ({
    term: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constantFrom('t', 'pi', '2', '0.5', '3', '10'),
      fc.tuple(tie('term'), fc.constantFrom('+', '-', '*', '/'), tie('term')).map((parts) => `(${parts.join('')})`),
      fc.tuple(tie('term'), fc.constantFrom('2', '3', '-1', '0.5')).map(([base, power]) => `(${base})^${power}`),
      fc.tuple(tie('term'), tie('term')).map(([base, power]) => `(${base})^(${power})`),
      fc
        .tuple(fc.constantFrom('sin', 'cos', 'exp', 'ln', 'sqrt', 'abs', '-'), tie('term'))
        .map(([f, x]) => `${f}(${x})`),
      fc.tuple(fc.constantFrom('min', 'max'), tie('term'), tie('term')).map(([f, x, y]) => `${f}(${x},${y})`),
    ),
  })).term;

  test('no value of a formula lies outside its bounds', () => {
    const start = fc.double({ min: -30, max: 30, noNaN: true });
    const width = fc.double({ min: 0, max: 10, noNaN: true });
    fc.assert(
      fc.property(anyFormula, start, width, (text, from, length) => {
        const bounded = formula(text);
        bounded.bound(from, from + length);
        for (let step = 0; step <= 40; step++) {
          const value = bounded.evaluate(Math.min(from + length, from + (step / 40) * length));
          if (Number.isNaN(value)) continue;
          expect(value, `${text} at step ${step}`).toBeGreaterThanOrEqual(bounded.low);
          expect(value, `${text} at step ${step}`).toBeLessThanOrEqual(bounded.high);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
