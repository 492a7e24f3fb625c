import { z } from 'zod';
import { LONGEST_SCENARIO } from './requests.ts';

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
  seed: line(200).optional().describe('Another root of all chance.'),
});

const draftSchema = z.strictObject({
  name: line(60),
  set: settings().describe('Settings laid over the base, such as experts[0].count=12.'),
});

const common = {
  base: baseSchema,
  replications: z.int().min(2).max(2000).default(40),
  level: z.number().min(0.5).max(0.999).default(0.95).describe('Confidence of each interval.'),
};

export const MOST_DRAFTS = 5;

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
]);

export type PlanRequest = z.output<typeof planRequestSchema>;
/** As it is sent: what is left out is as usual. */
export type PlanWish = z.input<typeof planRequestSchema>;
export type PlanBase = z.output<typeof baseSchema>;
