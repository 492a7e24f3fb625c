import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { badInput, environmentTrouble, EXIT, Trouble } from '../../server/trouble.ts';

it('bad input and environment are told apart by their exit codes', () => {
  expect(badInput('no such policy')).toMatchObject({ message: 'no such policy', exitCode: EXIT.badInput });
  expect(environmentTrouble('a.yaml cannot be read', 'why')).toMatchObject({ exitCode: EXIT.environment });
  expect(badInput('x')).toBeInstanceOf(Trouble);
});

it('what the system refused is said in words, and the cause is kept', () => {
  try {
    readFileSync('/nowhere/at/all');
  } catch (cause) {
    const trouble = environmentTrouble('x cannot be read', cause);
    expect(trouble.message).toBe('x cannot be read: there is no such file or folder');
    expect(trouble.cause).toBe(cause);
  }
  const unknown = new Error('first line\nsecond line');
  expect(environmentTrouble('x', unknown).message).toBe('x: first line');
});

it('exit codes differ from each other', () => {
  const codes = Object.values(EXIT);
  expect(new Set(codes).size).toBe(codes.length);
});
