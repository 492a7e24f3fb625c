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
});

/** What `switchyard roster` made. */
export type RosterPart = z.output<typeof rosterPartSchema>;
/** A stretch in which people are missing. */
export type MissingPeople = z.output<typeof missingSchema>;
