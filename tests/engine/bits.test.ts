import { expect, test } from 'vitest';
import { highestDigit, lowestBit } from '../../engine/bits.ts';

test('the lowest bit of a word is found wherever it is', () => {
  for (let bit = 0; bit < 32; bit++) {
    expect(lowestBit(1 << bit)).toBe(bit);
    expect(lowestBit((1 << bit) | (1 << 31))).toBe(bit);
  }
});

test('the highest digit is that of the highest bit', () => {
  expect(highestDigit(0)).toBe(0);
  for (let bit = 0; bit < 32; bit++) expect(highestDigit((1 << bit) | 1)).toBe(Math.floor(bit / 5));
});
