import { z } from 'zod';
import { PROBLEM_CODES, reasonRowSchema, RUN_STATES, paceSchema, volumePeriodSchema } from '../protocol/index.ts';

/** What answers look like. Numbers of figures are in the unit of the figure; null is a value that there is not yet. */

const moment = (about: string): z.ZodNumber =>
  z.number().describe(`${about}, in milliseconds since the start of the run`);
const number = (): z.ZodNullable<z.ZodNumber> => z.number().nullable();

export const runParams = z.object({
  run: z
    .string()
    .regex(/^[a-z0-9-]{1,40}$/)
    .describe('Name of the run.'),
});

export const scenarioProblemSchema = z
  .object({
    code: z.string(),
    path: z.string().describe('Where in the scenario, such as experts[0].skills[1].'),
    line: z.int().optional(),
    column: z.int().optional(),
    setting: z.string().optional().describe('The setting given beside the file that put the value there.'),
    found: z.string().optional(),
    message: z.string(),
    suggestion: z.string().optional(),
  })
  .meta({ id: 'ScenarioProblem' });

export const problemSchema = z
  .object({
    code: z.enum(PROBLEM_CODES),
    message: z.string(),
    remedy: z.string().optional(),
    at: z.string().optional().describe('Where in the request.'),
    problems: z.array(scenarioProblemSchema).optional(),
  })
  .meta({ id: 'Problem' });

export const runListingSchema = z
  .object({
    run: z.string(),
    name: z.string(),
    scenario: z.string(),
    seed: z.string(),
    state: z.enum(RUN_STATES),
    pace: paceSchema,
    now: moment('Where it stands'),
    edge: moment('The furthest that it has ever been played'),
    viewers: z.int(),
    startedAt: z.iso.datetime(),
    isAwake: z.boolean(),
    forkedFrom: z.object({ run: z.string(), at: moment('Where it branched off') }).optional(),
  })
  .meta({ id: 'RunListing' });

export const runSummarySchema = runListingSchema
  .extend({
    policy: z.string(),
    horizon: moment('Its end'),
    warmUp: moment('Until then nothing is measured'),
    interval: z.number().describe('Length of a reporting interval, ms.'),
    experts: z.int(),
    overrides: z.array(z.string()),
  })
  .meta({ id: 'RunSummary' });

const pulledLeverSchema = z.object({
  number: z.int(),
  at: moment('When it is pulled'),
  eventsPlayed: z.int().nullable(),
  of: z.enum(['scenario', 'moment']),
  lever: z.looseObject({ lever: z.string() }),
  words: z.string(),
});

export const runDetailsSchema = z
  .object({
    summary: runSummarySchema,
    epoch: z.int(),
    levers: z.array(pulledLeverSchema),
    bookmarks: z.array(z.object({ bookmark: z.int(), at: moment('Where it is'), label: z.string() })),
    failure: z.looseObject({ message: z.string() }).optional(),
    fingerprint: z.string().optional(),
  })
  .meta({ id: 'RunDetails' });

const figureValueSchema = z
  .object({ value: number(), numerator: number(), denominator: number(), sampleSize: number() })
  .meta({ id: 'FigureValue' });

const figuresSchema = z.record(z.string(), figureValueSchema).describe('By the key of the figure.');

export const figureSnapshotSchema = z
  .object({
    at: moment('When'),
    measuredFrom: moment('When the measurement began'),
    figures: figuresSchema,
    durations: z.record(z.string(), z.looseObject({ count: z.int() })).describe('Distributions of durations, ms.'),
    conservation: z.looseObject({ holds: z.boolean() }),
  })
  .meta({ id: 'FigureSnapshot' });

export const breakdownSchema = z
  .object({
    by: z.enum(['group', 'category', 'channel', 'expert', 'interval']),
    at: moment('When'),
    rows: z.array(
      z.object({ name: z.string(), figures: figuresSchema, from: z.number().optional(), until: z.number().optional() }),
    ),
  })
  .meta({ id: 'Breakdown' });

export const figureColumnSchema = z
  .looseObject({ key: z.string(), label: z.string(), family: z.string(), unit: z.string(), above: z.string() })
  .meta({ id: 'Figure' });

export const dashboardSchema = z
  .object({
    expert: z.int(),
    name: z.string(),
    frozen: z.looseObject({}),
    live: z.looseObject({}),
    appraisal: z
      .object({ at: moment('When'), marks: z.record(z.string(), z.int().min(1).max(5).nullable()) })
      .nullable()
      .describe('Marks of 1 to 5 from all round; null before the first appraisal'),
  })
  .meta({ id: 'ExpertDashboard' });

export const reasonsSchema = z.array(reasonRowSchema).meta({ id: 'Reasons' });

export const volumeSchema = z.array(volumePeriodSchema).meta({ id: 'Volume' });

export const doneSchema = z
  .object({
    ticket: z.int(),
    at: moment('When, by the clock of the desk'),
    isRepeated: z.boolean().describe('It had been done before, and nothing has changed now.'),
  })
  .meta({ id: 'Done' });

export const storySchema = z
  .object({
    ticket: z.int(),
    at: moment('Up to when it is told'),
    parts: z.array(z.looseObject({ kind: z.enum(['event', 'waits']) })),
    state: z.string().nullable(),
  })
  .meta({ id: 'TicketStory' });

export const expertListSchema = z
  .object({
    groups: z.array(z.looseObject({ name: z.string() })),
    names: z.array(z.string()),
    group: z.array(z.int()).describe('Which of the groups each expert belongs to.'),
  })
  .meta({ id: 'ExpertList' });
