import type { Response } from 'express';
import { z } from 'zod';
import { Refusal } from '../../live/refusal.ts';
import { PLAN_NAME, planRequestSchema, planStatusSchema } from '../../protocol/index.ts';
import { FILE_TYPES, typeOfFile } from '../../planning/jobs/made-file.ts';
import { route, type ApiRoute } from '../api-route.ts';
import { grantOf } from '../guard.ts';

const tag = 'Planning';
const params = z.object({
  plan: z.string().regex(PLAN_NAME).describe('Name of the plan.'),
});

/** Members of a class watch one run, and nothing else. */
function refuseClass(response: Response): void {
  if (grantOf(response).onlyRun !== undefined) throw new Refusal('not-allowed', 'Your class watches one run.');
}

/** Planning in the background: asked for, watched, paused, ended. */
export const PLANNING_ROUTES: readonly ApiRoute[] = [
  route({
    method: 'get',
    path: '/api/plans',
    summary: 'Every plan, the newest first, without what came of it',
    tag,
    role: 'viewer',
    answer: z.array(planStatusSchema),
    handle({ response }, { plans }) {
      refuseClass(response);
      return plans.listings;
    },
  }),
  route({
    method: 'post',
    path: '/api/plans',
    summary: 'Plan something in the background; one is played at a time',
    tag,
    role: 'operator',
    body: z.strictObject({ wish: planRequestSchema }),
    answer: planStatusSchema,
    status: 201,
    handle: ({ body: { wish } }, { plans }) => plans.start(wish),
  }),
  route({
    method: 'post',
    path: '/api/uploads/{name}',
    summary: 'Send a table of tickets, plain or as .gz, for a plan of the kind “import”; the body is the file as it is',
    tag,
    role: 'operator',
    params: z.object({ name: z.string().min(1).max(200).describe('Name of the file.') }),
    answer: z.object({ upload: z.string() }),
    status: 201,
    handle: async ({ params: { name }, request }, { plans }) => ({ upload: await plans.uploads.keep(name, request) }),
  }),
  route({
    method: 'get',
    path: '/api/plans/{plan}',
    summary: 'How far a plan is, and what is known so far',
    tag,
    role: 'viewer',
    params,
    answer: planStatusSchema,
    handle({ params: { plan }, response }, { plans }) {
      refuseClass(response);
      return plans.status(plan);
    },
  }),
  route({
    method: 'get',
    path: '/api/plans/{plan}/wish',
    summary: 'What was asked for',
    tag,
    role: 'viewer',
    params,
    answer: planRequestSchema,
    handle({ params: { plan }, response }, { plans }) {
      refuseClass(response);
      return plans.request(plan);
    },
  }),
  route({
    method: 'get',
    path: '/api/plans/{plan}/files/{file}',
    summary: 'A file that a plan has made: a plan file, a roster, a report',
    tag,
    role: 'viewer',
    params: params.extend({ file: z.string().max(200).describe('Its name, as the plan lists it.') }),
    answer: { contentTypes: FILE_TYPES, description: 'The file' },
    handle({ params: { plan, file }, response }, { plans }) {
      refuseClass(response);
      const content = plans.file(plan, file);
      response.attachment(file).type(typeOfFile(file)).send(content);
    },
  }),
  ...(['pause', 'resume', 'stop'] as const).map((act) =>
    route({
      method: 'post',
      path: `/api/plans/{plan}/${act}`,
      summary: { pause: 'Play nothing further for now', resume: 'Go on', stop: 'End it; what is known stays' }[act],
      tag,
      role: 'operator',
      params,
      answer: planStatusSchema,
      handle: ({ params: { plan } }, { plans }) => plans[act](plan),
    }),
  ),
  route({
    method: 'post',
    path: '/api/plans/{plan}/more',
    summary: 'Play so many further replications of a plan that is finished',
    tag,
    role: 'operator',
    params,
    body: z.strictObject({ replications: z.int().min(1).max(2000) }),
    answer: planStatusSchema,
    handle: ({ params: { plan }, body: { replications } }, { plans }) => plans.more(plan, replications),
  }),
];
