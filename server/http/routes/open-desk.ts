import { z } from 'zod';
import { customerLeaves, sendTicket } from '../../live/taking-part.ts';
import { sentTicketSchema } from '../../protocol/index.ts';
import { route, type ApiRoute } from '../api-route.ts';
import { doneSchema, runParams } from '../schemas.ts';

const tag = 'Open desks';

/** Tickets from outside; answered when they are kept. Experts come over sockets. */
export const OPEN_DESK_ROUTES: readonly ApiRoute[] = [
  route({
    method: 'post',
    path: '/api/runs/{run}/tickets',
    summary: 'Send a ticket; it is routed at once. The same reference again is answered with the same ticket',
    tag,
    role: 'expert',
    params: runParams,
    body: sentTicketSchema,
    answer: doneSchema,
    status: 201,
    async handle({ params: { run }, body, response }, { desk }) {
      const done = await sendTicket(await desk.find(run), body);
      if (done.isRepeated) response.status(200);
      return done;
    },
  }),
  route({
    method: 'post',
    path: '/api/runs/{run}/tickets/{ticket}/leave',
    summary: 'The customer of a ticket leaves before it is answered',
    tag,
    role: 'expert',
    params: runParams.extend({
      ticket: z.coerce
        .number()
        .int()
        .min(0)
        .max(2 ** 40),
    }),
    answer: doneSchema,
    handle: async ({ params: { run, ticket } }, { desk }) => customerLeaves(await desk.find(run), ticket),
  }),
];
