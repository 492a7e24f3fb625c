import { expect, test } from 'vitest';
import { problemsText, problemText } from '../../../engine/scenario/problem-text.ts';
import { problemsIn, shortest } from './reading.ts';

test('a problem is one line: where, what, and what was meant', () => {
  const problem = {
    code: 'unknown-skill',
    path: 'experts[0].skills[1]',
    line: 12,
    column: 7,
    found: 'bilingg',
    message: 'unknown skill "bilingg"',
    suggestion: 'billing',
  } as const;
  expect(problemText(problem, 'scenarios/x.yaml')).toBe(
    'scenarios/x.yaml:12:7  experts[0].skills[1]  unknown skill "bilingg"  did you mean "billing"?',
  );
});

test('the value is shown where the sentence does not say it', () => {
  expect(problemsText(problemsIn(shortest('horizon: -5 min')), 'x.yaml')).toBe(
    'x.yaml: 1 problem\nx.yaml:4:10  horizon  a duration is not negative, found -5 min',
  );
});

test('a setting given beside the file stands where the line would', () => {
  const problems = problemsIn(shortest(), { overrides: ['closing=cutt', 'desk.cap.unanswered=0'] });
  expect(problemsText(problems, 'x.yaml')).toBe(
    [
      'x.yaml: 2 problems',
      '--set closing=cutt  closing  expected one of cut, drain  did you mean "cut"?',
      '--set desk.cap.unanswered=0  desk.cap.unanswered  with a cap of 0 nobody is ever offered anything',
    ].join('\n'),
  );
});
