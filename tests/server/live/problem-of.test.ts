import { afterEach, expect, it, vi } from 'vitest';
import { problemOf } from '../../../server/live/problem-of.ts';
import { Refusal } from '../../../server/live/refusal.ts';
import { Trouble } from '../../../server/trouble.ts';

afterEach(() => vi.restoreAllMocks());

it('a refusal is told as it is, and so is what the machine refuses', () => {
  const refusal = new Refusal('run-unknown', 'There is none.', { at: 'run' });
  expect(problemOf(refusal)).toEqual({ code: 'run-unknown', message: 'There is none.', at: 'run' });
  expect(problemOf(new Trouble('The disk is full.', 3))).toEqual({ code: 'failed', message: 'The disk is full.' });
});

it('of a bug the asker learns nothing, and whoever runs the server everything', () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const bug = new TypeError('secrets of /home are not a function');
  expect(problemOf(bug).message).not.toContain('secrets');
  expect(told).toHaveBeenCalledWith(bug);
});
