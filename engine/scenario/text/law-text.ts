import { succeeded } from '../../result.ts';
import { readMilliseconds } from './duration-text.ts';
import type { Fault, Reading } from './fault.ts';
import { fault, missing } from './fault.ts';
import { nearestName } from './nearest-name.ts';

/** What a parameter of a law is: a size has the unit of what the law draws. */
type Parameter = 'size' | 'size above 0' | 'above 0' | 'from 0' | 'whole above 0' | 'sizes' | 'from 0 each' | 'bins';

/** One set of parameters by which a law may be given; a trailing "?" marks an optional one. */
type Form = Readonly<Record<string, Parameter>>;

/** The laws a file may name, each with the sets of parameters that give it. */
export const LAW_FORMS: Readonly<Record<string, readonly Form[]>> = {
  constant: [{ value: 'size' }],
  exponential: [{ mean: 'size above 0' }],
  uniform: [{ from: 'size', to: 'size' }],
  lognormal: [
    { mean: 'size above 0', cv: 'from 0' },
    { median: 'size above 0', sigma: 'from 0' },
  ],
  gamma: [
    { mean: 'size above 0', cv: 'above 0' },
    { mean: 'size above 0', shape: 'above 0' },
  ],
  weibull: [
    { shape: 'above 0', scale: 'size above 0' },
    { shape: 'above 0', mean: 'size above 0' },
  ],
  erlang: [{ k: 'whole above 0', mean: 'size above 0' }],
  triangular: [{ from: 'size', mode: 'size', to: 'size' }],
  beta: [{ a: 'above 0', b: 'above 0', 'from?': 'size', 'to?': 'size' }],
  hyperexponential: [
    { means: 'sizes', p: 'from 0 each' },
    { mean: 'size above 0', cv: 'above 0' },
  ],
  geometric: [{ mean: 'size above 0', from: 'size' }],
  empirical: [{ values: 'sizes', 'weights?': 'from 0 each' }],
  histogram: [{ bins: 'bins' }],
};

/** How the sizes of a law are written: as durations, or as plain numbers. */
export type ReadSize = (input: unknown) => Reading<number>;

/** A law as plain data: its name and its parameters, sizes in the unit that the reader of sizes yields. */
export type LawData = Readonly<Record<string, unknown>> & { readonly law: string };

/** Reads a law given by name and parameters, or a single size as the constant law. */
export function readLaw(input: unknown, readSize: ReadSize, example: string): Reading<LawData> {
  if (input === undefined || input === null) return missing(example);
  if (typeof input !== 'object') {
    const size = readSize(input);
    return size.ok ? succeeded({ law: 'constant', value: size.value }) : size;
  }
  if (Array.isArray(input)) return fault('wrong-type', `expected ${example}`);
  const given = input as Readonly<Record<string, unknown>>;
  const name = Object.hasOwn(given, 'law') ? given.law : undefined;
  if (typeof name !== 'string') return fault('missing', `missing: law, one of ${Object.keys(LAW_FORMS).join(', ')}`);
  if (!Object.hasOwn(LAW_FORMS, name)) {
    return fault('unknown-name', `unknown law "${name}"`, nearestName(name, Object.keys(LAW_FORMS)));
  }
  const form = bestForm(LAW_FORMS[name], given);
  const faults: Fault[] = keyFaults(name, form, given);
  const law: Record<string, unknown> = { law: name };
  for (const [key, kind] of Object.entries(form)) {
    const plain = key.replace('?', '');
    if (!Object.hasOwn(given, plain)) continue;
    const reading = readParameter(given[plain], kind, readSize);
    if (reading.ok) law[plain] = reading.value;
    else for (const found of reading.problem) faults.push({ ...found, path: [plain, ...(found.path ?? [])] });
  }
  if (faults.length === 0) faults.push(...contradictions(law));
  return faults.length > 0 ? { ok: false, problem: faults } : succeeded(law as LawData);
}

/** The form that the given keys fit best; the first among equals. */
function bestForm(forms: readonly Form[], given: object): Form {
  const misfit = (form: Form): number => {
    const keys = Object.keys(form).map((key) => key.replace('?', ''));
    const absent = Object.keys(form).filter((key) => !key.endsWith('?') && !Object.hasOwn(given, key)).length;
    return absent + Object.keys(given).filter((key) => key !== 'law' && !keys.includes(key)).length;
  };
  return forms.reduce((best, form) => (misfit(form) < misfit(best) ? form : best));
}

