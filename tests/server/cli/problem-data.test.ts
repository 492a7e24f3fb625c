import { expect, test } from 'vitest';
import { problemData } from '../../../server/cli/problem-data.ts';
import { EXIT } from '../../../server/trouble.ts';

const problemsOf = (text: string) => problemData(text, EXIT.badInput, 'staff').problems;

test('each line is a problem with its place and its remedy, but the one that counts them', () => {
  const text = [
    'mine.yaml: 3 problems',
    'mine.yaml:3:7  experts[0].skills[1]  unknown skill "bilingg"  did you mean "billing"?',
    '--level  expected more than a half, found "0.3"',
    '--target "80/20 of chess"  "chess" is no channel  write one of: email, chat',
    '--target  nothing is promised: give a target, such as 80/20',
  ].join('\n');
  expect(problemsOf(text)).toEqual([
    {
      at: 'mine.yaml:3:7 experts[0].skills[1]',
      says: 'unknown skill "bilingg"',
      remedy: 'did you mean "billing"?',
    },
    { at: '--level', says: 'expected more than a half, found "0.3"', remedy: 'expected more than a half' },
    { at: '--target "80/20 of chess"', says: '"chess" is no channel', remedy: 'write one of: email, chat' },
    {
      at: '--target',
      says: 'nothing is promised: give a target, such as 80/20',
      remedy: 'give a target, such as 80/20',
    },
  ]);
});

test('lines that begin with blanks belong to the one before', () => {
  const text = [
    'The run failed: a ticket is lost',
    '  mine.yaml, seed "7", event 12, 00:01',
    '  It fails again with: npx --no -- switchyard simulate mine.yaml --seed 7',
  ].join('\n');
  expect(problemsOf(text)).toEqual([
    {
      at: 'mine.yaml, seed "7", event 12, 00:01',
      says: 'The run failed: a ticket is lost',
      remedy: 'npx --no -- switchyard simulate mine.yaml --seed 7',
    },
  ]);
});

test('who says no remedy is sent to the help of the command', () => {
  expect(problemData('the disk is full', EXIT.environment, 'roster')).toEqual({
    format: 1,
    exitCode: EXIT.environment,
    problems: [{ at: null, says: 'the disk is full', remedy: 'see: switchyard roster --help' }],
  });
});
