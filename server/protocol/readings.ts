import { z } from 'zod';
import type { FigureUnit, Grain } from '../../engine/index.ts';

// What is asked for of a run and comes as tables: whoever asks checks the answer, like anything that comes over a wire.

const UNITS = [
  'percent',
  'seconds',
  'minutes',
  'hours',
  'stars',
  'dollars',
  'tickets',
  'offers',
  'experts',
  'reviews',
  'customers',
  'points',
  'count',
  'ratio',
  'per hour',
] as const satisfies readonly FigureUnit[];

const moment = (about: string): z.ZodNumber =>
  z.number().describe(`${about}, in milliseconds since the start of the run`);

const judgedSchema = z.object({
  value: z.number().describe('In the unit of the figure.'),
  verdict: z.object({
    word: z.enum(['great', 'good', 'okay', 'watch', 'poor', 'on target', 'off target']),
    mark: z.enum(['●', '◐', '○', '✕']),
    note: z.string().exactOptional(),
    is: z.enum(['good', 'fair', 'bad']),
  }),
});

const targetSchema = z.object({
  kind: z.enum(['at least', 'at most', 'under', 'over', 'between']),
  value: z.number(),
  upTo: z.number().exactOptional(),
  unit: z.enum(UNITS),
  source: z.string(),
});

const changeSchema = z.object({
  figure: z.string().describe('Key of the figure.'),
  target: targetSchema.nullable().describe('What it should reach, where a scorecard says so.'),
  since: moment('When it came to the band that it leaves'),
  until: moment('When it leaves the band that it comes to').nullable(),
  before: judgedSchema,
  after: judgedSchema,
  is: z.enum(['better', 'worse', 'different']),
  trend: z.enum(['rising', 'falling', 'steady']).describe('Over the last three intervals with a value.'),
});

/** Which figures changed band, interval by interval, the newest first. */
export const exceptionsSchema = z
  .object({
    at: moment('Where the run stands'),
    hours: z.array(
      z.object({
        from: moment('Beginning of the interval'),
        until: moment('Its end'),
        changes: z.array(changeSchema),
        best: z.string().nullable().describe('Key of the figure that got better by most.'),
        worst: z.string().nullable().describe('Key of the figure that got worse by most.'),
      }),
    ),
    better: z.int().describe('Changes for the better so far.'),
    worse: z.int().describe('Changes for the worse so far.'),
    standing: z.int().describe('Changes for the worse that last.'),
    leftOut: z.int().describe('Intervals with changes before the first that is told.'),
  })
  .meta({ id: 'Exceptions' });

export type Exceptions = z.output<typeof exceptionsSchema>;
export type ExceptionsHour = Exceptions['hours'][number];
export type ExceptionsChange = ExceptionsHour['changes'][number];

/** Spans of time by which tickets are counted. */
export const VOLUME_GRAINS = ['day', 'week', 'month', 'quarter'] as const satisfies readonly Grain[];

export const volumePeriodSchema = z.object({
  name: z.string().describe('Such as 2026-01-05, 2026-W02, 2026-01, 2026-Q1.'),
  tickets: z.number().describe('A fraction where an interval lies across a border.'),
  isWhole: z.boolean().describe('Whether all of it was counted.'),
  markers: z.array(z.string()).describe('What happened in it.'),
  baseline: z.number().nullable().describe('Mean of whole periods of its kind without a launch.'),
  uplift: z.number().nullable().describe('Tickets ÷ baseline.'),
});

/** Tickets by day, week, month or quarter, beside what was launched then (K-91). */
export const volumeSchema = z
  .object({
    at: moment('Where the run stands'),
    grain: z.enum(VOLUME_GRAINS),
    periods: z.array(volumePeriodSchema),
  })
  .meta({ id: 'VolumeByGrain' });

export type Volume = z.output<typeof volumeSchema>;

export const reasonRowSchema = z.object({
  reason: z.object({
    name: z.string().describe('As customers see it.'),
    isPositive: z.boolean(),
    isControllable: z.boolean().describe('Whether the expert could have done something about it.'),
  }),
  byChannel: z.object({ email: z.number(), chat: z.number(), voice: z.number() }),
  total: z.number(),
});

/** Reviews by reason and channel (K-119). */
export const reasonsSchema = z
  .object({ at: moment('Where the run stands'), rows: z.array(reasonRowSchema) })
  .meta({ id: 'ReasonsByChannel' });

export type Reasons = z.output<typeof reasonsSchema>;

/** Checks of answers, by the name of the request. */
export const ANSWER_CHECKS = {
  exceptions: exceptionsSchema,
  volume: volumeSchema,
  reasons: reasonsSchema,
} as const;
