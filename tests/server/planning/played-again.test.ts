import { expect, test } from 'vitest';
import { commandLine, fileWords, oftenWords, replayAt, seedsText } from '../../../server/planning/played-again.ts';
import { commandWords } from '../cli/command-words.ts';

const of = { file: 'my calls.plan.json', set: ['horizon=1 d'] };

test('a run is looked on at from a minute of it', () => {
  expect(replayAt(of, 'calls/report/2', 90 * 60_000)).toBe(
    "npx --no -- switchyard serve --scenario 'my calls.plan.json' --set 'horizon=1 d' --seed calls/report/2 --from '90 min'",
  );
});

test('a shell takes the words of a command as they were meant', () => {
  const words = ['simulate', ...fileWords(of), ...oftenWords(40, 0.9), '--seed', 'Ann\'s $(rm) "seed"'];
  expect(commandWords(commandLine(words))).toEqual(words);
});

test('runs are told by the first and the last of their seeds, those of several goes by the root of the last', () => {
  expect(seedsText({ seed: 'a', replications: 1 })).toBe('seed a');
  expect(seedsText({ seed: 'a', replications: 40 })).toBe('seeds a … a/40');
  expect(seedsText({ seed: 'a', replications: 40, inGoes: true })).toContain('that of the last with the seed a');
});
