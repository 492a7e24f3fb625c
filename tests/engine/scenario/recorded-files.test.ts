import { expect, test } from 'vitest';
import { parseScenario } from '../../../engine/scenario/parse-scenario.ts';
import { codesIn, problemsIn, scenarioOf } from './reading.ts';

const withTimes = (times: string): string =>
  `name: recorded\narrivals: [{ times: ${times} }]\nexperts: [{ count: 5 }]\n`;
const files = (text: string) => ({ files: (name: string) => (name === 'calls.csv' ? text : undefined) });

test('recorded arrivals come from a file that the scenario names', () => {
  const scenario = scenarioOf(withTimes('{ file: calls.csv }'), files('arrived\n0\n1.5\n60\n'));
  expect(scenario.arrivals[0]?.times).toEqual([0, 1500, 60_000]);
});

test('a column and a unit may be given, and dates by the calendar of the scenario', () => {
  const csv = 'id,began\n1,0\n2,3\n';
  const scenario = scenarioOf(withTimes('{ file: calls.csv, column: began, unit: min }'), files(csv));
  expect(scenario.arrivals[0]?.times).toEqual([0, 180_000]);
  const dated = scenarioOf(withTimes('{ file: calls.csv }'), files('at\n2026-01-05 00:01\n'));
  expect(dated.arrivals[0]?.times).toEqual([60_000]);
});

test('every bad line of the file is reported with its number', () => {
  const problems = problemsIn(withTimes('{ file: calls.csv }'), files('at\n0\n\nx\n-5\n7\n'));
  expect(problems.map(({ code, path, message }) => [code, path, message.replace(/:.*/, '')])).toEqual([
    ['bad-row', 'arrivals[0].times', 'calls.csv, line 3'],
    ['bad-row', 'arrivals[0].times', 'calls.csv, line 4'],
    ['bad-row', 'arrivals[0].times', 'calls.csv, line 5'],
  ]);
});

test('of thousands of bad lines twenty are reported and the others counted', () => {
  const problems = problemsIn(withTimes('{ file: calls.csv }'), files(`at\n${'x\n'.repeat(5000)}`));
  expect(problems).toHaveLength(21);
  expect(problems.some(({ message }) => message.includes('4980 more'))).toBe(true);
});

test('a file that is not there, and a reader that is not there, are different problems', () => {
  const missing = problemsIn(withTimes('{ file: other.csv }'), files(''));
  expect(missing.map(({ message }) => message)).toEqual(['no file "other.csv" beside the scenario']);
  expect(problemsIn(withTimes('{ file: calls.csv }')).map(({ message }) => message)).toEqual([
    'files cannot be read here',
  ]);
});

test('settings of the file that are wrong are reported, not the file', () => {
  expect(codesIn(withTimes('{ file: calls.csv, colum: a, unit: parsec }'), files('at\n0\n'))).toEqual([
    'unknown-key arrivals[0].times.colum',
    'wrong-unit arrivals[0].times.unit',
  ]);
});

test('times given as a list need no file', () => {
  expect(parseScenario(withTimes('[0, 5 s, 1 min]')).ok).toBe(true);
  expect(codesIn(withTimes('[0, 5 s, 1 s]'))).toEqual(['out-of-range arrivals[0].times[2]']);
});
