import { describe, expect, it } from 'vitest';
import { Gatekeeper, type Keys } from '../../../server/access/gatekeeper.ts';

const HERE = '127.0.0.1';
const DAY = 86_400_000;

function gatekeeper(keys: Partial<Keys> = {}): { keeper: Gatekeeper; clock: { now: number } } {
  const clock = { now: 1000 };
  const keeper = new Gatekeeper({ keys: { token: 'the-token', ...keys }, classMembers: 5, wall: () => clock.now });
  return { keeper, clock };
}

describe('the gatekeeper', () => {
  it('makes an operator of who has the token or the password, and a viewer of who has the viewer token', () => {
    const { keeper } = gatekeeper({ viewerToken: 'for-viewers', password: 'a password' });
    expect(keeper.admit('the-token', HERE)).toMatchObject({ role: 'operator' });
    expect(keeper.admit('a password', HERE)).toMatchObject({ role: 'operator' });
    expect(keeper.admit('for-viewers', HERE)).toMatchObject({ role: 'viewer' });
    expect(keeper.admit('', HERE)).toBe('wrong');
    expect(keeper.admit('undefined', HERE)).toBe('wrong');
  });

  it('has a cookie for a grant, which is worth as much and no longer than a week', () => {
    const { keeper, clock } = gatekeeper();
    const grant = keeper.admit('the-token', HERE);
    if (typeof grant === 'string') throw new Error('it is the token');
    const cookie = keeper.cookieFor(grant);
    expect(keeper.fromCookie(cookie)).toEqual(grant);
    clock.now += 7 * DAY;
    expect(keeper.fromCookie(cookie)).toBeUndefined();
    expect(keeper.isOver(grant)).toBe(true);
  });

  it('takes the cookies of a server with the same secrets, and of no other', () => {
    const cookie = gatekeeper().keeper.cookieFor({ role: 'operator', expiresAt: DAY });
    expect(gatekeeper().keeper.fromCookie(cookie)).toBeDefined();
    expect(gatekeeper({ token: 'another' }).keeper.fromCookie(cookie)).toBeUndefined();
    expect(gatekeeper({ password: 'changed' }).keeper.fromCookie(cookie)).toBeUndefined();
  });

  it('does not listen to who has guessed too often, even when the guess is right', () => {
    const { keeper } = gatekeeper();
    for (let guess = 0; guess < 20; guess++) expect(keeper.admit(`guess ${guess}`, HERE)).toBe('wrong');
    expect(keeper.admit('the-token', HERE)).toBe('too-often');
    expect(keeper.admit('the-token', '10.0.0.9')).toMatchObject({ role: 'operator' });
  });

  it('lets a class in that shares one address, however many of it mistype the code; secrets are not looked at any more', () => {
    const { keeper } = gatekeeper();
    const { code } = keeper.inviteClass('r-1', 30);
    for (let typo = 0; typo < 399; typo++) expect(keeper.admit('ABCDEFG0', HERE)).toBe('wrong');
    expect(keeper.admit(code, HERE)).toMatchObject({ onlyRun: 'r-1' });
    expect(keeper.admit('the-token', HERE)).toBe('too-often');
    expect(keeper.admit(code, HERE)).toBe('too-often');
  });

  it('counts a program as one member of its class, however often it asks', () => {
    const { keeper } = gatekeeper();
    const { code } = keeper.inviteClass('r-1', 30);
    for (let request = 0; request < 20; request++)
      expect(keeper.admitProgram(code, HERE)).toMatchObject({ role: 'viewer' });
    const others = ['10.0.0.1', '10.0.0.2', '10.0.0.3', '10.0.0.4', '10.0.0.5'];
    const admitted = others.map((address) => typeof keeper.admitProgram(code, address) === 'object');
    expect(admitted).toEqual([true, true, true, true, false]);
  });

  it('lets a class in until its run is gone', () => {
    const { keeper, clock } = gatekeeper();
    const { code, expiresAt } = keeper.inviteClass('r-1', 30);
    expect(expiresAt).toBe(clock.now + 30 * 60_000);
    expect(keeper.admit(code, HERE)).toEqual({ role: 'viewer', onlyRun: 'r-1', expiresAt });
    keeper.forgetRun('r-1');
    expect(keeper.admit(code, HERE)).toBe('wrong');
  });
});
