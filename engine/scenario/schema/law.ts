/** A law of one drawn number: milliseconds in a duration law, a plain number otherwise. */
export type Law =
  | { readonly law: 'constant'; readonly value: number }
  | { readonly law: 'exponential'; readonly mean: number }
  | { readonly law: 'uniform'; readonly from: number; readonly to: number }
  | { readonly law: 'lognormal'; readonly mean: number; readonly cv: number }
  | { readonly law: 'lognormal'; readonly median: number; readonly sigma: number }
  | { readonly law: 'gamma'; readonly mean: number; readonly cv: number }
  | { readonly law: 'gamma'; readonly mean: number; readonly shape: number }
  | { readonly law: 'weibull'; readonly shape: number; readonly scale: number }
  | { readonly law: 'weibull'; readonly shape: number; readonly mean: number }
  | { readonly law: 'erlang'; readonly k: number; readonly mean: number }
  | { readonly law: 'triangular'; readonly from: number; readonly mode: number; readonly to: number }
  | { readonly law: 'beta'; readonly a: number; readonly b: number; readonly from?: number; readonly to?: number }
  | { readonly law: 'hyperexponential'; readonly means: readonly number[]; readonly p: readonly number[] }
  | { readonly law: 'hyperexponential'; readonly mean: number; readonly cv: number }
  | { readonly law: 'geometric'; readonly mean: number; readonly from: number }
  | { readonly law: 'empirical'; readonly values: readonly number[]; readonly weights?: readonly number[] }
  | {
      readonly law: 'histogram';
      readonly bins: readonly { readonly from: number; readonly to: number; readonly weight: number }[];
    };
