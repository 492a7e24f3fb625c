import { expect, test } from 'vitest';
import { problemsIn, scenarioOf, shortest } from '../reading.ts';

const targets = (list: string) => shortest(`targets: ${list}\n`);

test('a target is a figure and one bound, over each interval unless said otherwise', () => {
  expect(scenarioOf(shortest()).targets).toEqual([]);
  const [target] = scenarioOf(targets('[{ figure: abandoned, atMost: 5 }]')).targets;
  expect(target).toEqual({ figure: 'abandoned', atMost: 5, per: 'interval', of: {}, penalty: 0 });
});

test('a target without a bound, or with two, is refused', () => {
  for (const bounds of ['', ', atMost: 5, atLeast: 1']) {
    const [problem, ...others] = problemsIn(targets(`[{ figure: abandoned${bounds} }]`));
    expect(others).toEqual([]);
    expect(problem!.path).toBe('targets[0]');
    expect(problem!.message).toContain('only one of them');
  }
});

test('figures and categories that there are not are named', () => {
  const problems = problemsIn(targets('[{ figure: abandond, atMost: 5, of: { category: nothing } }]'));
  expect(problems.map(({ path }) => path)).toEqual(['targets[0].figure', 'targets[0].of.category']);
  expect(problems[0]!.suggestion).toBe('abandoned');
});
