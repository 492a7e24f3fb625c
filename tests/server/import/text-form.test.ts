import { describe, expect, it } from 'vitest';
import { columnNames, firstRows, guessDelimiter, hasHeader } from '../../../server/import/text-form.ts';

describe('the first rows of a text', () => {
  it('have cells with delimiters, line breaks and doubled quotes in them', () => {
    expect(firstRows('a,b\r\n"x, ""y""\nz",2\n,\n\n3,', ',', true)).toEqual([
      ['a', 'b'],
      ['x, "y"\nz', '2'],
      ['3', ''],
    ]);
  });

  it('leave out a last row that may be cut off', () => {
    expect(firstRows('a|b\n1|2\n3', '|', false)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });
});

describe('the delimiter', () => {
  it.each([
    ['a;b;c\n1,5;2,5;3\n1,5;2;"x,y,z"', ';'],
    ['a,b\n"1;2;3",x\n', ','],
    ['a\tb, c\n1\t2, 3\n', '\t'],
    ['a|b\n1|2', '|'],
    ['one column\n1\n2', ','],
  ])('of %j is %j', (text, delimiter) => {
    expect(guessDelimiter(text, true)).toBe(delimiter);
  });
});

describe('the line of names', () => {
  it('is told from a ticket', () => {
    expect(hasHeader([['ID', 'Created at', '']])).toBe(true);
    expect(hasHeader([['17', '2024-01-01 10:00']])).toBe(false);
    expect(hasHeader([['Ann', 'ann@shop.example']])).toBe(false);
    expect(hasHeader([['x', 'x']])).toBe(false);
  });

  it('gives every column a name of its own', () => {
    expect(columnNames(['a', '', 'a'], true, 4)).toEqual(['a', 'column 2', 'a (3)', 'column 4']);
    expect(columnNames(['1', '2'], false, 2)).toEqual(['column 1', 'column 2']);
  });
});
