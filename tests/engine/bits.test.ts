import { expect, test } from 'vitest';
import { lowestBit } from '../../engine/bits.ts';

test('the lowest bit of a word is found wherever it is', () => {
  for (let bit = 0; bit < 32; bit++) {
    expect(lowestBit(1 << bit)).toBe(bit);
    expect(lowestBit((1 << bit) | (1 << 31))).toBe(bit);
  }
});
