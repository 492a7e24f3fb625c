import express, { type Request, type RequestHandler, type Response, type Router } from 'express';
import { rateLimit } from 'express-rate-limit';
import type { Gatekeeper } from '../access/gatekeeper.ts';
import type { Grant } from '../access/grant.ts';
import { cookieHeader } from '../access/request-grant.ts';

export interface SignInOptions {
  readonly gatekeeper: Gatekeeper;
  readonly port: () => number;
  readonly wall: () => number;
}

/** Tries in a minute, from one address. */
const TRIES_A_MINUTE = 30;

/**
 * Exchanges what somebody has for a cookie: the token or the code of a class in the address, or what is typed into a form. The address
 * without it is then loaded, so that it stays neither in the history nor in what is sent on.
 */
export function signInRouter(options: SignInOptions): Router {
  const router = express.Router();
  const seldom = rateLimit({
    windowMs: 60_000,
    limit: TRIES_A_MINUTE,
    standardHeaders: 'draft-7',
    legacyHeaders: false,
  });
  router.get('/', (request, response, next) => {
    const said = textOf(request.query['token']) ?? textOf(request.query['class']);
    if (said !== undefined) return exchange(options, said, request, response);
    if (response.locals['grant'] === undefined) return response.redirect(303, '/sign-in');
    next();
  });
  router.get('/sign-in', (_, response) => response.send(formPage('')));
  router.post('/sign-in', seldom, express.urlencoded({ extended: false, limit: 2000 }), (request, response) => {
    const body = request.body as Readonly<Record<string, unknown>> | undefined;
    exchange(options, textOf(body?.['word']) ?? '', request, response);
  });
  router.post('/sign-out', ((_, response) => {
    response.setHeader('Set-Cookie', cookieHeader(options.port(), '', 0));
    response.redirect(303, '/sign-in');
  }) satisfies RequestHandler);
  return router;
}

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.length <= 200 ? value : undefined;

function exchange({ gatekeeper, port, wall }: SignInOptions, said: string, request: Request, response: Response): void {
  const grant = gatekeeper.admit(said, request.socket.remoteAddress ?? '');
  if (grant === 'wrong') return void response.status(401).send(formPage('This is not known here.'));
  if (grant === 'too-often') return void response.status(429).send(formPage('Too many tries; wait for ten minutes.'));
  const cookie = gatekeeper.cookieFor(grant);
  response.setHeader('Set-Cookie', cookieHeader(port(), cookie, (grant.expiresAt - wall()) / 1000));
  response.redirect(303, landing(grant));
}

/** A member of a class comes straight to its run. */
const landing = ({ onlyRun }: Grant): string => (onlyRun === undefined ? '/' : `/#/run/${onlyRun}`);

/** A page of its own: it is needed before any other may be loaded. */
function formPage(message: string): string {
  const said = message === '' ? '' : `<p role="alert"><strong>${message}</strong></p>`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Sign in – Switchyard</title>
<link rel="stylesheet" href="/sign-in.css">
<script src="/sign-in.js" defer></script>
</head>
<body>
<main>
<h1>Switchyard</h1>
${said}
<form method="post" action="/sign-in">
<label for="word">Token, password or class code</label>
<input id="word" name="word" type="password" autocomplete="current-password" required autofocus>
<button type="submit">Sign in</button>
</form>
<p>The token is in the address that the server printed when it was started.</p>
</main>
</body>
</html>
`;
}

/** How the form looks. */
export const SIGN_IN_STYLES = `:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { margin: 0; display: grid; min-height: 100vh; place-items: center; }
main { width: min(24rem, 100% - 2rem); }
h1 { font-size: 1.5rem; margin: 0 0 1rem; }
form { display: grid; gap: 0.5rem; }
input, button { font: inherit; padding: 0.5rem 0.75rem; min-height: 2.75rem; box-sizing: border-box; }
`;

/**
 * What an address says behind `#`, such as a moment to be opened, never reaches a server, and a form forgets it. Browsers carry it over
 * redirections, so it is enough that the form is sent with it.
 */
export const SIGN_IN_SCRIPT = `const form = document.querySelector('form');
form.action += location.hash;
`;
