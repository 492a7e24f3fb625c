import { describe, expect, test } from 'vitest';
import { FormulaReader } from '../../../engine/arrivals/formula-reader.ts';
import { ADD, CONSTANT, MULTIPLY, SINE, TIME } from '../../../engine/arrivals/formula-steps.ts';

test('a formula becomes steps in postfix order, with the height of the stack they need', () => {
  const program = new FormulaReader('8+6*sin(t)').read()!;
  expect([...program.steps]).toEqual([CONSTANT, CONSTANT, TIME, SINE, MULTIPLY, ADD]);
  expect([...program.constants].slice(0, 2)).toEqual([8, 6]);
  expect(program.depth).toBe(3);
});

describe('a text that is no formula is refused with the place', () => {
  const cases: readonly [string, number, RegExp][] = [
    ['', 0, /breaks off/],
    ['8+', 2, /breaks off/],
    ['8+6*sine(t)', 4, /unknown name "sine"/],
    ['2*x', 2, /unknown name "x"/],
    ['(1+2', 4, /expected "\)"/],
    ['1+2)', 3, /unexpected "\)"/],
    ['2t', 1, /unexpected "t"/],
    ['sin t', 4, /expected "\("/],
    ['max(1)', 5, /expected ","/],
    ['sin(1,2)', 5, /expected "\)"/],
    ['1 $ 2', 2, /unexpected "\$"/],
    ['toString(1)', 0, /unknown name/],
    [`${'('.repeat(500)}1${')'.repeat(500)}`, 100, /too deeply/],
    [`${'2^'.repeat(500)}1`, 200, /too deeply/],
  ];
  test.each(cases)('%s', (text, at, message) => {
    const reader = new FormulaReader(text);
    expect(reader.read()).toBeUndefined();
    expect(reader.problem?.at).toBe(at);
    expect(reader.problem?.message).toMatch(message);
  });
});
