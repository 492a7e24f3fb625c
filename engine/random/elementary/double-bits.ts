const number = new Float64Array(1);
const words = new Int32Array(number.buffer);
const HIGH = new Uint8Array(new Int32Array([1]).buffer)[0] === 1 ? 1 : 0;

const ROW_OF_POWER_0 = 1074;
/** The row of 2^0 in {@link powersOfTwo}. */
export const ROW_OF_ONE = ROW_OF_POWER_0;
/** 2^-1074 … 2^1023 by row. Looked up, because putting an exponent into a double by its bits stalls the processor for longer. */
const POWERS = new Float64Array(ROW_OF_ONE + 1024);
for (let power = Number.MIN_VALUE, row = 0; row < POWERS.length; power *= 2, row++) POWERS[row] = power;
export const powersOfTwo = POWERS;

/** The upper 32 bits of a double: sign, eleven bits of exponent, the first twenty bits of the fraction. */
export function highWordOf(x: number): number {
  number[0] = x;
  return words[HIGH];
}

/** x · 2^exponent for whole exponents from -2000 to 2000; rounded only where the result is subnormal. */
export function scaleByPowerOfTwo(x: number, exponent: number): number {
  if (exponent > -1022 && exponent < 1024) return x * POWERS[ROW_OF_POWER_0 + exponent];
  const half = exponent >> 1;
  return x * powersOfTwo[ROW_OF_ONE + half] * powersOfTwo[ROW_OF_ONE + exponent - half];
}
