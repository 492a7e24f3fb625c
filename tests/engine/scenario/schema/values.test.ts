import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import {
  count,
  duration,
  durationLaw,
  limit,
  moment,
  named,
  numberLaw,
  share,
  signedDuration,
} from '../../../../engine/scenario/schema/values.ts';

const read = (schema: z.ZodType, value: unknown): unknown => {
  const parsed = schema.safeParse(value);
  return parsed.success ? parsed.data : parsed.error.issues.map(({ message }) => message).join('; ');
};

test('a share is a number from 0 to 1 or a percentage', () => {
  expect(read(share(), 0.08)).toBe(0.08);
  expect(read(share(), '8 %')).toBe(0.08);
  expect(read(share(), '12.5%')).toBe(0.125);
  expect(read(share(), 8)).toMatch(/^expected a share/);
  expect(read(share(), '-5 %')).toMatch(/^expected a share/);
  expect(read(share(), 'half')).toMatch(/^expected a share/);
});

test('a number that looks like a percentage is suggested as one', () => {
  const parsed = share().safeParse(8);
  expect(parsed.error?.issues[0]).toMatchObject({ params: { suggestion: '8 %' } });
});

describe('a limit', () => {
  test('is a duration, a law, or never', () => {
    expect(read(limit(), '5 min')).toEqual({ law: 'constant', value: 300_000 });
    expect(read(limit(), { law: 'exponential', mean: '5 min' })).toEqual({ law: 'exponential', mean: 300_000 });
    expect(read(limit(), 'never')).toBeNull();
    expect(read(limit(), 0)).toEqual({ law: 'constant', value: 0 });
  });

  test('has its own word for none', () => {
    expect(read(limit('until back'), 'until back')).toBeNull();
    expect(read(limit('until back'), 'never')).toMatch(/"until back"/);
  });
});

test('a law of durations, drawn between two of them, says where it ends', () => {
  expect(read(durationLaw(), { law: 'beta', a: 2, b: 2, to: '1 min' })).toEqual({
    law: 'beta',
    a: 2,
    b: 2,
    to: 60_000,
  });
  expect(read(durationLaw(), { law: 'beta', a: 2, b: 2 })).toMatch(/"to"/);
  expect(read(numberLaw(), { law: 'beta', a: 2, b: 2 })).toEqual({ law: 'beta', a: 2, b: 2 });
});

test('a clock may be set back, a duration may not', () => {
  expect(read(signedDuration(), '-1 h')).toBe(-3_600_000);
  expect(read(signedDuration(), '1 h')).toBe(3_600_000);
  expect(read(duration(), '-1 h')).toBe('a duration is not negative');
});

test('a moment given as a date needs the calendar of a scenario', () => {
  expect(read(moment(), '2 d 9 h')).toBe(57 * 3_600_000);
  expect(read(moment(), '2026-01-05 14:00')).toMatch(/calendar.starts/);
});

test('counts are whole, names are not empty', () => {
  expect(read(count(), 5)).toBe(5);
  expect(read(count(), 5.5)).not.toBe(5.5);
  expect(read(named(), '  late shift ')).toBe('late shift');
  expect(read(named(), '   ')).not.toBe('');
});
