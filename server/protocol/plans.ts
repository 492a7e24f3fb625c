import { z } from 'zod';
import {
  frontierResultSchema,
  importResultSchema,
  number,
  origin,
  rangeSchema,
  reportResultSchema,
  rosterResultSchema,
  staffResultSchema,
  tornadoResultSchema,
} from './plan-results.ts';

/** What comes of planning. Numbers of figures are in the unit of the figure; null is a value that there is not. */

const planFigureSchema = z.object({ key: z.string(), ...rangeSchema.shape }).meta({ id: 'PlanFigure' });

const spreadSchema = z.object({ middle: z.number(), low: z.number(), high: z.number() }).nullable();

const intervalSchema = z
  .object({
    from: z.number().describe('Since the start of the run, ms.'),
    until: z.number(),
    arrived: spreadSchema.describe('Tickets; nine runs in ten lie in the band.'),
    staffed: z.number().describe('Experts on duty by the schedules.'),
    wait: spreadSchema.describe('Seconds until an expert took a ticket.'),
    occupancy: number().describe('Mean share of experts’ time at work, percent.'),
    abandoned: number().describe('Mean share of tickets whose customers gave up, percent.'),
    promised: z.array(number()).default([]).describe('Each target over all runs, in the unit of its figure.'),
    misses: number().describe('Share of runs in which it misses a target, percent.'),
  })
  .meta({ id: 'PlanInterval' });

const worstSchema = z
  .object({
    interval: z.int(),
    from: z.number(),
    because: z.string(),
    replication: z.int().describe('In which it was worst, from 0.'),
    seed: z.string(),
    arrived: z.number(),
    wait: number().describe('Seconds, in that run.'),
  })
  .meta({ id: 'PlanWorst' });

const armSchema = z
  .object({
    name: z.string(),
    set: z.array(z.string()),
    hours: z.number().describe('Hours of experts on duty in a run.'),
    met: rangeSchema.nullable().describe('Share of units that kept every target, percent; null without targets.'),
    cost: rangeSchema.nullable().describe('Dollars a run; null where nothing has a price.'),
    figures: z.array(planFigureSchema),
    intervals: z.array(intervalSchema),
    worst: z.array(worstSchema),
  })
  .meta({ id: 'PlanArm' });

const comparedSchema = z
  .object({
    key: z.string(),
    one: number(),
    other: number(),
    difference: rangeSchema.nullable(),
    verdict: z.enum(['lower', 'higher', 'equal', 'undecided']),
    says: z.string(),
  })
  .meta({ id: 'PlanDifference' });

const pairSchema = z
  .object({
    name: z.string(),
    decision: z.string().describe('One sentence; it never calls chance a result.'),
    verdict: z.enum(['better', 'worse', 'undecided', 'nothing-promised']),
    further: z
      .int()
      .nullable()
      .describe('Further replications that would tell; null where none would, or all is told.'),
    figures: z.array(comparedSchema),
  })
  .meta({ id: 'PlanPair' });

const promisedSchema = z
  .object({
    says: z.string(),
    unit: z.string(),
    atLeast: number(),
    atMost: number(),
  })
  .meta({ id: 'PlanTarget' });

/** One way to play after another, on the same days. */
const comparedPlansSchema = z
  .object({
    kind: z.literal('compare'),
    origin: origin(),
    replications: z.int(),
    level: z.number(),
    seed: z.string().describe('The root; replication n is played with a seed made of both.'),
    unit: z.string().describe('What is counted as kept or missed: day or run.'),
    promise: z.string().nullable(),
    targets: z.array(promisedSchema).default([]),
    backtest: z.string(),
    msEach: number().describe('Time of one further replication of every way to play, ms.'),
    arms: z.array(armSchema),
    pairs: z.array(pairSchema).describe('Each arm but the first against it.'),
  })
  .meta({ id: 'ComparedPlans' });

const PLAN_STATES = ['queued', 'running', 'paused', 'finished', 'stopped', 'failed'] as const;

/** A piece of planning, and what is known of it so far. */
export const planStatusSchema = z
  .object({
    plan: z.string(),
    kind: z.enum(['compare', 'tornado', 'frontier', 'staff', 'roster', 'report', 'import']),
    name: z.string(),
    state: z.enum(PLAN_STATES),
    done: z.number().describe('Replications played, those under way as fractions.'),
    of: z.number(),
    trying: z.string().describe('What is being played.'),
    startedAt: z.iso.datetime(),
    message: z.string().optional().describe('Why it failed.'),
    files: z
      .array(
        z.object({
          name: z.string(),
          bytes: z.int(),
          isAsked: z.boolean().default(false).describe('Whether it was asked about, for the commands; not made.'),
        }),
      )
      .default([])
      .describe('What can be had of it under /files/NAME.'),
    result: z
      .discriminatedUnion('kind', [
        comparedPlansSchema,
        tornadoResultSchema,
        staffResultSchema,
        frontierResultSchema,
        rosterResultSchema,
        reportResultSchema,
        importResultSchema,
      ])
      .nullable(),
  })
  .meta({ id: 'Plan' });

export type PlanStatus = z.output<typeof planStatusSchema>;
export type PlanState = (typeof PLAN_STATES)[number];
export type PlanResult = NonNullable<PlanStatus['result']>;
export type ComparedPlans = z.output<typeof comparedPlansSchema>;
export type PlanArm = ComparedPlans['arms'][number];
export type PlanTarget = ComparedPlans['targets'][number];
export type PlanPair = ComparedPlans['pairs'][number];
export type PlanInterval = PlanArm['intervals'][number];
