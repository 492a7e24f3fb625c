import { scaleByPowerOfTwo } from './double-bits.ts';

// ln 2 in two parts; the first has so few bits that its product with any exponent is exact.
const LN2_HIGH = 6.9314718036912381649e-1;
const LN2_LOW = 1.90821492927058770002e-10;

const OVERFLOWS_ABOVE = 709.782712893384;
const VANISHES_BELOW = -745.1332191019412;
/** Added before the fraction is cut off, so that what is cut is positive, and taken off again. */
const OFFSET = 1100;

/**
 * e^x, within 1 ulp. 8 ns.
 *
 * @param x any number; the result is 0 below -745.13, Infinity above 709.78
 */
export function exp(x: number): number {
  return expOfSum(x, 0);
}

/** e^(x + tail) for a tail of at most a few ulp of x, which is how powers carry more digits than a double has. */
export function expOfSum(x: number, tail: number): number {
  if (!(x <= OVERFLOWS_ABOVE)) return x > 0 ? Infinity : x;
  if (x < VANISHES_BELOW) return 0;
  const exponent = ((x * Math.LOG2E + (OFFSET + 0.5)) | 0) - OFFSET;
  const fraction = expm1OfReduced(x - exponent * LN2_HIGH, exponent * LN2_LOW - tail);
  return scaleByPowerOfTwo(1 + fraction, exponent);
}

/**
 * e^x - 1, within 2 ulp, also where x is tiny. 8 ns.
 *
 * @param x any number
 */
export function expm1(x: number): number {
  if (!(x <= 40)) return exp(x);
  if (x < -40) return -1;
  const exponent = ((x * Math.LOG2E + (OFFSET + 0.5)) | 0) - OFFSET;
  if (exponent === 0) return Math.abs(x) < 1e-290 ? x : expm1OfReduced(x, 0);
  const fraction = expm1OfReduced(x - exponent * LN2_HIGH, exponent * LN2_LOW);
  const power = scaleByPowerOfTwo(1, exponent);
  return power * fraction + (power - 1);
}

/** e^(high - low) - 1 for |high| ≤ ½ ln 2 by the rational form of fdlibm's e_exp.c, whose coefficients these are. */
function expm1OfReduced(high: number, low: number): number {
  const r = high - low;
  const z = r * r;
  const w = z * z;
  const series =
    1.66666666666666019037e-1 -
    z * 2.77777777770155933842e-3 +
    w * (6.61375632143793436117e-5 - z * 1.6533902205465251539e-6 + w * 4.13813679705723846039e-8);
  const c = r - z * series;
  return high - (low - (r * c) / (2 - c));
}
