import { z } from 'zod';

const text = z.string().min(1);
const time = z.number().min(0);

/** Somebody's shift on a day. Times are milliseconds after 00:00 of that day. */
const shiftSchema = z.strictObject({
  group: text,
  person: text.nullable(),
  pattern: text,
  day: z.int().min(-1),
  from: time,
  lasts: z.number().positive(),
  breaks: z.array(z.strictObject({ name: text, at: time, lasts: z.number().positive() })),
  hours: time,
  cost: time,
});

/** Where people are missing: from a moment of the clock, after 00:00 of the first day, for so long. */
const missingSchema = z.strictObject({
  group: text,
  from: time,
  lasts: z.number().positive(),
  experts: z.int().positive(),
  because: z.enum(['no pattern reaches it', 'no shift is worked by so many', 'nobody is free']),
});

const rangeSchema = z.strictObject({
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
});

/** What playing the roster showed, on fresh random numbers. */
const checkedSchema = z.strictObject({
  /** Of each bound by itself. */
  level: z.number().gt(0).lt(1),
  /** Whether every target is surely kept. */
  verdict: z.enum(['met', 'unmet']),
  /** Since any shift changed; each span is known from all checks since shifts near it changed. */
  replications: z.int().positive(),
  /** How often it was played on fresh random numbers; that of the last time. */
  checks: z.int().positive().default(1),
  seed: text,
  searchSeed: text,
  /** How often the need was raised where a target was missed or not surely kept, and how many shifts went again. */
  rounds: z.int().min(0),
  dropped: z.int().min(0),
  /** Each target over intervals [from, until). */
  judged: z.array(
    rangeSchema.extend({
      target: z.int().min(0),
      from: z.int().min(0),
      until: z.int().min(1),
      is: z.enum(['met', 'missed', 'open']),
    }),
  ),
  dayMisses: rangeSchema,
  /** Dollars a run. */
  costs: z.strictObject({
    wages: rangeSchema,
    payouts: rangeSchema,
    penalties: rangeSchema,
    total: rangeSchema,
    turnedAway: rangeSchema,
  }),
});

/** What `switchyard roster` made. */
export const rosterPartSchema = z.strictObject({
  /** Date of day 0, such as 2026-01-05. */
  firstDate: text,
  groups: z.array(text),
  /** Share of shifts that people do not turn up for; null for that of each group. */
  absent: z.number().min(0).max(1).nullable(),
  people: z.array(z.strictObject({ name: text, group: text })),
  shifts: z.array(shiftSchema),
  missing: z.array(missingSchema),
  /** Dollars for all shifts that somebody works. */
  wages: time,
  /** By how much shifts that cover the same could cost less at most, as a share. */
  gap: time,
  /** Null where nothing is promised. */
  checked: checkedSchema.nullable(),
});

/** What playing a roster showed. */
export type CheckedRoster = z.output<typeof checkedSchema>;

/** What `switchyard roster` made. */
export type RosterPart = z.output<typeof rosterPartSchema>;
/** A stretch in which people are missing. */
export type MissingPeople = z.output<typeof missingSchema>;
