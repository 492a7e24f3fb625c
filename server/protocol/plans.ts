import { z } from 'zod';

/** What comes of planning. Numbers of figures are in the unit of the figure; null is a value that there is not. */

const number = () => z.number().nullable();

const rangeSchema = z.object({ value: number(), low: number(), high: number() }).meta({ id: 'Range' });

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
    service: number().describe('The first target over all runs, in the unit of its figure.'),
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

/** One way to play after another, on the same days. */
const comparedPlansSchema = z
  .object({
    kind: z.literal('compare'),
    replications: z.int(),
    level: z.number(),
    seed: z.string().describe('The root; replication n is played with a seed made of both.'),
    unit: z.string().describe('What is counted as kept or missed: day or run.'),
    promise: z.string().nullable(),
    backtest: z.string(),
    msEach: number().describe('Time of one further replication of every way to play, ms.'),
    arms: z.array(armSchema),
    pairs: z.array(pairSchema).describe('Each arm but the first against it.'),
  })
  .meta({ id: 'ComparedPlans' });

const tornadoSideSchema = z.object({ text: z.string(), set: z.array(z.string()), ...rangeSchema.shape }).nullable();

const tornadoResultSchema = z
  .object({
    kind: z.literal('tornado'),
    replications: z.int(),
    level: z.number(),
    seed: z.string(),
    figures: z.array(
      z.object({
        key: z.string(),
        base: number(),
        bars: z.array(
          z.object({
            lever: z.string(),
            low: tornadoSideSchema,
            high: tornadoSideSchema,
            isSeen: z.boolean().describe('Whether it moves the figure by more than chance.'),
            says: z.string(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'TornadoResult' });

const staffResultSchema = z
  .object({
    kind: z.literal('staff'),
    verdict: z.enum(['met', 'unmet', 'floor', 'unchecked']),
    says: z.string().describe('What was found, in a sentence.'),
    replications: z.int(),
    level: z.number(),
    seed: z.string().describe('Of the runs that it was checked with, which the search had not seen.'),
    /** None where the targets cannot be met by people at all. */
    staffing: z
      .object({
        every: z.number(),
        cycle: z.enum(['day', 'week', 'once']),
        groups: z.array(z.object({ name: z.string(), staffed: z.array(z.int()) })),
      })
      .nullable(),
  })
  .meta({ id: 'StaffResult' });

const frontierPointSchema = z
  .object({
    percent: z.number().describe('Of the staffing that was asked about.'),
    hours: z.number().describe('Hours of experts on duty in a run.'),
    kept: rangeSchema.describe('Share of days that keep every target, percent.'),
    costs: z
      .object({ wages: rangeSchema, payouts: rangeSchema, penalties: rangeSchema, total: rangeSchema })
      .describe('Dollars a run.'),
    dominated: z.boolean().describe('Whether another size costs no more and keeps targets on no fewer days.'),
  })
  .meta({ id: 'FrontierPoint' });

const frontierResultSchema = z
  .object({
    kind: z.literal('frontier'),
    replications: z.int().describe('Of each size, the same days in all.'),
    level: z.number(),
    seed: z.string(),
    points: z.array(frontierPointSchema),
  })
  .meta({ id: 'FrontierResult' });

const PLAN_STATES = ['queued', 'running', 'paused', 'finished', 'stopped', 'failed'] as const;

/** A piece of planning, and what is known of it so far. */
export const planStatusSchema = z
  .object({
    plan: z.string(),
    kind: z.enum(['compare', 'tornado', 'frontier', 'staff']),
    name: z.string(),
    state: z.enum(PLAN_STATES),
    done: z.number().describe('Replications played, those under way as fractions.'),
    of: z.number(),
    trying: z.string().describe('What is being played.'),
    startedAt: z.iso.datetime(),
    message: z.string().optional().describe('Why it failed.'),
    result: z
      .discriminatedUnion('kind', [comparedPlansSchema, tornadoResultSchema, staffResultSchema, frontierResultSchema])
      .nullable(),
  })
  .meta({ id: 'Plan' });

export type PlanStatus = z.output<typeof planStatusSchema>;
export type PlanState = (typeof PLAN_STATES)[number];
export type PlanResult = NonNullable<PlanStatus['result']>;
export type ComparedPlans = z.output<typeof comparedPlansSchema>;
export type PlanArm = ComparedPlans['arms'][number];
export type PlanPair = ComparedPlans['pairs'][number];
export type PlanInterval = PlanArm['intervals'][number];
export type TornadoResult = z.output<typeof tornadoResultSchema>;
export type FrontierResult = z.output<typeof frontierResultSchema>;
export type StaffResult = z.output<typeof staffResultSchema>;
export type PlanRange = z.output<typeof rangeSchema>;
