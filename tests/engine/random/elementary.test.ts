import { expect, it } from 'vitest';
import { cos, exp, expm1, ln, lnGamma, log1p, pow, sin } from '../../../engine/random/elementary.ts';
import { normalCdf, normalQuantile } from '../../../engine/random/normal.ts';
import { grid, hashOfBits } from './float-bits.ts';

const positive = [...grid(0.001, 50, 2_000), ...grid(-1000, 1000, 1_001).map((power) => 2 ** power)];
const signed = [...grid(-30, 30, 2_001), 1e6, -1e9, 1e22, 2 ** 1000];
const shares = grid(0.0005, 0.9995, 1_000);

// Taken from the output, to be equal on every engine and machine; a change makes every seed mean another run.
it.each<[string, (x: number) => number, readonly number[], string]>([
  ['ln', ln, positive, '85e4a854'],
  ['log1p', log1p, positive, '3e86412d'],
  ['lnGamma', lnGamma, positive, 'b2d9f501'],
  ['exp', exp, signed, '388e6faa'],
  ['expm1', expm1, signed, 'ab24e7f1'],
  ['sin', sin, signed, '687f3e9c'],
  ['cos', cos, signed, 'ad7fc99c'],
  ['pow to 1.7', (x) => pow(x, 1.7), positive, '08073772'],
  ['pow to -0.3', (x) => pow(x, -0.3), positive, '76804d34'],
  ['2.5 to a power', (x) => pow(2.5, x), signed, 'e2e05232'],
  ['normalQuantile', normalQuantile, shares, '85fb8e30'],
  ['normalCdf', normalCdf, signed, '106e74ca'],
])('%s gives the same bits on every platform', (_, own, numbers, bits) => {
  expect(hashOfBits(numbers.map(own))).toBe(bits);
});
