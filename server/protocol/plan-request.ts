import { z } from 'zod';
import { filesSchema, LONGEST_SCENARIO } from './requests.ts';

/** How plans of a server are named. */
export const PLAN_NAME = /^p-[a-f0-9]{10}$/;

/** How files that were sent are named. */
const UPLOAD_NAME = /^u-[a-f0-9]{16}$/;

function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).format(0) !== '';
  } catch {
    return false;
  }
}

const line = (most: number): z.ZodString =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .regex(/^\P{Cc}*$/u);
/** `path=value`; a week of half hours fits in. */
const settings = () => z.array(z.string().max(20_000)).max(300);
const baseSchema = z.strictObject({
  source: z.discriminatedUnion('from', [
    z.strictObject({ from: z.literal('shipped'), name: line(80) }),
    z.strictObject({ from: z.literal('text'), text: z.string().max(LONGEST_SCENARIO), fileName: line(120).optional() }),
  ]),
  presets: z.array(line(80)).max(20).default([]),
  overrides: settings().default([]).describe('Settings laid over the scenario, such as experts[0].count=12.'),
  files: filesSchema.default({}),
  seed: line(200).optional().describe('Another root of all chance.'),
});

const draftSchema = z.strictObject({
  name: line(60),
  set: settings().describe('Settings laid over the base, such as experts[0].count=12.'),
});

/** A plan that was found here, or a scenario whose own schedules are the staffing. */
const plannedSchema = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('plan'), plan: z.string().regex(PLAN_NAME).describe('One that has a plan file.') }),
  z.strictObject({ from: z.literal('base'), base: baseSchema }),
]);

const common = {
  base: baseSchema,
  replications: z.int().min(2).max(2000).default(40),
  level: z.number().min(0.5).max(0.999).default(0.95).describe('Confidence of each interval.'),
};

export const MOST_DRAFTS = 5;

const share = () => z.number().min(0).max(0.9);
const rosterRequestSchema = z.strictObject({
  kind: z.literal('roster'),
  of: plannedSchema,
  replications: z.int().min(2).max(1000).default(100),
  level: common.level,
  patterns: z.string().max(100_000).optional().describe('Shifts that can be worked, as YAML; the usual when left out.'),
  people: z
    .string()
    .max(LONGEST_SCENARIO)
    .optional()
    .describe('Who can work when, as CSV; numbered people when left out.'),
  absent: share()
    .optional()
    .describe('Share of shifts that people do not turn up for; that of each group when left out.'),
  costPerHour: z
    .number()
    .min(0)
    .max(100_000)
    .optional()
    .describe('Dollars of everybody; that of each group when left out.'),
  mostHours: z.number().min(1).max(168).optional().describe('Paid hours of a person in a week; 40 when left out.'),
});

const reportRequestSchema = z.strictObject({
  kind: z.literal('report'),
  of: plannedSchema,
  replications: z.int().min(2).max(2000).default(100),
  leverReplications: z
    .int()
    .min(0)
    .max(1000)
    .default(20)
    .describe('Of each lever and block of hours; 0 leaves them out.'),
  level: common.level,
});

const importRequestSchema = z.strictObject({
  kind: z.literal('import'),
  upload: z.string().regex(UPLOAD_NAME).describe('A file that was sent before.'),
  fileName: line(200),
  columns: z
    .record(z.string().max(40), z.array(z.string().max(500)).max(4))
    .default({})
    .describe('Columns of fields; several are put together, none leaves the field out. The rest is guessed.'),
  timeZone: line(80)
    .refine(isTimeZone, 'expected a zone such as Europe/Rome or UTC')
    .optional()
    .describe('Where the desk is.'),
  dateForms: z
    .array(line(80))
    .min(1)
    .max(8)
    .optional()
    .describe('Such as dd/MM/yyyy HH:mm or %d/%m/%Y %H:%M; guessed when left out.'),
});

/** What can be planned. */
export const planRequestSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('compare'), ...common, drafts: z.array(draftSchema).max(MOST_DRAFTS).default([]) }),
  z.strictObject({ kind: z.literal('tornado'), ...common }),
  z.strictObject({ kind: z.literal('staff'), ...common, replications: z.int().min(20).max(1000).default(100) }),
  z.strictObject({
    kind: z.literal('frontier'),
    ...common,
    levels: z
      .array(z.number().min(10).max(400))
      .min(2)
      .max(15)
      .default([80, 90, 100, 110, 120])
      .describe('Staffing to play, in percent of that of the scenario.'),
  }),
  rosterRequestSchema,
  reportRequestSchema,
  importRequestSchema,
]);

export type PlanRequest = z.output<typeof planRequestSchema>;
/** As it is sent: what is left out is as usual. */
export type PlanWish = z.input<typeof planRequestSchema>;
/** A base as it is sent. */
export type WishedBase = z.input<typeof baseSchema>;
export type PlanBase = z.output<typeof baseSchema>;
export type PlannedSource = z.output<typeof plannedSchema>;
export type RosterRequest = z.output<typeof rosterRequestSchema>;
export type ImportRequest = z.output<typeof importRequestSchema>;
export type ReportRequest = z.output<typeof reportRequestSchema>;
