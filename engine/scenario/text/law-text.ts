import { failed, succeeded } from '../../result.ts';
import { readMilliseconds } from './duration-text.ts';
import type { Fault, Reading } from './fault.ts';
import { fault, missing } from './fault.ts';
import { contradictions, LAW_FORMS } from './law-forms.ts';
import type { LawForm, Parameter } from './law-forms.ts';
import { nearestName } from './nearest-name.ts';

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
  if (!Object.hasOwn(LAW_FORMS, name)) return unknownLaw(name);
  return readParameters(name, bestForm(LAW_FORMS[name], given), given, readSize);
}

function readParameters(
  name: string,
  form: LawForm,
  given: Readonly<Record<string, unknown>>,
  readSize: ReadSize,
): Reading<LawData> {
  const faults: Fault[] = keyFaults(name, form, given);
  const law: Record<string, unknown> = { law: name };
  for (const [key, kind] of Object.entries(form)) {
    const plain = key.replace('?', '');
    if (!Object.hasOwn(given, plain)) continue;
    const reading = readParameter(given[plain], kind, readSize);
    if (reading.ok) law[plain] = reading.value;
    else faults.push(...reading.problem.map((found) => ({ ...found, path: [plain, ...(found.path ?? [])] })));
  }
  if (faults.length === 0) faults.push(...contradictions(name, law));
  return faults.length > 0 ? failed(faults) : succeeded(law as LawData);
}

function unknownLaw(name: string): Reading<never> {
  const known = Object.keys(LAW_FORMS);
  const near = nearestName(name, known);
  const message = near === undefined ? `unknown law "${name}"; there are ${known.join(', ')}` : `unknown law "${name}"`;
  return failed([{ code: 'unknown-name', message, path: ['law'], ...(near !== undefined && { suggestion: near }) }]);
}

/** The form that the given keys fit best; the first among equals. */
function bestForm(forms: readonly LawForm[], given: object): LawForm {
  const misfit = (form: LawForm): number => {
    const keys = new Set(Object.keys(form).map((key) => key.replace('?', '')));
    const absent = Object.keys(form).filter((key) => !key.endsWith('?') && !Object.hasOwn(given, key)).length;
    return absent + Object.keys(given).filter((key) => key !== 'law' && !keys.has(key)).length;
  };
  return forms.reduce((best, form) => (misfit(form) < misfit(best) ? form : best));
}

function keyFaults(name: string, form: LawForm, given: object): Fault[] {
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
    case 'size from 0':
      return from0(readSize(input));
    case 'above 0':
      return above0(readPlainNumber(input));
    case 'from 0':
      return from0(readPlainNumber(input));
    case 'whole above 0': {
      const reading = above0(readPlainNumber(input));
      return reading.ok && !Number.isInteger(reading.value)
        ? fault('out-of-range', 'expected a whole number')
        : reading;
    }
    case 'sizes':
      return readEach(input, readSize);
    case 'from 0 each':
      return readEach(input, (each) => from0(readPlainNumber(each)));
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

/** Refuses what is below 0. */
export function from0(reading: Reading<number>): Reading<number> {
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
    const reading = key === 'weight' ? from0(readPlainNumber(given[key])) : readSize(given[key]);
    if (reading.ok) bin[key] = reading.value;
    else for (const found of reading.problem) faults.push({ ...found, path: [key, ...(found.path ?? [])] });
  }
  if (faults.length === 0 && bin.from > bin.to) faults.push({ code: 'out-of-range', message: '"from" is after "to"' });
  return faults.length > 0
    ? { ok: false, problem: faults }
    : succeeded(bin as { from: number; to: number; weight: number });
}
