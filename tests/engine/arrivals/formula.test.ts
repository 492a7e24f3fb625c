import { describe, expect, test } from 'vitest';
import type { Formula } from '../../../engine/arrivals/formula.ts';
import { parseFormula } from '../../../engine/arrivals/formula.ts';

function formula(text: string): Formula {
  const reading = parseFormula(text);
  if (!reading.ok) throw new Error(`${text}: ${reading.problem.message} at ${reading.problem.at}`);
  return reading.value;
}

describe('a formula is evaluated', () => {
  const cases: readonly [string, number, number][] = [
    ['8+6*sin(2*pi*t/24)', 6, 14],
    ['8+6*sin(2*pi*t/24)', 18, 2],
    ['10-4-3', 0, 3],
    ['2+3*4', 0, 14],
    ['(2+3)*4', 0, 20],
    ['24/4/3', 0, 2],
    ['-2^2', 0, -4],
    ['2^3^2', 0, 512],
    ['2^-1', 0, 0.5],
    ['--3', 0, 3],
    ['2*-3', 0, -6],
    ['(t-3)^2', 1, 4],
    ['(-2)^3', 0, -8],
    ['exp(0)+ln(exp(2))', 0, 3],
    ['sqrt(t)*abs(-2)', 9, 6],
    ['min(3,t,2)', 5, 2],
    ['max(min(t,4),1)', 9, 4],
    ['cos(pi)', 0, -1],
    ['1.5e2 + .5', 0, 150.5],
    ['  t  ', 7.25, 7.25],
  ];
  test.each(cases)('%s at t = %d is %d', (text, t, expected) => {
    expect(formula(text).evaluate(t)).toBeCloseTo(expected, 12);
  });

  test('a value that does not exist is no number', () => {
    expect(formula('ln(t)').evaluate(-1)).toBeNaN();
    expect(formula('sqrt(t)').evaluate(-1)).toBeNaN();
    expect(formula('(t-2)^0.5').evaluate(0)).toBeNaN();
  });
});
