import { scaleByPowerOfTwo } from './double-bits.ts';
import { piInFixedPoint } from './fixed-point.ts';

const QUARTER_PI = 0.7853981633974483;
const TWO_OVER_PI = 0.6366197723675814;
// π ÷ 2 in three parts. The first two have 33 bits each: their products with up to 2^20 quarter turns are exact.
const HALF_PI_FIRST = 1.5707963267341256;
const HALF_PI_SECOND = 6.077100506303966e-11;
const HALF_PI_THIRD = 2.0222662487959506e-21;
const LARGE_ANGLE = 1_600_000;

/**
 * Sine, within 1 ulp. 10 ns up to 1,600,000; beyond that some 20 µs, because the whole turns are taken off digit by digit.
 *
 * @param x radians; NaN where infinite
 */
export function sin(x: number): number {
  return Math.abs(x) < 1e-8 ? x : sineQuartersAhead(x, 0);
}

/**
 * Cosine, within 1 ulp. 10 ns up to 1,600,000; beyond that some 20 µs, because the whole turns are taken off digit by digit.
 *
 * @param x radians; NaN where infinite
 */
export function cos(x: number): number {
  return sineQuartersAhead(x, 1);
}

/** sin(x + quarters · π/2): takes off the nearest number of quarter turns in two doubles' precision (Cody and Waite). */
function sineQuartersAhead(x: number, quarters: number): number {
  if (Math.abs(x) <= QUARTER_PI) return sineInQuarter(quarters, x, 0);
  if (!(Math.abs(x) <= LARGE_ANGLE)) return sineOfLarge(x, quarters);
  const turned = Math.round(x * TWO_OVER_PI);
  const first = x - turned * HALF_PI_FIRST;
  const taken = turned * HALF_PI_SECOND;
  const second = first - taken;
  const shift = second - first;
  const lost = first - (second - shift) - (taken + shift);
  const third = turned * HALF_PI_THIRD - lost;
  const angle = second - third;
  return sineInQuarter((turned + quarters) & 3, angle, second - angle - third);
}

let halfPi: bigint | undefined;

function sineOfLarge(x: number, quarters: number): number {
  const size = Math.abs(x);
  if (!(size < Infinity)) return NaN;
  const bits = 1160;
  halfPi ??= piInFixedPoint(bits - 1);
  const whole =
    size < 4503599627370496 ? BigInt(scaleByPowerOfTwo(size, 32)) << BigInt(bits - 32) : BigInt(size) << BigInt(bits);
  const turned = (whole + halfPi / 2n) / halfPi;
  const bitsLeft = 180;
  const rest = (whole - turned * halfPi) >> BigInt(bits - bitsLeft);
  const angle = Number(rest);
  const tail = Number(rest - BigInt(angle));
  const quarter = (Number(turned & 3n) + quarters) & 3;
  const sine = sineInQuarter(quarter, scaleByPowerOfTwo(angle, -bitsLeft), scaleByPowerOfTwo(tail, -bitsLeft));
  return x < 0 && quarters === 0 ? -sine : sine;
}

/** sin(quarter · π/2 + angle + tail) for |angle| ≤ π/4. */
function sineInQuarter(quarter: number, angle: number, tail: number): number {
  const size = (quarter & 1) === 0 ? sineNearZero(angle, tail) : cosineNearZero(angle, tail);
  return quarter < 2 ? size : -size;
}

/** Odd polynomial with the coefficients of fdlibm's k_sin.c. */
function sineNearZero(x: number, tail: number): number {
  const z = x * x;
  const cube = z * x;
  const rest =
    8.33333333332248946124e-3 +
    z * (-1.98412698298579493134e-4 + z * 2.75573137070700676789e-6) +
    z * z * z * (-2.50507602534068634195e-8 + z * 1.58969099521155010221e-10);
  return x - (z * (0.5 * tail - cube * rest) - tail - cube * -1.66666666666666324348e-1);
}

/** Even polynomial with the coefficients of fdlibm's k_cos.c. */
function cosineNearZero(x: number, tail: number): number {
  const z = x * x;
  const square = z * z;
  const rest =
    z * (4.16666666666666019037e-2 + z * (-1.38888888888741095749e-3 + z * 2.48015872894767294178e-5)) +
    square * square * (-2.75573143513906633035e-7 + z * (2.0875723212981748279e-9 + z * -1.13596475577881948265e-11));
  const half = 0.5 * z;
  const high = 1 - half;
  return high + (1 - high - half + (z * rest - x * tail));
}
