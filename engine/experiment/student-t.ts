import { assert } from '../assert.ts';
import { exp, log1p } from '../random/elementary.ts';

const ROOT_OF_TWO_PI = 2.5066282746310002;
const MOST_TERMS = 100_000;

/**
 * Probability that Student's t does not exceed `t`, accurate to 1e-12.
 *
 * Degrees of freedom are positive and need not be whole (Welch); Infinity gives the normal distribution.
 */
export function studentTCdf(t: number, degreesOfFreedom: number): number {
  assert(degreesOfFreedom > 0, 'degrees of freedom are positive');
  const upper = upperTail(Math.abs(t), degreesOfFreedom);
  return t > 0 ? 1 - upper : upper;
}

/**
 * The t that is not exceeded with this probability, accurate to 1e-10 of its value.
 *
 * The probability lies strictly between 0 and 1; closer than 1e-6 to either the digits of 1 − probability run out slowly.
 */
export function studentTQuantile(probability: number, degreesOfFreedom: number): number {
  assert(probability > 0 && probability < 1, 'a quantile is asked for strictly between 0 and 1');
  assert(degreesOfFreedom > 0, 'degrees of freedom are positive');
  if (probability === 0.5) return 0;
  const tail = Math.min(probability, 1 - probability);
  const size = sizeOfTail(tail, degreesOfFreedom);
  return probability < 0.5 ? -size : size;
}

/** The positive t beyond which this probability lies: Newton steps kept inside a bracket that closes at every step. */
function sizeOfTail(tail: number, degreesOfFreedom: number): number {
  let above = 1;
  while (upperTail(above, degreesOfFreedom) > tail) above *= 2;
  let below = above === 1 ? 0 : above / 2;
  let t = (below + above) / 2;
  for (let step = 0; step < 200; step++) {
    const excess = upperTail(t, degreesOfFreedom) - tail;
    if (excess > 0) below = t;
    else above = t;
    const newton = t + excess / density(t, degreesOfFreedom);
    if (Math.abs(newton - t) <= 1e-15 * t) return t;
    t = newton > below && newton < above ? newton : (below + above) / 2;
  }
  return t;
}

/** P(T > t) for t ≥ 0, from series of the incomplete beta function whose terms are all positive, so that nothing cancels. */
function upperTail(t: number, degreesOfFreedom: number): number {
  const square = t * t;
  if (square <= degreesOfFreedom) {
    // Less than 1e-30 is left there, and the density would soon underflow.
    if (square > 200) return 0;
    const ratio = degreesOfFreedom === Infinity ? square : (square * degreesOfFreedom) / (degreesOfFreedom + square);
    return Math.max(0, 0.5 - t * density(t, degreesOfFreedom) * centralSeries(ratio, degreesOfFreedom));
  }
  return t === Infinity
    ? 0
    : (t * density(t, degreesOfFreedom) * tailSeries(square, degreesOfFreedom)) / degreesOfFreedom;
}

/** P(0 < T < t) ÷ (t × density): Σ Π (ν + 1 + 2n) / (3 + 2n) · t² / (ν + t²), written so that ν may be infinite. */
function centralSeries(ratio: number, degreesOfFreedom: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 0; n < MOST_TERMS && term > 1e-17 * sum; n++) {
    term *= ((1 + (1 + 2 * n) / degreesOfFreedom) * ratio) / (3 + 2 * n);
    sum += term;
  }
  return sum;
}

/** P(T > t) × ν ÷ (t × density): Σ Π (ν + 1 + 2n) / (ν + 2 + 2n) · ν / (ν + t²). */
function tailSeries(square: number, degreesOfFreedom: number): number {
  const ratio = degreesOfFreedom / (degreesOfFreedom + square);
  let term = 1;
  let sum = 1;
  for (let n = 0; n < MOST_TERMS && term > 1e-17 * sum; n++) {
    term *= ((degreesOfFreedom + 1 + 2 * n) / (degreesOfFreedom + 2 + 2 * n)) * ratio;
    sum += term;
  }
  return sum;
}

function density(t: number, degreesOfFreedom: number): number {
  const square = t * t;
  if (degreesOfFreedom === Infinity) return exp(-square / 2) / ROOT_OF_TWO_PI;
  const power = -((degreesOfFreedom + 1) / 2) * log1p(square / degreesOfFreedom);
  return (gammaRatio(degreesOfFreedom / 2) * exp(power)) / ROOT_OF_TWO_PI;
}

/** Γ(a + ½) / (Γ(a) √a): raised to a large argument by recurrence, then by Stirling's series, so no digits cancel. */
function gammaRatio(a: number): number {
  let factor = 1 / Math.sqrt(a);
  let large = a;
  for (; large < 30; large++) factor *= large / (large + 0.5);
  const inverse = 1 / large;
  const square = inverse * inverse;
  const series = -1 / 8 + square * (1 / 192 + square * (-1 / 640 + square * (17 / 14336)));
  return factor * Math.sqrt(large) * exp(inverse * series);
}
