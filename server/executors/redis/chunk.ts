import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { NotesName, Scenario } from '../../../engine/index.ts';
import type { ReplicationOutcome, RunPlan } from '../executor.ts';
import { fromWire, toWire } from './wire.ts';

const whole = z.int().nonnegative();

/** What waits in the queue: which replications of which plan, and who wants them. Small, whatever the scenario. */
const chunkSchema = z.strictObject({
  /** Who wants it. */
  run: z.string(),
  /** Which of its plays it belongs to. */
  play: whole,
  /** Its number among all of that run. */
  chunk: whole,
  /** Hash of the plan. */
  plan: z.string(),
  from: whole,
  to: whole,
});
export type ChunkOrder = z.infer<typeof chunkSchema>;

/** @throws ZodError when it is none */
export const readChunk = (data: unknown): ChunkOrder => chunkSchema.parse(data);

const planSchema = z.strictObject({
  scenario: z.custom<Scenario>(
    (value) => z.looseObject({ seed: z.string(), horizon: z.number() }).safeParse(value).success,
  ),
  by: z.array(z.enum(['group', 'category', 'channel', 'expert', 'interval'])),
  notes: z.custom<NotesName>((value) => typeof value === 'string').optional(),
});

/** A plan on its way: its text, and the hash it is kept under. */
export interface WiredPlan {
  readonly hash: string;
  readonly text: string;
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);

export function wirePlan({ scenario, by, notes }: RunPlan): WiredPlan {
  const text = toWire({ scenario, by, notes });
  return { hash: hashOf(text), text };
}

/** The plan of that hash; undefined when the text is another one. */
export function readPlan({ hash, text }: WiredPlan): RunPlan | undefined {
  return hashOf(text) === hash ? planSchema.parse(fromWire(text)) : undefined;
}

const numbers = z.instanceof(Float64Array);
const outcomeSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('played'),
    result: z.looseObject({
      fingerprint: z.string(),
      eventsPlayed: whole,
      figures: numbers,
      breakdowns: z.record(z.string(), z.strictObject({ names: z.array(z.string()), figures: numbers })),
      notes: numbers.optional(),
    }),
  }),
  z.strictObject({
    kind: z.literal('failed'),
    failure: z.strictObject({
      seed: z.string(),
      message: z.string(),
      eventsPlayed: whole,
      at: z.number(),
      isPolicyMistake: z.boolean(),
    }),
  }),
]);

const foundSchema = z.strictObject({
  chunk: whole,
  /** Who played it, for people. */
  by: z.string(),
  milliseconds: z.number(),
  outcomes: z.array(outcomeSchema).optional(),
  /** Why it could not be played there, where it could not. */
  trouble: z.string().optional(),
});

/** What a worker has found of a chunk: the outcomes in order, or why there are none. */
export interface FoundChunk {
  readonly chunk: number;
  readonly by: string;
  readonly milliseconds: number;
  readonly outcomes?: readonly ReplicationOutcome[] | undefined;
  readonly trouble?: string | undefined;
}

export const wireFound = (found: FoundChunk): string => toWire(found);

/** @throws ZodError or SyntaxError when it is none */
export const readFound = (text: string): FoundChunk => foundSchema.parse(fromWire(text)) as FoundChunk;
