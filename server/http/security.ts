import type { Request, RequestHandler, Response } from 'express';
import { rateLimit } from 'express-rate-limit';
import helmet from 'helmet';
import { covers, type Grant } from '../access/grant.ts';

/** Requests in a minute, from one address; a class often has one together. */
const REQUESTS_A_MINUTE = 900;

/**
 * What browsers are told to refuse: scripts, styles and connections from anywhere but this server, and being framed. Attributes of style
 * are allowed, since elements place themselves by them; nothing that is allowed can run.
 */
export const securityHeaders = (): RequestHandler =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        styleSrcAttr: ["'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        connectSrc: ["'self'"],
        fontSrc: ["'self'"],
        workerSrc: ["'self'", 'blob:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    // Not to other sites; the form for signing in would come from nowhere if it were sent to none at all, and be refused.
    referrerPolicy: { policy: 'same-origin' },
    // Plain HTTP on one’s own machine is what most people use; whoever puts it behind TLS sets this there.
    strictTransportSecurity: false,
    crossOriginEmbedderPolicy: false,
  });

/** The parts of a page are some forty, come from the disk and are asked for once: they do not count. */
const isPart = ({ path }: Pick<Request, 'path'>): boolean => path.startsWith('/assets/');

/** Tickets for open desks come as often as they come, from whoever may send them. */
const isTicket = ({ method, path }: Pick<Request, 'method' | 'path'>, { locals }: Pick<Response, 'locals'>): boolean =>
  method === 'POST' && /^\/api\/runs\/[^/]+\/tickets/.test(path) && mayTakePart(locals['grant']);

const mayTakePart = (grant: unknown): boolean => grant !== undefined && covers(grant as Grant, 'expert');

/** Whoever drives the server may do all there is to do, and measure it too. */
const isOperator = ({ locals }: Pick<Response, 'locals'>): boolean =>
  locals['grant'] !== undefined && covers(locals['grant'] as Grant, 'operator');

export const notTooOften = (): RequestHandler =>
  rateLimit({
    windowMs: 60_000,
    limit: REQUESTS_A_MINUTE,
    skip: (request, response) => isPart(request) || isTicket(request, response) || isOperator(response),
    standardHeaders: 'draft-7',
    legacyHeaders: false,
    message: { code: 'too-often', message: 'Too many requests.', remedy: 'Wait for a minute.' },
  });
