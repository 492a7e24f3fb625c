import { z } from 'zod';
import { DEFAULT_CUSTOMER_BEHAVIOUR } from '../../behaviour/customer-settings.ts';
import { DEFAULT_STANDING } from '../../behaviour/desk-feedback-settings.ts';
import { arrivalStreamSchema, calendarSchema } from './arrivals.ts';
import { deskSchema, figuresSchema } from './desk.ts';
import { expertGroupSchema } from './experts.ts';
import { historySchema } from './history.ts';
import { interventionSchema } from './interventions.ts';
import { packsSchema } from './packs.ts';
import { scorecardSchema } from './scorecard.ts';
import { targetSchema } from './targets.ts';
import { ticketsSchema, waitingSchema } from './tickets.ts';
import { duration, named, overridesOf } from './values.ts';

/** Raised when a scenario file changes shape; older files are migrated on reading. */
export const SCENARIO_VERSION = 1;

/** Everything that defines a run but the draws of its seed. Durations are whole milliseconds after parsing. */
export const scenarioSchema = z.strictObject({
  version: z.literal(SCENARIO_VERSION),
  name: named(),
  about: z.string().default('').describe('What to look for.'),
  seed: z
    .union([z.string(), z.number()])
    .transform(String)
    .describe('Root of all chance; another seed is another replication.'),
  horizon: duration().describe('Length of the run.'),
  warmUp: duration().describe('Start of the run that is not measured.'),
  closing: z
    .enum(['cut', 'drain'])
    .describe('cut: the run stops at the horizon; drain: arrivals stop and those on the desk are served.'),
  calendar: calendarSchema,
  skills: z.array(named()),
  tickets: ticketsSchema,
  arrivals: z.array(arrivalStreamSchema).min(1),
  waiting: waitingSchema,
  experts: z.array(expertGroupSchema).min(1),
  desk: deskSchema,
  customers: z.strictObject({
    model: z
      .enum(['people', 'plain'])
      .describe('plain: tickets end with their first reply; no replies, reviews or chasing.'),
    behaviour: overridesOf(DEFAULT_CUSTOMER_BEHAVIOUR).describe('Overrides of the customers’ behaviour.'),
  }),
  standing: z.strictObject({
    on: z.boolean(),
    refresh: z.enum(['hourly', 'live']),
    settings: overridesOf(DEFAULT_STANDING).describe('Overrides of the table of weights.'),
  }),
  figures: figuresSchema,
  packs: packsSchema.default({}).describe('Optional parts of the model; each that is named is on.'),
  interventions: z.array(interventionSchema).default([]),
  scorecard: scorecardSchema.default('marketplace'),
  targets: z.array(targetSchema).default([]).describe('What the desk has promised; staffing is planned for it.'),
  history: historySchema
    .optional()
    .describe('The history that the scenario was fitted to, and its backtest; changes nothing in a run.'),
});
