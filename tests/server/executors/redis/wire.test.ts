import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fromWire, toWire } from '../../../../server/executors/redis/wire.ts';

it('every number arrives to the bit, alone and in lists', () => {
  const anyNumber = fc.double();
  fc.assert(
    fc.property(anyNumber, fc.array(anyNumber), (one, list) => {
      const value = { one, list, packed: new Float64Array(list), parts: { deep: [new Float64Array([one])] } };
      // toStrictEqual tells 0 from -0 and finds NaN equal to itself.
      expect(fromWire(toWire(value))).toStrictEqual(value);
    }),
  );
});

it('a part of a larger memory goes alone', () => {
  const part = new Float64Array([1, 2, 3, 4]).subarray(1, 3);
  expect(fromWire(toWire(part))).toStrictEqual(new Float64Array([2, 3]));
});

it('lists of numbers are little-endian doubles', () => {
  // 1 is 3FF0000000000000.
  expect(toWire(new Float64Array([1]))).toBe(
    `{"$f64":"${Buffer.from([0, 0, 0, 0, 0, 0, 0xf0, 0x3f]).toString('base64')}"}`,
  );
});
