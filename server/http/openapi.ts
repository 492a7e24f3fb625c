import { z } from 'zod';
import { createDocument, type ZodOpenApiOperationObject } from 'zod-openapi';
import { PROTOCOL_VERSION } from '../protocol/index.ts';
import { isJson, type ApiRoute } from './api-route.ts';
import { problemSchema } from './schemas.ts';

/** The description of the API, made from the very schemas that check what comes in. */
export function openApiDocument(routes: readonly ApiRoute[]): ReturnType<typeof createDocument> {
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  for (const route of routes) paths[route.path] = { ...paths[route.path], [route.method]: operation(route) };
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Switchyard',
      version: String(PROTOCOL_VERSION),
      description: 'Runs of a simulated support desk: start them, and read what comes of them.',
    },
    security: [{ token: [] }, { cookie: [] }],
    components: {
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'The token that the server printed.' },
        cookie: { type: 'apiKey', in: 'cookie', name: 'switchyard-<port>' },
      },
    },
    paths: paths,
  });
}

function operation(route: ApiRoute): ZodOpenApiOperationObject {
  const { method, path, summary, tag, role, params, query, body, answer, status = 200 } = route;
  const content = isJson(answer)
    ? { 'application/json': { schema: answer } }
    : Object.fromEntries(answer.contentTypes.map((type) => [type, { schema: z.string() }]));
  return {
    operationId: `${method}${path.replaceAll(/[^a-z]+(\w?)/gi, (_, letter: string) => letter.toUpperCase())}`,
    summary,
    tags: [tag],
    'x-role': role,
    ...((params ?? query) !== undefined && {
      requestParams: { ...(params && { path: params }), ...(query && { query }) },
    }),
    ...(body !== undefined && { requestBody: { required: true, content: { 'application/json': { schema: body } } } }),
    responses: {
      [String(status)]: { description: isJson(answer) ? summary : answer.description, content },
      default: { description: 'Why it was not done', content: { 'application/json': { schema: problemSchema } } },
    },
  };
}
