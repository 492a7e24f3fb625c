const number = new Float64Array(1);
const words = new Int32Array(number.buffer);
const HIGH = new Uint8Array(new Int32Array([1]).buffer)[0] === 1 ? 1 : 0;

const LOWEST_EXPONENT = -1074;
const HIGHEST_EXPONENT = 1023;
const powersOfTwo = new Float64Array(HIGHEST_EXPONENT - LOWEST_EXPONENT + 1);
for (let power = Number.MIN_VALUE, row = 0; row < powersOfTwo.length; power *= 2, row++) powersOfTwo[row] = power;

/** The upper 32 bits of a double: sign, eleven bits of exponent, the first twenty bits of the fraction. */
export function highWordOf(x: number): number {
  number[0] = x;
  return words[HIGH];
}

// Looked up, because writing an exponent and reading the double back stalls the processor for longer.
/** 2^exponent, exactly. @param exponent whole, -1074 … 1023 */
export function powerOfTwo(exponent: number): number {
  return powersOfTwo[exponent - LOWEST_EXPONENT];
}

/** x · 2^exponent for any whole exponent from -2000 to 2000; rounded only where the result is subnormal. */
export function scaleByPowerOfTwo(x: number, exponent: number): number {
  if (exponent > -1022 && exponent < 1024) return x * powersOfTwo[exponent - LOWEST_EXPONENT];
  const half = exponent >> 1;
  return x * powersOfTwo[half - LOWEST_EXPONENT] * powersOfTwo[exponent - half - LOWEST_EXPONENT];
}
