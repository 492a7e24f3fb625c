import { describe, expect, it } from 'vitest';
import { ClassCodes } from '../../../server/access/class-codes.ts';

describe('the code of a class', () => {
  it('lets its members watch one run, however it is typed', () => {
    const codes = new ClassCodes(10);
    const code = codes.issue('r-1', 1000, 0);
    expect(code).toMatch(/^[A-HJ-NP-Z2-9]{8}$/);
    const grant = { role: 'viewer', onlyRun: 'r-1', expiresAt: 1000 };
    expect(codes.redeem(code, 999)).toEqual(grant);
    expect(codes.redeem(` ${code.slice(0, 4).toLowerCase()}-${code.slice(4)} `, 999)).toEqual(grant);
  });

  it('expires', () => {
    const codes = new ClassCodes(10);
    expect(codes.redeem(codes.issue('r-1', 1000, 0), 1000)).toBeUndefined();
  });

  it('is good for so many members and no more', () => {
    const codes = new ClassCodes(2);
    const code = codes.issue('r-1', 1000, 0);
    expect([1, 2, 3].map(() => codes.redeem(code, 1) !== undefined)).toEqual([true, true, false]);
  });

  it('ends with its run, and no other does', () => {
    const codes = new ClassCodes(10);
    const [gone, stays] = [codes.issue('r-1', 1000, 0), codes.issue('r-2', 1000, 0)];
    codes.revoke('r-1');
    expect(codes.redeem(gone, 1)).toBeUndefined();
    expect(codes.redeem(stays, 1)).toBeDefined();
  });

  it.each(['', 'ABCDEFGH', '__proto__', 'constructor'])('is none: %o', (code) => {
    expect(new ClassCodes(10).redeem(code, 0)).toBeUndefined();
  });
});