function keyFaults(name: string, form: Form, given: object): Fault[] {
  const keys = Object.keys(form).map((key) => key.replace('?', ''));
  const forms = LAW_FORMS[name].map((each) => Object.keys(each).join(', ')).join(', or ');
  const faults: Fault[] = [];
  for (const key of Object.keys(form)) {
    if (key.endsWith('?') || Object.hasOwn(given, key)) continue;
    faults.push({ code: 'missing', message: `missing: ${key}; ${name} takes ${forms}` });
  }
  for (const key of Object.keys(given)) {
    if (key === 'law' || keys.includes(key)) continue;
    const near = nearestName(key, keys);
    const message = `unknown parameter "${key}"; ${name} takes ${forms}`;
    faults.push({ code: 'unknown-name', message, path: [key], ...(near === undefined ? {} : { suggestion: near }) });
  }
  return faults;
}

function readParameter(input: unknown, kind: Parameter, readSize: ReadSize): Reading<unknown> {
  switch (kind) {
    case 'size':
      return readSize(input);
    case 'size above 0':
      return above0(readSize(input));
    case 'above 0':
      return above0(readPlainNumber(input));
    case 'from 0':
      return readShareOrMore(input);
    case 'whole above 0': {
      const reading = above0(readPlainNumber(input));
      return reading.ok && !Number.isInteger(reading.value)
        ? fault('out-of-range', 'expected a whole number')
        : reading;
    }
    case 'sizes':
      return readEach(input, readSize);
    case 'from 0 each':
      return readEach(input, readShareOrMore);
    case 'bins':
      return readEach(input, (bin) => readBin(bin, readSize));
  }
}

/** Reads a plain number; text is refused, so that "5" and "5 min" are not mistaken for each other. */
export function readPlainNumber(input: unknown): Reading<number> {
  if (input === undefined || input === null) return missing('a number');
  if (typeof input === 'string') {
    const amount = Number.parseFloat(input);
    return fault('wrong-type', 'expected a plain number', Number.isNaN(amount) ? undefined : String(amount));
  }
  if (typeof input !== 'number' || !Number.isFinite(input)) return fault('wrong-type', 'expected a number');
  return succeeded(input);
}

/** Reads the size of a duration law: milliseconds. */
export const readDurationSize: ReadSize = readMilliseconds;

function readShareOrMore(input: unknown): Reading<number> {
  const reading = readPlainNumber(input);
  return reading.ok && reading.value < 0 ? fault('out-of-range', 'expected 0 or more') : reading;
}

function above0(reading: Reading<number>): Reading<number> {
  return reading.ok && reading.value <= 0 ? fault('out-of-range', 'expected more than 0') : reading;
}

function readEach<Value>(input: unknown, read: (input: unknown) => Reading<Value>): Reading<Value[]> {
  if (!Array.isArray(input) || input.length === 0)
    return fault('wrong-type', 'expected a list with at least one entry');
  const values: Value[] = [];
  const faults: Fault[] = [];
  for (const [index, each] of input.entries()) {
    const reading = read(each);
    if (reading.ok) values.push(reading.value);
    else for (const found of reading.problem) faults.push({ ...found, path: [index, ...(found.path ?? [])] });
  }
  return faults.length > 0 ? { ok: false, problem: faults } : succeeded(values);
}

function readBin(input: unknown, readSize: ReadSize): Reading<{ from: number; to: number; weight: number }> {
  if (typeof input !== 'object' || input === null) return fault('wrong-type', 'expected { from, to, weight }');
  const given = input as Readonly<Record<string, unknown>>;
  const bin: Record<string, number> = {};
  const faults: Fault[] = keyFaults('histogram', { from: 'size', to: 'size', weight: 'from 0' }, given);
  for (const key of ['from', 'to', 'weight']) {
    if (!Object.hasOwn(given, key)) continue;
    const reading = key === 'weight' ? readShareOrMore(given[key]) : readSize(given[key]);
    if (reading.ok) bin[key] = reading.value;
    else for (const found of reading.problem) faults.push({ ...found, path: [key, ...(found.path ?? [])] });
  }
  if (faults.length === 0 && bin.from > bin.to) faults.push({ code: 'out-of-range', message: '"from" is after "to"' });
  return faults.length > 0
    ? { ok: false, problem: faults }
    : succeeded(bin as { from: number; to: number; weight: number });
}

/** Parameters that are right one by one and wrong together. */
function contradictions(law: Readonly<Record<string, unknown>>): Fault[] {
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
    case 'beta':
      return (number('from') || 0) >= (law.to === undefined ? 1 : number('to')) ? wrong('expected from < to') : [];
    case 'geometric':
      return number('mean') < number('from') ? wrong('the mean is below "from"') : [];
    case 'hyperexponential':
      if (law.means === undefined) return number('cv') < 1 ? wrong('cv is at least 1') : [];
      if (numbers('means').length !== numbers('p').length) return wrong('as many entries in p as in means');
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
