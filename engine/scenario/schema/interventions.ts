import { z } from 'zod';
import { count, limit, moment, named, share } from './values.ts';
import { CHANNELS } from './tickets.ts';

const at = { at: moment().describe('Simulated time of the lever, from the start of the run.') };

/** A lever pulled at a moment of simulated time. */
export const interventionSchema = z.discriminatedUnion('lever', [
  z.strictObject({ ...at, lever: z.literal('arrival-factor'), stream: named().optional(), factor: z.number().min(0) }),
  z.strictObject({ ...at, lever: z.literal('burst'), count: count(), stream: named().optional() }),
  z.strictObject({
    ...at,
    lever: z.literal('notifications'),
    group: named().optional(),
    on: z.boolean(),
    share: share().default(1),
  }),
  z.strictObject({
    ...at,
    lever: z.literal('limit'),
    channel: z.enum(CHANNELS).optional(),
    limit: z.enum(['offerTimeout', 'firstReplyTimeout', 'followUpTimeout']),
    value: limit(),
  }),
  z.strictObject({ ...at, lever: z.literal('cap'), unanswered: z.union([count(), z.literal('unlimited')]) }),
  z.strictObject({ ...at, lever: z.literal('policy'), policy: named() }),
  z.strictObject({ ...at, lever: z.literal('standing'), on: z.boolean() }),
  z.strictObject({ ...at, lever: z.literal('dashboard'), refresh: z.enum(['hourly', 'live']) }),
  z.strictObject({ ...at, lever: z.literal('join'), group: named(), count: count() }),
  z.strictObject({ ...at, lever: z.literal('leave'), group: named(), count: count() }),
  z.strictObject({
    ...at,
    lever: z.literal('expert-leaves'),
    expert: z.union([count(), z.enum(['busiest', 'best-rated'])]),
  }),
  z.strictObject({ ...at, lever: z.literal('acknowledge') }),
]);
