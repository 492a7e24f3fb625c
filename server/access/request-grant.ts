import type { IncomingMessage } from 'node:http';
import type { Gatekeeper } from './gatekeeper.ts';
import type { Grant } from './grant.ts';

/** Cookies are shared by all ports of a host, so two servers on one machine have two names. */
const cookieName = (port: number): string => `switchyard-${port}`;

/** The header that makes a browser keep a grant: scripts cannot read it, and other sites’ requests do not carry it. */
export function cookieHeader(port: number, value: string, secondsLeft: number): string {
  return `${cookieName(port)}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${Math.floor(secondsLeft)}`;
}

/** The value of one cookie of a request. */
function cookieOf(header: string | undefined, name: string): string | undefined {
  for (const part of header?.split(';') ?? []) {
    const [key, ...value] = part.trim().split('=');
    if (key === name) return value.join('=');
  }
  return undefined;
}

/** Whether a request comes from a page of this server, or from no page at all: programs send no Origin. */
export function isOwnOrigin({ headers }: Pick<IncomingMessage, 'headers'>, allowed: readonly string[] = []): boolean {
  const { origin, host } = headers;
  if (origin === undefined) return true;
  if (allowed.includes(origin)) return true;
  return URL.canParse(origin) && host !== undefined && new URL(origin).host === host;
}

/** Whether a server on loopback is called by its own name: another name that leads here is a page that wants to reach into it. */
export function isLocalName(host: string | undefined): boolean {
  return /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/i.test(host ?? '');
}

/** What the headers of a request allow: a bearer token, or the cookie. */
export function grantOfRequest(
  { headers, socket }: Pick<IncomingMessage, 'headers' | 'socket'>,
  gatekeeper: Gatekeeper,
  port: number,
): Grant | undefined {
  const [, bearer] = /^Bearer (.+)$/i.exec(headers.authorization ?? '') ?? [];
  if (bearer === undefined) return gatekeeper.fromCookie(cookieOf(headers.cookie, cookieName(port)));
  const admitted = gatekeeper.admitProgram(bearer, socket.remoteAddress ?? '');
  return typeof admitted === 'string' ? undefined : admitted;
}
