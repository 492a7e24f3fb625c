import type { Request, RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import helmet from 'helmet';

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

export const notTooOften = (): RequestHandler =>
  rateLimit({
    windowMs: 60_000,
    limit: REQUESTS_A_MINUTE,
    skip: isPart,
    standardHeaders: 'draft-7',
    legacyHeaders: false,
    message: { code: 'too-often', message: 'Too many requests.', remedy: 'Wait for a minute.' },
  });
