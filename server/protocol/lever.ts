import { z } from 'zod';

/** A count that fits any desk. */
const count = (): z.ZodNumber => z.int().min(0).max(1e6);
const name = (): z.ZodString =>
  z
    .string()
    .min(1)
    .max(80)
    .regex(/^\P{Cc}*$/u);

/** A limit as a scenario file writes it: `5 min`, or `never`. */
const limitText = (): z.ZodString => z.string().min(1).max(40);

/**
 * A lever as it is pulled while a run is on: what a scenario’s `interventions` say, without the moment, which is that of the run.
 * Whether the desk has the group, stream or policy that it names is seen when it is pulled.
 */
export const leverSchema = z.discriminatedUnion('lever', [
  z.strictObject({
    lever: z.literal('arrival-factor'),
    stream: name().optional(),
    factor: z.number().min(0).max(1000),
  }),
  z.strictObject({ lever: z.literal('burst'), count: z.int().min(1).max(100_000), stream: name().optional() }),
  z.strictObject({
    lever: z.literal('notifications'),
    group: name().optional(),
    on: z.boolean(),
    share: z.number().min(0).max(1),
  }),
  z.strictObject({
    lever: z.literal('limit'),
    channel: z.enum(['email', 'chat', 'voice']).optional(),
    limit: z.enum(['offerTimeout', 'firstReplyTimeout', 'followUpTimeout']),
    value: limitText(),
  }),
  z.strictObject({ lever: z.literal('cap'), unanswered: z.union([count(), z.literal('unlimited')]) }),
  z.strictObject({ lever: z.literal('policy'), policy: name() }),
  z.strictObject({ lever: z.literal('standing'), on: z.boolean() }),
  z.strictObject({ lever: z.literal('dashboard'), refresh: z.enum(['hourly', 'live']) }),
  z.strictObject({ lever: z.literal('join'), group: name(), count: count() }),
  z.strictObject({ lever: z.literal('leave'), group: name(), count: count() }),
  z.strictObject({ lever: z.literal('expert-leaves'), expert: z.union([count(), z.enum(['busiest', 'best-rated'])]) }),
  z.strictObject({ lever: z.literal('acknowledge') }),
]);

export type Lever = z.output<typeof leverSchema>;
