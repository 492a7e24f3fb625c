import { z } from 'zod';
import {
  count,
  duration,
  durationLaw,
  localDate,
  localDateTime,
  moment,
  named,
  numberLaw,
  rate,
  recordedTimes,
  signedDuration,
  utcOffset,
  weight,
} from './values.ts';

/** Rate of arrivals over time: constant, by interval, or a formula. */
export const rateSchema = z.union([
  rate().describe('Constant, such as "125 per hour".'),
  z.strictObject({
    every: duration().describe('Length of an interval.'),
    cycle: z
      .enum(['day', 'week', 'once'])
      .describe('The profile repeats by local day, by local week from Monday 00:00, or runs once from the start.'),
    counts: z.array(z.number().min(0)).min(1).describe('Expected tickets in each interval.'),
  }),
  z.strictObject({
    formula: z.string().describe('Tickets per unit as a function of t in units, such as "8+6*sin(2*pi*t/24)".'),
    unit: duration().describe('The unit of t and of the rate.'),
  }),
]);

/** One stream of tickets. Exactly one of rate, gaps, population and times says when they come. */
export const arrivalStreamSchema = z.strictObject({
  name: named().default('tickets'),
  rate: rateSchema.optional().describe('Poisson arrivals at this rate.'),
  gaps: durationLaw().optional().describe('Law of the gap between arrivals.'),
  population: z
    .strictObject({ size: count(), thinking: durationLaw() })
    .optional()
    .describe('A finite population: each customer without an open ticket writes again after this time.'),
  times: recordedTimes()
    .optional()
    .describe(
      'Recorded arrivals: offsets from the start, or a CSV file with one time a row, as durations, dates and times, or numbers of a unit.',
    ),
  batch: numberLaw().optional().describe('Tickets per arrival, rounded to a whole number, at least 0.'),
  scale: z.number().min(0).default(1).describe('Multiplies the rate.'),
  dayFactor: z
    .strictObject({ cv: z.number().min(0).max(3) })
    .optional()
    .describe('Each day’s rate is multiplied by a gamma factor of mean 1 with this coefficient of variation.'),
  bursts: z
    .array(z.strictObject({ from: moment(), lasts: duration(), factor: z.number().min(0) }))
    .default([])
    .describe('The rate is multiplied while a burst lasts.'),
  from: moment().optional(),
  until: moment().optional(),
  categories: z
    .record(named(), weight())
    .optional()
    .describe('Mix of categories of this stream; the categories’ own weights when left out.'),
  channels: z.strictObject({ email: weight(), chat: weight(), voice: weight() }).partial().optional(),
});

/** Local time: where hours of day and week come from. */
export const calendarSchema = z.strictObject({
  starts: localDate().describe('Local date on which the run starts, at 00:00.'),
  utcOffset: utcOffset().describe('Offset of local time at the start, such as "+01:00".'),
  daylightSaving: z
    .array(
      z.strictObject({
        at: localDateTime().describe('What the clock reads when it is changed, such as "2026-03-29 02:00".'),
        shift: signedDuration().describe('How far it is set forward; "-1 h" sets it back.'),
      }),
    )
    .describe('Changes of the clock during the run.'),
  holidays: z
    .array(
      z.strictObject({
        date: localDate(),
        factor: z.number().min(0).default(1).describe('Multiplies the rate of arrivals.'),
        closed: z.boolean().default(false).describe('No shift that begins on this day is worked.'),
      }),
    )
    .describe('Days unlike the others.'),
});
