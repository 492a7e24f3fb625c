import express, { type Express } from 'express';
import { apiRouter } from './api.ts';
import type { Problem } from '../protocol/index.ts';
import type { HttpServices } from './api-route.ts';
import { allow, guard, readGrant, type GuardOptions } from './guard.ts';
import type { Metrics } from './metrics.ts';
import { pageRouter } from './page.ts';
import { tellProblem } from './problems.ts';
import { notTooOften, securityHeaders } from './security.ts';
import { SIGN_IN_SCRIPT, SIGN_IN_STYLES, signInRouter } from './sign-in.ts';

export interface AppOptions extends HttpServices, GuardOptions {
  readonly metrics: Metrics;
  /** Where the page was built. */
  readonly pageFolder: string;
  readonly wall: () => number;
  readonly isClosing: () => boolean;
}

/** Everything that is served over HTTP, in the order in which a request meets it. */
export function makeApp(options: AppOptions): Express {
  const { metrics, isClosing } = options;
  const app = express();
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  app.use(securityHeaders());
  app.get('/healthz', (_, response) => {
    response.status(isClosing() ? 503 : 200).json({ status: isClosing() ? 'closing' : 'ok' });
  });
  app.use(readGrant(options));
  app.use(notTooOften());
  app.use(guard(options));
  app.get('/sign-in.css', (_, response) => response.type('css').send(SIGN_IN_STYLES));
  app.get('/sign-in.js', (_, response) => response.type('js').send(SIGN_IN_SCRIPT));
  app.use(signInRouter(options));
  app.get('/metrics', allow('viewer'), async (_, response) => {
    response.type(metrics.contentType).send(await metrics.text());
  });
  app.use(apiRouter(options));
  app.use(pageRouter(options.pageFolder));
  app.use((request, response) => {
    const problem: Problem = { code: 'bad-message', message: `There is no ${request.path} here.` };
    response.status(404).json(problem);
  });
  app.use(tellProblem);
  return app;
}
