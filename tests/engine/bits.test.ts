import { expect, test } from 'vitest';
import { digitBy, highestDigit, lowestBit } from '../../engine/bits.ts';

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

test('a word is placed by the highest digit in which it differs from the base', () => {
  const base = 0b00111_01010_00001;
  expect(digitBy(base, base)).toBe(0b00001);
  expect(digitBy(base, 0b00111_01010_11111)).toBe(0b11111);
  expect(digitBy(base, 0b00111_00000_00001)).toBe(32 + 0b00000);
  expect(digitBy(base, 0b11000_01010_00001)).toBe(64 + 0b11000);
});
