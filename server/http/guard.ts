import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { covers, coversRun, type Grant } from '../access/grant.ts';
import type { Gatekeeper } from '../access/gatekeeper.ts';
import { grantOfRequest, isLocalName, isOwnOrigin } from '../access/request-grant.ts';
import { Refusal } from '../live/refusal.ts';
import type { Role } from '../protocol/index.ts';

export interface GuardOptions {
  readonly gatekeeper: Gatekeeper;
  readonly port: () => number;
  readonly isLoopback: boolean;
  readonly allowedOrigins: readonly string[];
}

/** Notes what the headers of a request allow. */
export function readGrant({ gatekeeper, port }: Pick<GuardOptions, 'gatekeeper' | 'port'>): RequestHandler {
  return (request: Request, response: Response, next: NextFunction) => {
    response.locals['grant'] = grantOfRequest(request, gatekeeper, port());
    next();
  };
}

/** Refuses pages of other sites, and other names that lead to this machine. */
export function guard({
  isLoopback,
  allowedOrigins,
}: Pick<GuardOptions, 'isLoopback' | 'allowedOrigins'>): RequestHandler {
  return (request: Request, _response: Response, next: NextFunction) => {
    if (isLoopback && !isLocalName(request.headers.host))
      throw new Refusal('not-allowed', 'This server answers to localhost only.');
    if (!isOwnOrigin(request, allowedOrigins))
      throw new Refusal('not-allowed', 'Pages of other sites may not ask here.');
    next();
  };
}

/** What the asker may do. */
export function grantOf(response: Response): Grant {
  const grant = response.locals['grant'] as Grant | undefined;
  if (grant !== undefined) return grant;
  throw new Refusal('unauthorised', 'This server wants to know who you are.', {
    remedy: 'Send the header "Authorization: Bearer" with the token that the server printed.',
  });
}

/** Lets through whoever has this role, and for a member of a class only what concerns its run. */
export function allow(role: Role): RequestHandler {
  return (request, response, next) => {
    const grant = grantOf(response);
    if (!covers(grant, role)) throw new Refusal('not-allowed', 'Viewers watch; this is for operators.');
    const { run } = request.params;
    if (typeof run === 'string' && !coversRun(grant, run))
      throw new Refusal('not-allowed', 'Your class watches another run.', { at: 'run' });
    next();
  };
}
