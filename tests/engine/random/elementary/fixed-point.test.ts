import { expect, it } from 'vitest';
import { lnOfRatioInFixedPoint, piInFixedPoint } from '../../../../engine/random/elementary/fixed-point.ts';

/** The first decimals of a number given in units of 2^-bits. */
function decimals(value: bigint, bits: number, count: number): string {
  return ((value * 10n ** BigInt(count)) >> BigInt(bits)).toString();
}

it('π has its 50 known decimals', () => {
  expect(decimals(piInFixedPoint(200), 200, 50)).toBe('314159265358979323846264338327950288419716939937510');
});

it('ln 2 and ln ½ have their 50 known decimals', () => {
  const known = '69314718055994530941723212145817656807550013436025';
  expect(decimals(lnOfRatioInFixedPoint(2n, 1n, 200), 200, 50)).toBe(known);
  // Shifting rounds down, which in a negative number shows as one more in the last place.
  expect(decimals(-lnOfRatioInFixedPoint(1n, 2n, 200), 200, 50)).toBe(known);
});
