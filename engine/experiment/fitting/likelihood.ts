import type { Exponential, Gamma, Lognormal, Weibull } from '../../random/distribution.ts';
import { exp, ln, lnGamma } from '../../random/elementary.ts';
import { digamma, trigamma } from './digamma.ts';

/** A law with the parameters that make the values most likely, and how likely they are then. */
export interface LikelyLaw {
  readonly law: Exponential | Lognormal | Gamma | Weibull;
  /** Numbers that were chosen: what AIC charges for. */
  readonly parameters: number;
  /** Natural logarithm of the density of all values together. */
  readonly logLikelihood: number;
}

const LN_OF_TWO_PI = 1.8378770664093453;
const MOST_STEPS = 100;

/** What the estimators need of positive values. */
class Sums {
  readonly n: number;
  readonly mean: number;
  readonly meanOfLn: number;
  readonly varianceOfLn: number;
  readonly lns: Float64Array;

  constructor(values: Float64Array) {
    this.n = values.length;
    this.lns = values.map((value) => ln(value));
    this.mean = average(values);
    this.meanOfLn = average(this.lns);
    this.varianceOfLn = average(this.lns.map((each) => (each - this.meanOfLn) * (each - this.meanOfLn)));
  }
}

/** The four laws by maximum likelihood. @param values above 0, at least two of them different */
export function mostLikelyLaws(values: Float64Array): readonly LikelyLaw[] {
  const sums = new Sums(values);
  return [exponential(sums), lognormal(sums), gamma(sums), weibull(sums)];
}

function exponential({ n, mean }: Sums): LikelyLaw {
  return { law: { law: 'exponential', mean }, parameters: 1, logLikelihood: -n * (ln(mean) + 1) };
}

function lognormal({ n, meanOfLn, varianceOfLn }: Sums): LikelyLaw {
  const logLikelihood = -n * (meanOfLn + 0.5 * (ln(varianceOfLn) + LN_OF_TWO_PI + 1));
  const law: Lognormal = { law: 'lognormal', median: exp(meanOfLn), sigma: Math.sqrt(varianceOfLn) };
  return { law, parameters: 2, logLikelihood };
}

/** ln k − ψ(k) = ln(mean) − mean of ln; started where Minka (2002) starts, then Newton in 1/k. */
function gamma({ n, mean, meanOfLn }: Sums): LikelyLaw {
  const gap = ln(mean) - meanOfLn;
  let shape = (3 - gap + Math.sqrt((gap - 3) * (gap - 3) + 24 * gap)) / (12 * gap);
  for (let step = 0; step < MOST_STEPS; step++) {
    const excess = ln(shape) - digamma(shape) - gap;
    const next = 1 / (1 / shape + excess / (shape * shape * (1 / shape - trigamma(shape))));
    if (!(Math.abs(next - shape) > 1e-12 * shape)) break;
    shape = next;
  }
  const each = (shape - 1) * meanOfLn - shape - shape * ln(mean / shape) - lnGamma(shape);
  return { law: { law: 'gamma', mean, shape }, parameters: 2, logLikelihood: n * each };
}

/** 1/k + mean of ln = Σ xᵏ ln x ÷ Σ xᵏ, whose right side grows with k: Newton, halved back when it leaves what is positive. */
function weibull({ n, meanOfLn, varianceOfLn, lns }: Sums): LikelyLaw {
  const top = lns.reduce((most, each) => Math.max(most, each), -Infinity);
  let shape = 1.28 / Math.sqrt(varianceOfLn);
  let mean = 0;
  for (let step = 0; step < MOST_STEPS; step++) {
    const weighted = weightedLns(lns, shape, top);
    mean = weighted.mean;
    const excess = 1 / shape + meanOfLn - mean;
    const next = Math.max(shape / 2, shape + excess / (1 / (shape * shape) + weighted.variance));
    const isClose = Math.abs(next - shape) <= 1e-12 * shape;
    shape = next;
    if (isClose) break;
  }
  const lnScale = top + ln(weightedLns(lns, shape, top).weight / n) / shape;
  const each = ln(shape) - shape * lnScale + (shape - 1) * meanOfLn - 1;
  return { law: { law: 'weibull', shape, scale: exp(lnScale) }, parameters: 2, logLikelihood: n * each };
}

/** Mean and variance of ln x weighted by xᵏ; weights count from the largest value, so that none overflows. */
function weightedLns(
  lns: Float64Array,
  shape: number,
  top: number,
): { weight: number; mean: number; variance: number } {
  let weight = 0;
  let first = 0;
  let second = 0;
  for (const each of lns) {
    const share = exp(shape * (each - top));
    weight += share;
    first += share * each;
    second += share * each * each;
  }
  const mean = first / weight;
  return { weight, mean, variance: Math.max(0, second / weight - mean * mean) };
}

function average(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}
