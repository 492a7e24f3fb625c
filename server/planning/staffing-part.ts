import { z } from 'zod';

/** Experts of each group by interval. */
const staffingPlanSchema = z.strictObject({
  every: z.number().positive(),
  cycle: z.enum(['day', 'week', 'once']),
  groups: z.array(z.strictObject({ name: z.string(), staffed: z.array(z.int().min(0)) })).min(1),
});

const targetSchema = z.strictObject({
  figure: z.string(),
  atLeast: z.number().optional(),
  atMost: z.number().optional(),
  per: z.enum(['run', 'day', 'interval']),
  of: z.strictObject({ channel: z.enum(['email', 'chat', 'voice']).optional(), category: z.string().optional() }),
  penalty: z.number().min(0),
  /** The target and its formula in words. */
  says: z.string(),
  formula: z.string(),
});

/** A figure and the interval that covers it; null where nothing can be told. */
const rangeSchema = z.strictObject({
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
});

/** A target over intervals [from, until): its estimate and one-sided bounds. */
const judgedSchema = rangeSchema.extend({
  target: z.int().min(0),
  from: z.int().min(0),
  until: z.int().min(1),
  is: z.enum(['met', 'missed', 'open']),
});

const daySchema = z.strictObject({
  day: z.int(),
  from: z.int().min(0),
  until: z.int().min(1),
  /** Share of replications in which the day as a whole misses a target. */
  misses: rangeSchema,
  targets: z.array(judgedSchema),
});

const riskSchema = z.strictObject({ dayMisses: rangeSchema, penalties: rangeSchema, days: z.array(daySchema) });

/** What it takes that offers can be rejected and expire: shares of offers, ms, and the share of tickets that an expired offer delays. */
const offersSchema = z.strictObject({
  rejected: z.number().min(0).max(1),
  expired: z.number().min(0).max(1),
  /** How long an offer lasts that expires. */
  expiry: z.number().min(0),
  /** What an expert spends on a ticket beside its work. */
  expertTime: z.number().min(0),
  delayed: z.number().min(0).max(1),
});

/** A target that limits people from above, over intervals [from, until): experts there are summed over the intervals. */
const contradictionSchema = z.strictObject({
  target: z.int().min(0),
  from: z.int().min(0),
  until: z.int().min(1),
  /** How many spans are like this one. */
  spans: z.int().min(1),
  /** Of the plan, and what the target comes to with them. */
  experts: z.int().min(0),
  value: z.number().nullable(),
  /** The most of them who keep it; where nobody does, the fewest there may be. */
  most: z.strictObject({ experts: z.int().min(0), value: z.number().nullable(), keepsIt: z.boolean() }),
  /** What these miss. */
  against: z.strictObject({ target: z.int().min(0), value: z.number().nullable() }).nullable(),
});

/** What the search found that made the plan: every number with the runs that it is from. */
const staffingFoundSchema = z.strictObject({
  targets: z.array(targetSchema).min(1),
  /** Of each bound by itself. */
  level: z.number().gt(0).lt(1),
  verdict: z.enum(['met', 'unmet', 'unchecked']),
  /** Spans not surely met in which there are as many experts as there may be; null where that is not known. */
  atLimit: z.int().min(0).nullable().default(null),
  /** Which replications each number is from. */
  evidence: z.strictObject({
    replications: z.int().positive(),
    seed: z.string(),
    searchReplications: z.int().positive(),
    searchSeed: z.string(),
    checks: z.int().min(0),
  }),
  /** Means of tickets that arrive in each interval. */
  tickets: z.array(z.number().min(0)),
  judged: z.array(judgedSchema),
  /** With people without end, over the whole run. */
  floor: z.array(judgedSchema),
  /** With people without end; null where offers take nothing, or where that is not known. */
  offers: offersSchema.nullable().default(null),
  /** Places of targets that limit people from above. */
  ceilings: z.array(z.int().min(0)).default([]),
  /** Of each of them that the plan misses, where it does so by most. */
  contradictions: z.array(contradictionSchema).default([]),
  /** One expert fewer, where that misses by least. */
  smaller: z
    .strictObject({
      group: z.string(),
      interval: z.int().min(0),
      staffed: z.int().min(0),
      judged: z.array(judgedSchema),
    })
    .nullable(),
  risk: riskSchema,
  /** Dollars a run. */
  cost: z.strictObject({ expertHours: z.number(), wages: z.number(), payouts: rangeSchema, total: rangeSchema }),
  figures: z.record(z.string(), rangeSchema),
  /** The plan under other volumes. */
  volumes: z.array(z.strictObject({ factor: z.number().positive(), dayMisses: rangeSchema })),
});

/** The experts of a plan; and what `switchyard staff` found about it, unless somebody made it by hand. */
export const staffingPartSchema = z.strictObject({
  plan: staffingPlanSchema,
  found: staffingFoundSchema.optional(),
});

/** What the search found that made a plan. */
export type StaffingFound = z.output<typeof staffingFoundSchema>;
