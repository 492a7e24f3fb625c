/**
 * A law of one random number, as plain data. Whatever unit the sizes have (milliseconds, a number of tickets, none), the draws
 * have it too. Which of several forms a law is given in shows in which keys are there.
 */
export type Distribution =
  | Constant
  | Exponential
  | Uniform
  | Lognormal
  | Gamma
  | Weibull
  | Erlang
  | Triangular
  | Beta
  | Hyperexponential
  | Geometric
  | Empirical
  | Histogram;

/** Always the same. `value`: any. */
export interface Constant {
  readonly law: 'constant';
  readonly value: number;
}

/** Without memory. `mean` ≥ 0. */
export interface Exponential {
  readonly law: 'exponential';
  readonly mean: number;
}

/** Every number between two equally likely. `from` ≤ `to`. */
export interface Uniform {
  readonly law: 'uniform';
  readonly from: number;
  readonly to: number;
}

/**
 * The logarithm is normal. `mean` ≥ 0 and `cv` ≥ 0 (standard deviation ÷ mean), or `median` ≥ 0 and `sigma` ≥ 0 (standard
 * deviation of the natural logarithm): sigma² = ln(1 + cv²), median = mean ÷ √(1 + cv²).
 */
export type Lognormal =
  | { readonly law: 'lognormal'; readonly mean: number; readonly cv: number }
  | { readonly law: 'lognormal'; readonly median: number; readonly sigma: number };

/** `mean` ≥ 0, and `cv` from 0 to 30 or `shape` > 0 (1 ÷ cv²). At cv 1 it is exponential, at cv 0 constant. */
export type Gamma =
  | { readonly law: 'gamma'; readonly mean: number; readonly cv: number }
  | { readonly law: 'gamma'; readonly mean: number; readonly shape: number };

/** P(X > x) = exp(-(x ÷ scale)^shape). `shape` > 0, below 1 for a falling hazard; `scale` ≥ 0 or `mean` ≥ 0. */
export type Weibull =
  | { readonly law: 'weibull'; readonly shape: number; readonly scale: number }
  | { readonly law: 'weibull'; readonly shape: number; readonly mean: number };

/** Sum of k equal exponential stages that together have the mean. `k` whole ≥ 1, `mean` ≥ 0. */
export interface Erlang {
  readonly law: 'erlang';
  readonly k: number;
  readonly mean: number;
}

/** `from` ≤ `mode` ≤ `to`. */
export interface Triangular {
  readonly law: 'triangular';
  readonly from: number;
  readonly mode: number;
  readonly to: number;
}

/** Density ∝ x^(a-1) (1-x)^(b-1), stretched from 0 … 1 to `from` … `to`. `a`, `b` from 0.01 to 10,000; `from` < `to`. */
export interface Beta {
  readonly law: 'beta';
  readonly a: number;
  readonly b: number;
  readonly from?: number;
  readonly to?: number;
}

/**
 * A mixture of exponential laws: `means` ≥ 0 with probabilities `p` (any weights; they are divided by their sum), or `mean` ≥ 0
 * and `cv` ≥ 1 with balanced means: two laws that contribute equally to the mean.
 */
export type Hyperexponential =
  | { readonly law: 'hyperexponential'; readonly means: readonly number[]; readonly p: readonly number[] }
  | { readonly law: 'hyperexponential'; readonly mean: number; readonly cv: number };

/** Whole numbers `from`, from + 1, … (from is 0 or 1, or any whole number), each less likely by the same ratio. `mean` ≥ from. */
export interface Geometric {
  readonly law: 'geometric';
  readonly mean: number;
  readonly from: number;
}

/** One of the values: each equally likely, or by weight (≥ 0, one per value, not all 0). At least one value, in any order. */
export interface Empirical {
  readonly law: 'empirical';
  readonly values: readonly number[];
  readonly weights?: readonly number[];
}

/**
 * A bin drawn by weight (≥ 0, not all 0), then uniform inside it. `from` ≤ `to` in each; bins may come in any order, leave gaps,
 * overlap.
 */
export interface Histogram {
  readonly law: 'histogram';
  readonly bins: readonly { readonly from: number; readonly to: number; readonly weight: number }[];
}
