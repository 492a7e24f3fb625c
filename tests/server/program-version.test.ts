import { expect, it } from 'vitest';
import { programVersion } from '../../server/program-version.ts';

it('the version is three numbers', () => {
  expect(programVersion()).toMatch(/^\d+\.\d+\.\d+/);
});
