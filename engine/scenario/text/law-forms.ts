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

/** Parameters that are right one by one and wrong together. */
export function contradictions(law: Readonly<Record<string, unknown>>): Fault[] {
  const wrong = (message: string): Fault[] => [{ code: 'out-of-range', message }];
  const number = (key: string): number => law[key] as number;
  const numbers = (key: string): readonly number[] => law[key] as readonly number[];
  const sum = (key: string): number => numbers(key).reduce((total, each) => total + each, 0);
  switch (law.law) {
    case 'uniform':
      return number('from') > number('to') ? wrong('"from" is above "to"') : [];
    case 'triangular': {
      const inOrder =
        number('from') <= number('mode') && number('mode') <= number('to') && number('from') < number('to');
      return inOrder ? [] : wrong('expected from ≤ mode ≤ to and from < to');
    }
    case 'gamma':
      return number('cv') > 30 ? wrong('cv is at most 30') : [];
    case 'beta': {
      const outside = [number('a'), number('b')].some((each) => each < 0.01 || each > 10_000);
      if (outside) return wrong('a and b lie between 0.01 and 10,000');
      return (number('from') || 0) >= (law.to === undefined ? 1 : number('to')) ? wrong('expected from < to') : [];
    }
    case 'geometric':
      if (!Number.isInteger(law.from)) return wrong('"from" is a whole number');
      return number('mean') < number('from') ? wrong('the mean is below "from"') : [];
    case 'hyperexponential':
      if (law.means === undefined) return number('cv') < 1 ? wrong('cv is at least 1') : [];
      if (numbers('means').length !== numbers('p').length) return wrong('as many entries in p as in means');
      if (numbers('means').some((mean) => mean <= 0)) return wrong('means are above 0');
      return Math.abs(sum('p') - 1) > 1e-9 ? wrong(`p sums to ${sum('p')}, not 1`) : [];
    case 'empirical':
      if (law.weights === undefined) return [];
      if (numbers('values').length !== numbers('weights').length) return wrong('as many weights as values');
      return sum('weights') > 0 ? [] : wrong('all weights are 0');
    case 'histogram': {
      const bins = law.bins as readonly { weight: number }[];
      return bins.some((bin) => bin.weight > 0) ? [] : wrong('all weights are 0');
    }
    default:
      return [];
  }
}
