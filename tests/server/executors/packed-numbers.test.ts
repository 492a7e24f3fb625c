import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packNumbers, unpackNumbers } from '../../../server/executors/packed-numbers.ts';

const numbers = fc.array(
  fc.oneof(
    fc.double(),
    fc.nat(),
    fc.maxSafeNat(),
    fc.constantFrom(0, -0, NaN, Infinity, -Infinity, 126, 127, 128, 2 ** 49 - 1, 2 ** 49, 2 ** 53 + 2),
  ),
);

test('numbers come back to the bit', () => {
  fc.assert(
    fc.property(numbers, (some) => {
      const given = Float64Array.from(some);
      expect(unpackNumbers(packNumbers(given))).toEqual(given);
    }),
  );
});

test('small whole numbers take a byte, up to the largest of seven bits less one', () => {
  expect(packNumbers(Float64Array.of(0, 1, 126)).byteLength).toBe(3);
  expect(packNumbers(Float64Array.of(127)).byteLength).toBe(2);
  expect(packNumbers(Float64Array.of(0.5)).byteLength).toBe(9);
});
