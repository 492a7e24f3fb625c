import { highWordOf, powersOfTwo, ROW_OF_ONE } from './double-bits.ts';

// Where the compiler knows it for a constant: it looks imported ones up at each use.
const POWERS = powersOfTwo;
const ROW_OF_POWER_0 = ROW_OF_ONE;
const LN2_HIGH = 6.9314718036912381649e-1;
const LN2_LOW = 1.90821492927058770002e-10;

const SMALLEST_NORMAL = 2.2250738585072014e-308;
/** Upper words of √½ and of 1: adding their distance makes the exponent change at √2 instead of at 2. */
const HIGH_WORD_OF_SQRT_HALF = 0x3fe6a09e;
const HIGH_WORD_OF_ONE = 0x3ff00000;

/**
 * Natural logarithm, within 1 ulp. 9 ns.
 *
 * @param x any number: -Infinity at 0, NaN below
 */
export function ln(x: number): number {
  if (!(x >= SMALLEST_NORMAL && x < Infinity)) return lnOfExtreme(x);
  const exponent = exponentAroundOne(x);
  return sumOfLogarithms(exponent, x * POWERS[ROW_OF_POWER_0 - exponent] - 1, 0);
}

/**
 * ln(1 + x), within 2 ulp, also where x is tiny. 11 ns.
 *
 * @param x any number: -Infinity at -1, NaN below
 */
export function log1p(x: number): number {
  if (x > -0.29 && x < 0.41) return Math.abs(x) < 1e-290 ? x : sumOfLogarithms(0, x, 0);
  if (!(x > -1 && x < Infinity)) return x > -1 ? x : ln(1 + x);
  const sum = 1 + x;
  const lost = sum > 2 ? 1 - (sum - x) : x - (sum - 1);
  const exponent = exponentAroundOne(sum);
  return sumOfLogarithms(exponent, sum * POWERS[ROW_OF_POWER_0 - exponent] - 1, lost / sum);
}

/**
 * x - ln(1 + x) without cancellation where x is small: what the exponent of a gamma or beta density consists of.
 *
 * @param x above -1
 * @param onePlus 1 + x, computed so that it keeps its digits where x is near -1
 */
export function deviance(x: number, onePlus: number): number {
  if (onePlus < 0.5) return x - ln(onePlus);
  if (Math.abs(x) > 0.2) return x - log1p(x);
  // With s = x ÷ (2 + x): ln(1 + x) = 2 (s + s³/3 + …), and x - 2s = x·s.
  const s = x / (2 + x);
  const square = s * s;
  let series = 0;
  for (let odd = 21; odd >= 3; odd -= 2) series = series * square + 1 / odd;
  return x * s - 2 * s * square * series;
}

function lnOfExtreme(x: number): number {
  if (x === 0) return -Infinity;
  if (!(x > 0)) return NaN;
  return x === Infinity ? x : ln(x * POWERS[ROW_OF_POWER_0 + 54]) - 54 * (LN2_HIGH + LN2_LOW);
}

/** The whole number k for which x · 2^-k lies between √½ and √2. */
export function exponentAroundOne(x: number): number {
  return ((highWordOf(x) + (HIGH_WORD_OF_ONE - HIGH_WORD_OF_SQRT_HALF)) >> 20) - 1023;
}

/** exponent · ln 2 + ln(1 + f) + small, for 1 + f between √½ and √2; series in f ÷ (2 + f) of fdlibm's e_log.c. */
function sumOfLogarithms(exponent: number, f: number, small: number): number {
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const even = w * (3.999999999940941908e-1 + w * (2.222219843214978396e-1 + w * 1.531383769920937332e-1));
  const odd =
    z *
    (6.66666666666673513e-1 +
      w * (2.857142874366239149e-1 + w * (1.818357216161805012e-1 + w * 1.479819860511658591e-1)));
  const halfSquare = 0.5 * f * f;
  const rest = s * (halfSquare + (even + odd)) + (exponent * LN2_LOW + small);
  return exponent * LN2_HIGH - (halfSquare - rest - f);
}
