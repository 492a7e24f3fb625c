import { expect, test } from 'vitest';
import { problemsOf } from '../../../engine/scenario/problems.ts';
import { readYaml } from '../../../engine/scenario/yaml-source.ts';

const TEXT = 'horizon: 5\nexperts:\n  - count: x\neveryGroup:\n  noShow: 2\n';
const source = readYaml(TEXT);
const origins = {
  file: source.data,
  whole: { horizon: 5, experts: [{ count: 'x', noShow: 2 }] },
  overrides: [{ text: 'closing=cutt', path: ['closing'], value: 'cutt' }],
  places: source,
};

test('findings get line, column and the value that stands there, and are sorted by line', () => {
  const problems = problemsOf(
    [
      { code: 'wrong-type', path: ['experts', 0, 'count'], message: 'b' },
      { code: 'wrong-unit', path: ['horizon'], message: 'a', suggestion: '5 s' },
    ],
    origins,
  );
  expect(problems).toEqual([
    { code: 'wrong-unit', path: 'horizon', line: 1, column: 10, found: '5', message: 'a', suggestion: '5 s' },
    { code: 'wrong-type', path: 'experts[0].count', line: 3, column: 12, found: 'x', message: 'b' },
  ]);
});

test('what comes from every group is shown where every group stands', () => {
  expect(problemsOf([{ code: 'out-of-range', path: ['experts', 0, 'noShow'], message: 'a' }], origins)).toMatchObject([
    { path: 'everyGroup.noShow', line: 5, column: 11 },
  ]);
});

test('what was set beside the file names the setting and has no line', () => {
  const [problem] = problemsOf([{ code: 'unknown-name', path: ['closing'], message: 'a' }], origins);
  expect(problem).toEqual({ code: 'unknown-name', path: 'closing', setting: 'closing=cutt', message: 'a' });
});

test('the same is said once', () => {
  const finding = { code: 'out-of-range', path: ['horizon'], message: 'a' } as const;
  expect(problemsOf([finding, finding, { ...finding, message: 'b' }], origins)).toHaveLength(2);
});
