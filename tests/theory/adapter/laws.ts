import type { Fields } from './fields.ts';

/** A law of times (or of counts) in the units of its model. */
export interface ModelLaw {
  /** Of the times that are not 0. */
  readonly mean: number;
  /** As a scenario file has it; `size` writes one of its sizes. */
  inFile(size: (amount: number) => unknown): unknown;
}

type Mapping = Readonly<Record<string, unknown>>;

export const exponential = (mean: number): ModelLaw => ({
  mean,
  inFile: (size) => ({ law: 'exponential', mean: size(mean) }),
});

export const constant = (value: number): ModelLaw => ({ mean: value, inFile: (size) => size(value) });

/** Reads the law under a name; undefined where there is none, or none that can be expressed. */
export function lawAt(fields: Fields, name: string): ModelLaw | undefined {
  return fields.has(name) ? lawOf(fields, name, fields.take(name)) : undefined;
}

/** Reads a value as a law: an object with `dist`, or a plain number that it always is. */
export function lawOf(fields: Fields, name: string, value: unknown): ModelLaw | undefined {
  if (typeof value === 'number') return constant(value);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return fields.refuse(name, 'a law is expected, as { dist, … }');
  const given = value as Mapping;
  const read = READERS[String(given['dist'])];
  if (read === undefined) return fields.refuse(name, `unknown law "${String(given['dist'])}"`);
  const law = read(given);
  if (law === undefined || !(law.mean >= 0)) return fields.refuse(name, 'the law lacks a parameter');
  return law;
}

const numberOf = (given: Mapping, key: string): number | undefined =>
  typeof given[key] === 'number' ? given[key] : undefined;

const numbersOf = (given: Mapping, key: string): readonly number[] | undefined => {
  const list = given[key];
  return Array.isArray(list) && list.every((each) => typeof each === 'number') ? list : undefined;
};

const READERS: Readonly<Record<string, (given: Mapping) => ModelLaw | undefined>> = {
  exponential(given) {
    const rate = numberOf(given, 'rate');
    const mean = numberOf(given, 'mean') ?? (rate === undefined ? undefined : 1 / rate);
    return mean === undefined ? undefined : exponential(mean);
  },
  deterministic(given) {
    const value = numberOf(given, 'value') ?? numberOf(given, 'mean');
    return value === undefined ? undefined : constant(value);
  },
  lognormal: readLognormal,
  gamma: readGamma,
  erlang(given) {
    const k = numberOf(given, 'k') ?? numberOf(given, 'shape');
    const mean = numberOf(given, 'mean');
    if (k === undefined || mean === undefined) return undefined;
    return { mean, inFile: (size) => ({ law: 'erlang', k, mean: size(mean) }) };
  },
  hyperexponential: readHyperexponential,
  geometric: readGeometric,
};

/** Mean and cv are authoritative; mu and sigma are the same law restated. */
function readLognormal(given: Mapping): ModelLaw | undefined {
  const sigma = numberOf(given, 'sigma') ?? numberOf(given, 'sigmaOfLog');
  const mu = numberOf(given, 'mu');
  const cv = numberOf(given, 'cv') ?? (sigma === undefined ? undefined : Math.sqrt(Math.expm1(sigma * sigma)));
  const restated = mu === undefined || sigma === undefined ? undefined : Math.exp(mu + (sigma * sigma) / 2);
  const mean = numberOf(given, 'mean') ?? restated;
  if (mean === undefined || cv === undefined) return undefined;
  return { mean, inFile: (size) => ({ law: 'lognormal', mean: size(mean), cv }) };
}

function readGamma(given: Mapping): ModelLaw | undefined {
  const mean = numberOf(given, 'mean') ?? gammaMean(given);
  const cv = numberOf(given, 'cv');
  const shape = numberOf(given, 'shape') ?? numberOf(given, 'k') ?? (cv === undefined ? undefined : 1 / (cv * cv));
  if (mean === undefined || shape === undefined) return undefined;
  return { mean, inFile: (size) => ({ law: 'gamma', mean: size(mean), shape }) };
}

function gammaMean(given: Mapping): number | undefined {
  const shape = numberOf(given, 'shape');
  const scale = numberOf(given, 'scale');
  const rate = numberOf(given, 'rate');
  if (shape === undefined) return undefined;
  if (scale !== undefined) return shape * scale;
  return rate === undefined ? undefined : shape / rate;
}

/** Parts with their probabilities, or mean and cv with balanced means. A single p is that of the first of two parts. */
function readHyperexponential(given: Mapping): ModelLaw | undefined {
  const means = numbersOf(given, 'means') ?? numbersOf(given, 'rates')?.map((rate) => 1 / rate);
  const single = numberOf(given, 'p');
  const p = numbersOf(given, 'p') ?? (single === undefined ? undefined : [single, 1 - single]);
  if (means !== undefined && p !== undefined && means.length === p.length) {
    const mean = means.reduce((sum, each, part) => sum + each * p[part]!, 0);
    return { mean, inFile: (size) => ({ law: 'hyperexponential', means: means.map(size), p }) };
  }
  const mean = numberOf(given, 'mean');
  const cv = numberOf(given, 'cv');
  if (mean === undefined || cv === undefined) return undefined;
  return { mean, inFile: (size) => ({ law: 'hyperexponential', mean: size(mean), cv }) };
}

/** Whole numbers from the first of its support, 1 where that is not said. */
function readGeometric(given: Mapping): ModelLaw | undefined {
  const p = numberOf(given, 'p');
  const from = firstOf(given['support']);
  const mean = numberOf(given, 'mean') ?? (p === undefined ? undefined : from + (1 - p) / p);
  return mean === undefined ? undefined : { mean, inFile: () => ({ law: 'geometric', mean, from }) };
}

function firstOf(support: unknown): number {
  if (typeof support === 'number') return support;
  if (Array.isArray(support)) return Number(support[0]);
  const found = typeof support === 'string' ? /-?\d+/.exec(support) : null;
  return found === null ? 1 : Number(found[0]);
}
