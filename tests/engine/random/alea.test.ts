import { expect, it } from 'vitest';
import { keyOf } from '../../../engine/random/alea.ts';

it('the same text has the same key, and a key is two 32-bit words', () => {
  expect(keyOf('monday/arrivals')).toEqual(keyOf('monday/arrivals'));
  for (const word of keyOf('monday/arrivals')) expect(word).toBe(word | 0);
});

it('the words of ten thousand texts differ in every bit as often as not', () => {
  const ones = new Int32Array(64);
  const seen = new Set<string>();
  for (let text = 0; text < 10_000; text++) {
    const key = keyOf(`seed ${text}`);
    seen.add(key.join());
    for (let bit = 0; bit < 64; bit++) ones[bit]! += (key[bit >> 5]! >>> (bit & 31)) & 1;
  }
  expect(seen.size).toBe(10_000);
  // 64 shares of one half, each with standard deviation 0.005: 4.8 of them are passed once in ten thousand such tests.
  for (const count of ones) expect(Math.abs(count / 10_000 - 0.5)).toBeLessThan(0.024);
});
