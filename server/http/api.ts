import express, { type Request, type Response, type Router } from 'express';
import type { z } from 'zod';
import { Refusal } from '../live/refusal.ts';
import { firstWrong, wrongFields } from '../protocol/index.ts';
import { isJson, type ApiRoute, type HttpServices, type RouteInput } from './api-route.ts';
import { allow } from './guard.ts';
import { DOWNLOAD_ROUTES } from './routes/downloads.ts';
import { OPEN_DESK_ROUTES } from './routes/open-desk.ts';
import { PLANNING_ROUTES } from './routes/planning.ts';
import { RUN_ROUTES } from './routes/runs.ts';
import { SCENARIO_ROUTES } from './routes/scenarios.ts';

/** Every address of the API. */
const ROUTES: readonly ApiRoute[] = [
  ...SCENARIO_ROUTES,
  ...RUN_ROUTES,
  ...OPEN_DESK_ROUTES,
  ...DOWNLOAD_ROUTES,
  ...PLANNING_ROUTES,
];

/** Serves the routes, and the document that describes them. */
export function apiRouter(services: HttpServices): Router {
  const router = express.Router();
  const body = express.json({ limit: services.desk.limits.messageBytes, strict: true });
  for (const route of ROUTES) {
    const path = route.path.replaceAll(/\{(\w+)\}/g, ':$1');
    router[route.method](path, allow(route.role), body, (request, response) =>
      answer(route, services, request, response),
    );
  }
  router.get('/api/openapi.json', allow('viewer'), async (_, response) => {
    // Loaded only when asked for.
    const { openApiDocument } = await import('./openapi.ts');
    response.json(openApiDocument(ROUTES));
  });
  return router;
}

async function answer(route: ApiRoute, services: HttpServices, request: Request, response: Response): Promise<void> {
  const input = {
    params: checked(route.params, request.params, 'address'),
    query: checked(route.query, request.query, 'query'),
    body: checked(route.body, request.body, 'body'),
    request,
    response,
  } as RouteInput<never, never, never>;
  response.status(route.status ?? 200);
  const value = await route.handle(input, services);
  if (isJson(route.answer)) response.json(value);
}

function checked(schema: z.ZodType | undefined, value: unknown, where: string): unknown {
  if (schema === undefined) return undefined;
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const at = firstWrong(parsed.error);
  const message = `The ${where} is not as it should be: ${wrongFields(parsed.error)}.`;
  throw new Refusal('bad-message', message, at === '' ? {} : { at });
}
