import { expect, test } from 'vitest';
import { assert } from '../../engine/assert.ts';

test('a fact that holds passes unnoticed', () => {
  expect(() => assert(true, 'one is one')).not.toThrow();
});

test('a fact that does not hold stops the run and is named', () => {
  expect(() => assert(false, 'one is two')).toThrow(
    expect.objectContaining({ name: 'BrokenInvariant', message: 'one is two' }),
  );
});
