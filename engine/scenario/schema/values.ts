import { z } from 'zod';
import type { Distribution } from '../../random/distribution.ts';
import { succeeded } from '../../result.ts';
import {
  looksLikeDateTime,
  readClockTime,
  readDate,
  readDateTime,
  readUtcOffset,
  readWeekdays,
  WEEKDAYS,
} from '../text/calendar-text.ts';
import { readDuration } from '../text/duration-text.ts';
import type { Reading } from '../text/fault.ts';
import { fault, missing } from '../text/fault.ts';
import { from0, readDurationSize, readLaw, readPlainNumber } from '../text/law-text.ts';
import { readOverrides } from '../text/overrides.ts';
import { readRecordedTimes, RECORDED_TIMES_FORM } from '../text/recorded-times.ts';
import { readRate } from '../text/rate-text.ts';
import {
  DURATION_FORM,
  DURATION_LAW_FORM,
  limitForm,
  NUMBER_LAW_FORM,
  overridesForm,
  RATE_FORM,
} from './value-forms.ts';

/** What a value looks like in a file, as JSON Schema, for editors. */
type FileForm = Readonly<Record<string, unknown>>;

/** A schema whose value is read by a function; its faults become issues at their place inside the value. */
function readWith<Value>(read: (input: unknown) => Reading<Value>, form: FileForm) {
  return z
    .unknown()
    .meta(form)
    .transform((input, context): Value => {
      const reading = read(input);
      if (reading.ok) return reading.value;
      for (const { code, message, suggestion, path } of reading.problem) {
        const params = suggestion === undefined ? { fault: code } : { fault: code, suggestion };
        context.issues.push({ code: 'custom', input, message, params, path: [...(path ?? [])] });
      }
      return z.NEVER;
    });
}

/** A span of time, "5 min" or "1 h 30 min" in a file: whole milliseconds. */
export const duration = () => readWith(readDuration, DURATION_FORM);

/** A span of time forwards or backwards, "-1 h": whole milliseconds. */
export const signedDuration = () =>
  readWith(readSignedDuration, { type: ['string', 'number'], examples: ['1 h', '-1 h'] });

/** A law of durations: a duration (always that long) or { law: lognormal, mean: 480 s, cv: 0.75 }; milliseconds. */
export const durationLaw = () => readWith(readDurationLaw, DURATION_LAW_FORM);

/** A law of plain numbers: a number (always that) or { law: beta, a: 1.6, b: 5 }. */
export const numberLaw = () => readWith((input) => lawOf(input, readPlainNumber, 'a number or a law'), NUMBER_LAW_FORM);

/** A limit: a duration, a law of durations drawn each time, or a word for none ("never"), which reads as null. */
export const limit = (none = 'never') =>
  readWith((input): Reading<Distribution | null> => {
    if (input === none) return succeeded(null);
    if (typeof input !== 'string' || /\d/.test(input)) return readDurationLaw(input);
    return fault('syntax', `expected a duration such as "5 min", or "${none}"`, none);
  }, limitForm(none));

/** A limit as it is after reading, in milliseconds: a law, or null for none. For what is kept as JSON and read again. */
export const limitInMs = () =>
  readWith((input): Reading<Distribution | null> => {
    if (input === null) return succeeded(null);
    return lawOf(input, (size) => from0(readPlainNumber(size)), 'a law with sizes in milliseconds, or null for none');
  }, {});

/** Tickets per time, "125 per hour" in a file: tickets per millisecond. */
export const rate = () => readWith(readRate, RATE_FORM);

/**
 * A moment of the run: a duration from its start, in milliseconds. A file may also write a local date and time
 * ("2026-01-05 14:00"), which parseScenario turns into such a duration before this schema sees it.
 */
export const moment = () =>
  readWith(
    (input) => {
      if (looksLikeDateTime(input))
        return fault('syntax', 'a date needs to know when the run starts (calendar.starts)');
      return readDuration(input);
    },
    { type: ['string', 'number'], examples: ['14 h', '2 d 9 h', '2026-01-05 14:00'] },
  );

