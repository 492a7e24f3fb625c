import { describe, expect, it } from 'vitest';
import { Gatekeeper } from '../../../server/access/gatekeeper.ts';
import type { Grant } from '../../../server/access/grant.ts';
import { cookieHeader, grantOfRequest, isLocalName, isOwnOrigin } from '../../../server/access/request-grant.ts';

describe('a cookie', () => {
  it('is for this port, hidden from scripts, and not sent along by other sites', () => {
    expect(cookieHeader(4780, 'abc', 60.7)).toBe('switchyard-4780=abc; Path=/; HttpOnly; SameSite=Lax; Max-Age=60');
  });

  it('is found among others, and only the one of this port counts', () => {
    const keeper = new Gatekeeper({ keys: { token: 'the-token' }, classMembers: 1, wall: () => 0 });
    const cookie = keeper.cookieFor({ role: 'viewer', expiresAt: 1000 });
    const grantFor = (headers: Record<string, string>): Grant | undefined =>
      grantOfRequest({ headers, socket: { remoteAddress: '::1' } as never }, keeper, 1);
    expect(grantFor({ cookie: `a=1; switchyard-1=${cookie}; b=2` })).toMatchObject({ role: 'viewer' });
    expect(grantFor({ cookie: `switchyard-2=${cookie}` })).toBeUndefined();
    expect(grantFor({})).toBeUndefined();
    expect(grantFor({ authorization: 'Bearer the-token' })).toMatchObject({ role: 'operator' });
    expect(grantFor({ authorization: 'Bearer another', cookie: `switchyard-1=${cookie}` })).toBeUndefined();
  });
});

describe('a request', () => {
  const isFrom = (origin: string | undefined, host = 'localhost:4780'): boolean =>
    isOwnOrigin({ headers: { host, ...(origin !== undefined && { origin }) } }, ['https://desk.example']);

  it('comes from a page of this server, from one that is allowed, or from no page', () => {
    expect(isFrom(undefined)).toBe(true);
    expect(isFrom('http://localhost:4780')).toBe(true);
    expect(isFrom('https://desk.example')).toBe(true);
  });

  it.each(['http://localhost:4781', 'http://evil.example', 'null', 'http://localhost:4780.evil.example', ''])(
    'comes from a page of another site: %o',
    (origin) => {
      expect(isFrom(origin)).toBe(false);
    },
  );

  it('calls this machine by its own name, or by one that somebody made lead here', () => {
    for (const host of ['localhost', 'localhost:80', '127.0.0.1:4780', '127.1.2.3', '[::1]:4780', 'LOCALHOST:1'])
      expect(isLocalName(host), host).toBe(true);
    for (const host of [
      undefined,
      '',
      'evil.example',
      'localhost.evil.example',
      '127.0.0.1.evil.example:80',
      '10.0.0.1',
    ])
      expect(isLocalName(host), host).toBe(false);
  });
});
