import { describe, expect, test } from 'vitest';
import { findingsOf } from '../../../engine/scenario/schema-problems.ts';
import { expertGroupSchema, scheduleSchema } from '../../../engine/scenario/schema/experts.ts';
import { rateSchema } from '../../../engine/scenario/schema/arrivals.ts';
import type { z } from 'zod';
import { problemsIn, shortest } from './reading.ts';

const messages = (schema: z.ZodType, data: unknown): string[] => {
  const parsed = schema.safeParse(data);
  if (parsed.success) return [];
  return findingsOf(parsed.error.issues, data).map(({ path, message }) => `${path.join('.')}: ${message}`);
};

describe('of several forms, the one that was meant is reported on', () => {
  test('a text is taken for a rate, a mapping with counts for a profile', () => {
    expect(messages(rateSchema, '5 per fortnight')).toEqual([
      ': unknown unit "fortnight"; units are w, d, h, min, s, ms',
    ]);
    expect(messages(rateSchema, { every: '1 h', cycle: 'dayly', counts: [1] })).toEqual([
      'cycle: expected one of day, week, once',
    ]);
    expect(messages(rateSchema, { every: '1 h', cycle: 'day', counts: [1, 'two'] })).toEqual([
      'counts.1: expected a number',
    ]);
    expect(messages(rateSchema, { formula: '5' })).toEqual([
      'unit: missing: a duration such as "5 min", "1 h 30 min" or "300 s"',
    ]);
  });

  test('a schedule with shifts is taken for one', () => {
    expect(messages(scheduleSchema, { shifts: [{ days: 'daily', from: '09:00' }] })).toEqual([
      'shifts.0.to: missing: a time of day such as "09:00"',
    ]);
    expect(messages(scheduleSchema, 'alwys')).toEqual([expect.stringMatching(/^: expected always, or a mapping/)]);
  });
});

test('kinds are called as people call them', () => {
  expect(
    messages(expertGroupSchema, { count: 'five', workFactor: '2', skills: 5, categoryOrder: 'a', name: true }),
  ).toEqual([
    'name: expected text',
    'count: expected a whole number, or unlimited',
    'skills: expected a list, or a mapping of names to values',
    'workFactor: expected a number',
    'categoryOrder: expected a list',
  ]);
});

test('numbers out of range are told the range', () => {
  expect(messages(expertGroupSchema, { count: -1, workFactor: 0, name: 'x'.repeat(81) })).toEqual([
    'name: expected at most 80 characters',
    'count: expected at least 0',
    'workFactor: expected more than 0',
  ]);
});

test('a lever that is none is told which there are', () => {
  expect(problemsIn(shortest('interventions: [{ at: 1 h, lever: brst, count: 5 }]'))).toMatchObject([
    { code: 'unknown-name', path: 'interventions[0].lever', suggestion: 'burst' },
  ]);
  expect(problemsIn(shortest('interventions: [{ at: 1 h }]'))).toMatchObject([
    { code: 'missing', path: 'interventions[0].lever' },
  ]);
});

test('a number or a truth where text belongs is suggested in quotes', () => {
  expect(problemsIn('name: 5\narrivals: [{ rate: 5 per h }]\nexperts: [{ count: 1 }]')).toMatchObject([
    { code: 'wrong-type', path: 'name', message: 'expected text', suggestion: '"5"' },
  ]);
});
