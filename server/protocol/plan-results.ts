import { z } from 'zod';

/** What comes of planning that plays no two ways against each other. Numbers of figures are in their unit; null is a value that there is not. */

export const number = (): z.ZodNullable<z.ZodNumber> => z.number().nullable();

export const rangeSchema = z.object({ value: number(), low: number(), high: number() }).meta({ id: 'Range' });

const originRunsSchema = z.object({
  says: z.string().describe('What is from them.'),
  replications: z.int(),
  seeds: z.string().describe('Such as “seeds calls … calls/40”.'),
  command: z.string().nullable().describe('That gives the same numbers, beside the files; null where none does.'),
});

/** Where numbers are from, and how they are had again. */
const originSchema = z
  .object({
    version: z.string().describe('Of the program.'),
    files: z
      .array(
        z.object({
          name: z.string().describe('One of the files of the plan.'),
          of: z.string().describe('What is in it.'),
          hash: z.string().nullable().describe('Twelve digits of the scenario in it; null where it has none.'),
        }),
      )
      .describe('What was asked about, as the commands take it.'),
    runs: z.array(originRunsSchema),
  })
  .meta({ id: 'PlanOrigin' });

/** Plans that were kept by an earlier version have none. */
export const origin = (): z.ZodDefault<z.ZodNullable<typeof originSchema>> => originSchema.nullable().default(null);

const tornadoSideSchema = z.object({ text: z.string(), set: z.array(z.string()), ...rangeSchema.shape }).nullable();

export const tornadoResultSchema = z
  .object({
    kind: z.literal('tornado'),
    origin: origin(),
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

export const staffResultSchema = z
  .object({
    kind: z.literal('staff'),
    origin: origin(),
    verdict: z.enum(['met', 'unmet', 'floor', 'unchecked']),
    says: z.string().describe('What was found, in a sentence.'),
    more: z
      .array(z.string())
      .default([])
      .describe('What else is to be known of it: risk, cost, the next smaller plan.'),
    backtest: z.string().default('').describe('How well its scenario predicted.'),
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

export const frontierResultSchema = z
  .object({
    kind: z.literal('frontier'),
    origin: origin(),
    replications: z.int().describe('Of each size, the same days in all.'),
    level: z.number(),
    seed: z.string(),
    points: z.array(frontierPointSchema),
  })
  .meta({ id: 'FrontierResult' });

export const rosterResultSchema = z
  .object({
    kind: z.literal('roster'),
    origin: origin(),
    verdict: z
      .enum(['met', 'unmet', 'unplayed'])
      .describe('Whether it surely keeps every target; unplayed without any.'),
    says: z.array(z.string()).describe('What was made, what playing it showed, and from which runs; a sentence each.'),
    missing: z.array(z.string()),
    backtest: z.string(),
    replications: z.int(),
    level: z.number(),
    seed: z.string(),
    people: z.int(),
    hours: z.number().describe('That are paid.'),
    wages: z.number().describe('Dollars; 0 where nothing has a price.'),
    days: z.array(
      z.object({
        name: z.string(),
        shifts: z.array(
          z.object({ group: z.string(), time: z.string(), pattern: z.string(), people: z.array(z.string()) }),
        ),
      }),
    ),
  })
  .meta({ id: 'RosterResult' });

export const reportResultSchema = z
  .object({
    kind: z.literal('report'),
    origin: origin(),
    says: z.array(z.string()).describe('The decision and what is recommended, a sentence each.'),
    backtest: z.string(),
    replications: z.int(),
    level: z.number(),
    seed: z.string(),
    command: z.string().describe('That makes the same report from the plan file.'),
    noPdf: z.string().nullable().describe('Why there is no PDF; null where there is one.'),
  })
  .meta({ id: 'ReportResult' });

export const importResultSchema = z
  .object({
    kind: z.literal('import'),
    origin: origin(),
    replications: z.int().describe('Of the backtest; 0 before it is done.'),
    seed: z.string(),
    kept: z.int(),
    dropped: z.int(),
    askedNobody: z.int().describe('Rows of customers who were gone without a wait or an answer.'),
    form: z.string(),
    dates: z.string(),
    dateNote: z.string().nullable(),
    timeZone: z.string().nullable(),
    fields: z.array(
      z.object({ name: z.string(), about: z.string(), columns: z.array(z.string()), sample: z.string() }),
    ),
    leftOut: z.array(z.object({ column: z.string(), personal: z.string().nullable() })),
    problems: z.array(z.object({ says: z.string(), drops: z.boolean(), examples: z.array(z.string()) })),
    backtest: z.string().describe('How well such a model predicts; empty before that is known.'),
    model: z.string().describe('The scenario that is fitted to the tickets; empty before it is.'),
  })
  .meta({ id: 'ImportResult' });

export type TornadoResult = z.output<typeof tornadoResultSchema>;
export type FrontierResult = z.output<typeof frontierResultSchema>;
export type RosterResult = z.output<typeof rosterResultSchema>;
export type ReportResult = z.output<typeof reportResultSchema>;
export type StaffResult = z.output<typeof staffResultSchema>;
export type PlanOrigin = z.output<typeof originSchema>;
export type PlanRange = z.output<typeof rangeSchema>;
export type ImportResult = z.output<typeof importResultSchema>;
