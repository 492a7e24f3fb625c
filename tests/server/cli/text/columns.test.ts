import { expect, it } from 'vitest';
import { described, fitted, left, right, wrapped } from '../../../../server/cli/text/columns.ts';

it('text that does not fit is cut, and the cut is marked', () => {
  expect([fitted('abcd', 4), fitted('abcde', 4), left('ab', 4), right('ab', 4), right('abcde', 3)]).toEqual([
    'abcd',
    'abc…',
    'ab  ',
    '  ab',
    'ab…',
  ]);
});

it('text is broken between words, and a word that is too long stands alone', () => {
  expect(wrapped('one two  three\nfour', 9)).toEqual(['one two', 'three', 'four']);
  expect(wrapped('a considerable b', 6)).toEqual(['a', 'considerable', 'b']);
  expect(wrapped('', 6)).toEqual([]);
  expect(wrapped('one two three', 9, '  ')).toEqual(['  one two', '  three']);
});

it('descriptions stand beside their names, in one column', () => {
  const lines = described([
    ['a', 'short'],
    ['longer', 'word '.repeat(20)],
  ]);
  expect(lines[0]).toBe('  a       short');
  expect(lines[1]).toMatch(/^ {2}longer {2}word word/);
  expect(lines[2]).toMatch(/^ {10}word/);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
});

it('a name that is wider than its column stands above its description', () => {
  expect(described([['a-name-of-more-than-twenty-six-letters', 'what it means']])).toEqual([
    '  a-name-of-more-than-twenty-six-letters',
    `${' '.repeat(30)}what it means`,
  ]);
});
