import { expect, it } from 'vitest';
import { covers, coversRun } from '../../../server/access/grant.ts';

const expiresAt = 1;

it('an operator may do what a viewer may, and not the other way round', () => {
  expect(covers({ role: 'operator', expiresAt }, 'viewer')).toBe(true);
  expect(covers({ role: 'operator', expiresAt }, 'operator')).toBe(true);
  expect(covers({ role: 'viewer', expiresAt }, 'viewer')).toBe(true);
  expect(covers({ role: 'viewer', expiresAt }, 'operator')).toBe(false);
});

it('a grant for one run covers no other', () => {
  expect(coversRun({ role: 'viewer', onlyRun: 'r-1', expiresAt }, 'r-1')).toBe(true);
  expect(coversRun({ role: 'viewer', onlyRun: 'r-1', expiresAt }, 'r-2')).toBe(false);
  expect(coversRun({ role: 'viewer', expiresAt }, 'r-2')).toBe(true);
});
