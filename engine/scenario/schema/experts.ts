import { z } from 'zod';
import { ARCHETYPE_NAMES } from '../../behaviour/archetypes.ts';
import { DEFAULT_EXPERT_BEHAVIOUR } from '../../behaviour/expert-settings.ts';
import {
  clockTime,
  count,
  duration,
  durationLaw,
  localDate,
  moment,
  named,
  overridesOf,
  share,
  utcOffset,
  weekdays,
} from './values.ts';

/** How an expert answers offers, reduced to probabilities: for oracles and for measuring. */
const plainResponseSchema = z.strictObject({
  accept: share(),
  reject: share().describe('What is left over is ignored until the limit.'),
  answer: durationLaw().describe('Time from the offer to its answer. Longer than the limit: the offer expires.'),
});

/** When a group works. */
export const scheduleSchema = z.union([
  z.literal('always'),
  z.strictObject({
    shifts: z.array(
      z.strictObject({
        days: weekdays(),
        dates: z.array(localDate()).optional().describe('Only those of the days that are among these dates.'),
        from: clockTime(),
        to: clockTime().describe('At or before `from`: the next day.'),
        breaks: z.array(z.strictObject({ at: clockTime(), lasts: duration() })).default([]),
        experts: z
          .union([count(), z.literal('all'), z.array(z.int().min(1))])
          .default('all')
          .describe(
            'How many of the group work this shift, taken in turn from the first; or which of them, numbered from 1.',
          ),
      }),
    ),
    utcOffset: utcOffset().optional().describe('Local time of the group, when not the desk’s.'),
  }),
  z.strictObject({
    every: duration(),
    cycle: z.enum(['day', 'week', 'once']),
    staffed: z
      .array(count())
      .min(1)
      .describe('Experts on duty in each interval. At a drop, idle ones leave first; then whoever finishes next.'),
  }),
  z
    .strictObject({ online: durationLaw(), offline: durationLaw() })
    .describe('Alternating periods, each expert alone, starting online.'),
]);

/** A group of experts that share skills, schedule and behaviour. */
export const expertGroupSchema = z.strictObject({
  name: named().default('experts'),
  count: z
    .union([count(), z.literal('unlimited')])
    .describe('"unlimited": one row that takes any number of tickets at once.'),
  archetype: z.enum(ARCHETYPE_NAMES).default('steady'),
  skills: z
    .union([z.array(named()), z.record(named(), share())])
    .default([])
    .describe('Skills held; with proficiency from 0 to 1 when given by name.'),
  response: z
    .union([plainResponseSchema, z.literal('outside')])
    .optional()
    .describe(
      'Plain answers instead of the behaviour model; "outside": people or programs answer over sockets, and are on duty while connected.',
    ),
  behaviour: overridesOf(DEFAULT_EXPERT_BEHAVIOUR).default({}).describe('Overrides of the archetype’s behaviour.'),
  workFactor: z.number().positive().default(1).describe('Multiplies work time.'),
  workFactorByCategory: z.record(named(), z.number().positive()).optional(),
  categoryOrder: z
    .array(named())
    .default([])
    .describe('Preference policy: categories this group takes first, best first.'),
  unansweredCap: z.union([count(), z.literal('unlimited')]).optional(),
  pendingCap: z.union([count(), z.literal('unlimited')]).optional(),
  schedule: scheduleSchema.default('always'),
  noShow: share().default(0).describe('Share of shifts that an expert does not turn up for.'),
  costPerHour: z.number().min(0).default(0).describe('Dollars per scheduled hour.'),
  joins: moment().optional().describe('The group is hired at this moment.'),
});
