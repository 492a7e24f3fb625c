import { describe, expect, it } from 'vitest';
import { POLICIES, POLICY_NAMES } from '../../../engine/routing/policies.ts';
import { keepsTheContract } from './policy-contract.ts';

for (const name of POLICY_NAMES) keepsTheContract(name);

describe('the list of policies', () => {
  it('says in one line what each does', () => {
    for (const name of POLICY_NAMES) {
      expect(POLICIES[name]!.about, name).toMatch(/^[a-z][^\n]{10,110}$/);
    }
  });
});
