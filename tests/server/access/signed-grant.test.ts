import { describe, expect, it } from 'vitest';
import type { Grant } from '../../../server/access/grant.ts';
import { readGrant, signGrant } from '../../../server/access/signed-grant.ts';

const grant: Grant = { role: 'viewer', onlyRun: 'r-1', expiresAt: 1000 };

describe('a signed grant', () => {
  it('comes back as it was, until it expires', () => {
    const signed = signGrant(grant, 'key');
    expect(readGrant(signed, 'key', 999)).toEqual(grant);
    expect(readGrant(signed, 'key', 1000)).toBeUndefined();
    const operator: Grant = { role: 'operator', expiresAt: 5 };
    expect(readGrant(signGrant(operator, 'key'), 'key', 1)).toEqual(operator);
  });

  it('is worth nothing with another key', () => {
    expect(readGrant(signGrant(grant, 'key'), 'another', 0)).toBeUndefined();
  });

  it('cannot be changed', () => {
    const [, signature] = signGrant(grant, 'key').split('.');
    const better = Buffer.from(JSON.stringify({ role: 'operator', expiresAt: 1e15 })).toString('base64url');
    expect(readGrant(`${better}.${signature}`, 'key', 0)).toBeUndefined();
  });

  it.each(['', '.', 'a', 'a.b', 'a.b.c', 'null.', '%%%.%%%'])('is none: %o', (text) => {
    expect(readGrant(text, 'key', 0)).toBeUndefined();
  });
});
