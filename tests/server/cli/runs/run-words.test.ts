import { expect, it } from 'vitest';
import { clockText, minuteText, stateWord } from '../../../../server/cli/runs/run-words.ts';

it('the clock on the wall is that of the place', () => {
  expect(clockText(new Date(2026, 0, 5, 9, 4, 59).getTime())).toBe('2026-01-05 09:04');
  expect(clockText(new Date(2026, 11, 31, 23, 59).getTime())).toBe('2026-12-31 23:59');
});

it('a moment is told to the minute', () => {
  expect(minuteText(86_400_000 + 34_867_000)).toBe('day 2 09:41');
});

it('only what goes on can be interrupted', () => {
  expect(stateWord({ state: 'running' }, true)).toBe('running');
  expect(stateWord({ state: 'running' }, false)).toBe('interrupted');
  expect(stateWord({ state: 'paused' }, false)).toBe('paused');
  expect(stateWord({ state: 'finished' }, false)).toBe('finished');
});
