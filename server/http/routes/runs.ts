import { z } from 'zod';
import { coversRun } from '../../access/grant.ts';
import { expertList, GRAINS, reasonsByChannel, volumeOf } from '../../../engine/index.ts';
import { breakdownAnswer, dashboardAnswer, figuresOf, ticketStory } from '../../live/run-reading.ts';
import { paceSchema, startRunSchema } from '../../protocol/index.ts';
import { route, type ApiRoute } from '../api-route.ts';
import { grantOf } from '../guard.ts';
import {
  breakdownSchema,
  dashboardSchema,
  expertListSchema,
  figureSnapshotSchema,
  reasonsSchema,
  runDetailsSchema,
  runListingSchema,
  runParams,
  runSummarySchema,
  storySchema,
  volumeSchema,
} from '../schemas.ts';

const tag = 'Runs';
const keys = z.object({
  figures: z.string().max(4000).optional().describe('Keys of figures, with commas between them.'),
});
const keysOf = (text: string | undefined): readonly string[] | undefined => text?.split(',');

/** Runs, and what can be read of one where it stands. */
export const RUN_ROUTES: readonly ApiRoute[] = [
  route({
    method: 'get',
    path: '/api/runs',
    summary: 'Every run, the newest first; of those that are awake, all that is known',
    tag,
    role: 'viewer',
    answer: z.array(z.union([runSummarySchema, runListingSchema])),
    handle: ({ response }, { desk }) => desk.listings.filter(({ run }) => coversRun(grantOf(response), run)),
  }),
  route({
    method: 'post',
    path: '/api/runs',
    summary: 'Start a run',
    tag,
    role: 'operator',
    body: startRunSchema,
    answer: runSummarySchema,
    status: 201,
    handle: async ({ body }, { desk }) => (await desk.start(body)).summary,
  }),
  route({
    method: 'get',
    path: '/api/runs/{run}',
    summary: 'Where a run stands, its levers and bookmarks',
    tag,
    role: 'viewer',
    params: runParams,
    answer: runDetailsSchema,
    handle: async ({ params: { run } }, { desk }) => (await desk.find(run)).details,
  }),
  route({
    method: 'get',
    path: '/api/runs/{run}/scenario',
    summary: 'The scenario that a run is played from, as it was given, with the files that it names',
    tag,
    role: 'viewer',
    params: runParams,
    answer: z.object({ text: z.string(), files: z.record(z.string(), z.string()) }),
    async handle({ params: { run } }, { desk }) {
      const { scenario: text, files } = (await desk.find(run)).start.recipe;
      return { text, files };
    },
  }),
  route({
    method: 'post',
    path: '/api/runs/{run}/pace',
    summary: 'How fast simulated time goes',
    tag,
    role: 'operator',
    params: runParams,
    body: z.strictObject({ pace: paceSchema }),
    answer: runDetailsSchema,
    async handle({ params: { run }, body: { pace } }, { desk }) {
      const session = await desk.find(run);
      session.setPace(pace);
      return session.details;
    },
  }),
  route({
    method: 'post',
    path: '/api/runs/{run}/seek',
    summary: 'Go to a moment, and answer when the run stands there',
    tag,
    role: 'operator',
    params: runParams,
    body: z.strictObject({ to: z.union([z.number().min(0).max(1e13), z.literal('edge')]) }),
    answer: runDetailsSchema,
    async handle({ params: { run }, body: { to } }, { desk }) {
      const session = await desk.find(run);
      await session.seek(to);
      return session.details;
    },
  }),
  route({
    method: 'get',
    path: '/api/runs/{run}/figures',
    summary: 'Every figure, with above and below the line, and distributions of durations',
    tag,
    role: 'viewer',
    params: runParams,
    answer: figureSnapshotSchema,
    handle: async ({ params: { run } }, { desk }) => figuresOf(await desk.find(run)),
  }),
  route({
    method: 'get',
    path: '/api/runs/{run}/breakdowns/{by}',
    summary: 'Figures by group, category, channel, expert or reporting interval',
    tag,
    role: 'viewer',
    params: runParams.extend({ by: z.enum(['group', 'category', 'channel', 'expert', 'interval']) }),
    query: keys,
    answer: breakdownSchema,
    handle: async ({ params: { run, by }, query: { figures } }, { desk }) =>
      breakdownAnswer(await desk.find(run), by, keysOf(figures)),
  }),
  route({
    method: 'get',
    path: '/api/runs/{run}/reasons',
    summary: 'Why customers reviewed as they did, by channel',
    tag,
    role: 'viewer',
    params: runParams,
    answer: reasonsSchema,
    handle: async ({ params: { run } }, { desk }) => reasonsByChannel((await desk.find(run)).player.world),
  }),
  route({
    method: 'get',
    path: '/api/runs/{run}/volume/{grain}',
    summary: 'Tickets by day, week, month or quarter, beside what was launched then',
    tag,
    role: 'viewer',
    params: runParams.extend({ grain: z.enum(GRAINS) }),
    answer: volumeSchema,
    async handle({ params: { run, grain } }, { desk }) {
      const { world, now } = (await desk.find(run)).player;
      return volumeOf(world, grain, now);
    },
  }),
  route({
    method: 'get',
    path: '/api/runs/{run}/experts',
    summary: 'Who works here',
    tag,
    role: 'viewer',
    params: runParams,
    answer: expertListSchema,
    handle: async ({ params: { run } }, { desk }) => expertList((await desk.find(run)).player.world),
  }),
  route({
    method: 'get',
    path: '/api/runs/{run}/experts/{expert}',
    summary: 'What one expert sees, refreshed by the hour and live',
    tag,
    role: 'viewer',
    params: runParams.extend({ expert: z.coerce.number().int().min(0).describe('Number of the expert, from 0.') }),
    answer: dashboardSchema,
    handle: async ({ params: { run, expert } }, { desk }) => dashboardAnswer(await desk.find(run), expert),
  }),
  route({
    method: 'get',
    path: '/api/runs/{run}/tickets/{ticket}',
    summary: 'What has happened to a ticket so far, and who else could have had it',
    tag,
    role: 'viewer',
    params: runParams.extend({ ticket: z.coerce.number().int().min(0).describe('Number of the ticket, from 0.') }),
    answer: storySchema,
    handle: async ({ params: { run, ticket } }, { desk }) => ticketStory(await desk.find(run), ticket),
  }),
];
