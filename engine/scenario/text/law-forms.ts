import type { Fault } from './fault.ts';

/** What a parameter of a law is: a size has the unit of what the law draws. */
export type Parameter =
  'size' | 'size from 0' | 'above 0' | 'from 0' | 'whole above 0' | 'sizes' | 'from 0 each' | 'bins';

/** One set of parameters by which a law may be given; a trailing "?" marks an optional one. */
export type LawForm = Readonly<Record<string, Parameter>>;

/** The laws a file may name, each with the sets of parameters that give it. */
export const LAW_FORMS: Readonly<Record<string, readonly LawForm[]>> = {
  constant: [{ value: 'size' }],
  exponential: [{ mean: 'size from 0' }],
  uniform: [{ from: 'size', to: 'size' }],
  lognormal: [
    { mean: 'size from 0', cv: 'from 0' },
    { median: 'size from 0', sigma: 'from 0' },
  ],
  gamma: [
    { mean: 'size from 0', cv: 'from 0' },
    { mean: 'size from 0', shape: 'above 0' },
  ],
  weibull: [
    { shape: 'above 0', scale: 'size from 0' },
    { shape: 'above 0', mean: 'size from 0' },
  ],
  erlang: [{ k: 'whole above 0', mean: 'size from 0' }],
  triangular: [{ from: 'size', mode: 'size', to: 'size' }],
  beta: [{ a: 'above 0', b: 'above 0', 'from?': 'size', 'to?': 'size' }],
  hyperexponential: [
    { means: 'sizes', p: 'from 0 each' },
    { mean: 'size from 0', cv: 'above 0' },
  ],
  geometric: [{ mean: 'size from 0', from: 'size' }],
  empirical: [{ values: 'sizes', 'weights?': 'from 0 each' }],
  histogram: [{ bins: 'bins' }],
};

type Parameters = Readonly<Record<string, unknown>>;

const number = (law: Parameters, key: string): number => law[key] as number;
const numbers = (law: Parameters, key: string): readonly number[] => law[key] as readonly number[];
const sum = (values: readonly number[]): number => values.reduce((total, each) => total + each, 0);

/** What is wrong with the parameters of a law taken together; undefined when nothing is. */
const CONTRADICTIONS: Readonly<Record<string, (law: Parameters) => string | undefined>> = {
  uniform: (law) => (number(law, 'from') > number(law, 'to') ? '"from" is above "to"' : undefined),
  gamma: (law) => (number(law, 'cv') > 30 ? 'cv is at most 30' : undefined),
  triangular: (law) => {
    const inOrder = number(law, 'from') <= number(law, 'mode') && number(law, 'mode') <= number(law, 'to');
    return inOrder ? undefined : 'expected from ≤ mode ≤ to';
  },
  beta: (law) => {
    const outside = [number(law, 'a'), number(law, 'b')].some((each) => each < 0.01 || each > 10_000);
    if (outside) return 'a and b lie between 0.01 and 10,000';
    const from = law.from === undefined ? 0 : number(law, 'from');
    const to = law.to === undefined ? 1 : number(law, 'to');
    return from < to ? undefined : 'expected from < to';
  },
  geometric: (law) => {
    if (!Number.isInteger(law.from)) return '"from" is a whole number';
    return number(law, 'mean') < number(law, 'from') ? 'the mean is below "from"' : undefined;
  },
  hyperexponential: (law) => {
    if (law.means === undefined) return number(law, 'cv') < 1 ? 'cv is at least 1' : undefined;
    if (numbers(law, 'means').length !== numbers(law, 'p').length) return 'as many entries in p as in means';
    if (numbers(law, 'means').some((mean) => mean <= 0)) return 'means are above 0';
    const total = sum(numbers(law, 'p'));
    return Math.abs(total - 1) > 1e-9 ? `p sums to ${Number(total.toPrecision(9))}, not 1` : undefined;
  },
  empirical: (law) => {
    if (law.weights === undefined) return undefined;
    if (numbers(law, 'values').length !== numbers(law, 'weights').length) return 'as many weights as values';
    return sum(numbers(law, 'weights')) > 0 ? undefined : 'all weights are 0';
  },
  histogram: (law) => {
    const bins = law.bins as readonly { weight: number }[];
    return bins.some((bin) => bin.weight > 0) ? undefined : 'all weights are 0';
  },
};

/** Parameters that are right one by one and wrong together. */
export function contradictions(name: string, law: Parameters): readonly Fault[] {
  if (!Object.hasOwn(CONTRADICTIONS, name)) return [];
  const message = CONTRADICTIONS[name](law);
  return message === undefined ? [] : [{ code: 'out-of-range', message }];
}
