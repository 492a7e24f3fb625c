import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { failureText, replayCommand } from '../../../server/cli/failure-text.ts';

it('a failure says what, where, and how to see it again', () => {
  const failure = {
    seed: 'small/7',
    message: 'an expert holds four',
    eventsPlayed: 12_345,
    at: 90_061_000,
    isPolicyMistake: false,
  };
  expect(failureText(failure, 'day.yaml', 'the command').split('\n')).toEqual([
    'The run failed: an expert holds four',
    '  day.yaml, seed "small/7", event 12,345, day 2 01:01:01',
    '  It fails again with: the command',
  ]);
});

it('the command repeats every setting, as a shell takes it', () => {
  const options = {
    policy: './mine.mjs',
    preset: ['strict'],
    set: ["tickets.categories.it's.weight=2"],
    horizon: '2 d',
  };
  const command = replayCommand('a day.yaml', options, 'x/2');
  expect(command).toMatch(/^npx --no -- switchyard simulate /);
  const words = command.replace('npx --no -- switchyard', 'printf "%s\\n"');
  expect(spawnSync('sh', ['-c', words], { encoding: 'utf8' }).stdout.trimEnd().split('\n')).toEqual([
    'simulate',
    'a day.yaml',
    '--seed',
    'x/2',
    '--preset',
    'strict',
    '--set',
    "tickets.categories.it's.weight=2",
    '--policy',
    './mine.mjs',
    '--horizon',
    '2 d',
  ]);
});
