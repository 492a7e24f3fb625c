import { expect, it } from 'vitest';
import {
  highWordOf,
  powersOfTwo,
  ROW_OF_ONE,
  scaleByPowerOfTwo,
} from '../../../../engine/random/elementary/double-bits.ts';

it('the upper word holds the sign, the exponent and the first digits of a double', () => {
  expect(highWordOf(1)).toBe(0x3ff00000);
  expect(highWordOf(-2)).toBe(0xc0000000 | 0);
  expect(highWordOf(1.5)).toBe(0x3ff80000);
});

it('every power of two that a double can hold stands in its row', () => {
  for (let exponent = -1074; exponent <= 1023; exponent++) {
    expect(powersOfTwo[ROW_OF_ONE + exponent]).toBe(2 ** exponent);
  }
});

it('scaling reaches subnormal numbers and overflows to Infinity', () => {
  expect(scaleByPowerOfTwo(1.5, 10)).toBe(1536);
  expect(scaleByPowerOfTwo(1.75, 1023)).toBe(1.75 * 2 ** 1023);
  expect(scaleByPowerOfTwo(1.25, 1024)).toBe(Infinity);
  expect(scaleByPowerOfTwo(0.5, 1024)).toBe(2 ** 1023);
  expect(scaleByPowerOfTwo(1, -1074)).toBe(Number.MIN_VALUE);
  expect(scaleByPowerOfTwo(1.5, -1080)).toBe(0);
});