/** A time of day, "09:00": milliseconds after midnight. */
export const clockTime = () =>
  readWith(readClockTime, { type: 'string', pattern: '^\\d{1,2}:\\d{2}$', examples: ['09:00'] });

/** A local date, "2026-01-05": days since 1970-01-01. */
export const localDate = () => readWith(readDate, { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' });

/** A local date and time, "2026-03-29 02:00": what the clock reads, in milliseconds since 1970-01-01 00:00. */
export const localDateTime = () =>
  readWith(readDateTime, { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}[ T]\\d{2}:\\d{2}' });

/** Days of the week: [mon, tue], weekdays, weekend or daily; seven flags from Monday. */
export const weekdays = () =>
  readWith(readWeekdays, {
    anyOf: [{ enum: ['daily', 'weekdays', 'weekend', ...WEEKDAYS] }, { type: 'array', items: { enum: WEEKDAYS } }],
  });

/** How far local time is ahead of UTC, "+01:00": milliseconds. */
export const utcOffset = () =>
  readWith(readUtcOffset, { type: 'string', pattern: '^[+-]\\d{2}:\\d{2}$', examples: ['+01:00'] });

/** Recorded times: whole milliseconds from the start of the run, never decreasing. */
export const recordedTimes = () => readWith(readRecordedTimes, RECORDED_TIMES_FORM);

/** Overrides of a tree of settings; durations in files, milliseconds afterwards. */
export const overridesOf = <Settings extends object>(defaults: Settings) =>
  readWith((input) => readOverrides(input, defaults), overridesForm(defaults));

/** A part of a whole: a number from 0 to 1, or "8 %". */
export const share = () =>
  readWith(readShare, {
    anyOf: [
      { type: 'number', minimum: 0, maximum: 1 },
      { type: 'string', pattern: '^\\d+(\\.\\d+)?\\s*%$' },
    ],
  });

/** An amount in dollars. */
export const money = () => z.number().min(0).max(1e9);

/** A share relative to its neighbours: 2 is twice as often as 1. */
export const weight = () => z.number().min(0).max(1e12);

/** What a whole number says of a value of another kind; zod itself would ask for any number. */
export const WHOLE_NUMBER_EXPECTED = 'expected a whole number';

/** A whole number from 0. */
export const count = () =>
  z
    .int({ error: ({ code }) => (code === 'invalid_type' ? WHOLE_NUMBER_EXPECTED : undefined) })
    .min(0)
    .max(1e9);

/** A name of something: letters, digits and blanks, up to 80 characters. */
export const named = () => z.string().trim().min(1).max(80);

function lawOf(input: unknown, readSize: (input: unknown) => Reading<number>, example: string): Reading<Distribution> {
  return readLaw(input, readSize, example) as Reading<unknown> as Reading<Distribution>;
}

function readDurationLaw(input: unknown): Reading<Distribution> {
  const reading = lawOf(
    input,
    readDurationSize,
    'a duration such as "5 min", or a law such as { law: exponential, mean: 60 s }',
  );
  const endless = reading.ok && reading.value.law === 'beta' && reading.value.to === undefined;
  return endless ? fault('missing', 'missing: "to", the longest duration of a beta law') : reading;
}

function readSignedDuration(input: unknown): Reading<number> {
  const backwards = typeof input === 'string' && input.trim().startsWith('-');
  const reading = readDuration(backwards ? input.trim().slice(1) : input);
  return reading.ok && backwards ? succeeded(-reading.value) : reading;
}

function readShare(input: unknown): Reading<number> {
  const expected = 'a share from 0 to 1, or a percentage such as "8 %"';
  if (input === undefined || input === null) return missing(expected);
  const percent = typeof input === 'string' ? /^(-?\d+(?:\.\d+)?)\s*%$/.exec(input.trim()) : null;
  const value = percent === null ? input : Number((Number(percent[1]) / 100).toPrecision(15));
  if (typeof value !== 'number' || !Number.isFinite(value)) return fault('wrong-type', `expected ${expected}`);
  if (value >= 0 && value <= 1) return succeeded(value);
  const meantPercent = percent === null && value > 1 && value <= 100;
  return fault('out-of-range', `expected ${expected}`, meantPercent ? `${value} %` : undefined);
}
