import { describe, expect, test } from 'vitest';
import { readRate } from '../../../../engine/scenario/text/rate-text.ts';
import { codeOf, faultsOf, valueOf } from '../reading.ts';

describe('a rate is read into tickets per millisecond', () => {
  test.each([
    ['125 per hour', 125 / 3_600_000],
    ['0.82872 per s', 0.82872 / 1000],
    ['3000 per day', 3000 / 86_400_000],
    ['2 tickets per minute', 2 / 60_000],
    ['10/h', 10 / 3_600_000],
    ['1 per a week', 1 / 604_800_000],
  ])('%s', (text, perMillisecond) => {
    expect(valueOf(readRate(text))).toBe(perMillisecond);
  });

  test('nothing comes at a rate of 0', () => {
    expect(valueOf(readRate(0))).toBe(0);
    expect(valueOf(readRate('0 per h'))).toBe(0);
  });

  test('what is no rate is a fault of its kind', () => {
    expect(faultsOf(readRate(125))).toEqual([
      'wrong-unit: a rate needs a unit of time: per s, min, h, d or w -> 125 per hour',
    ]);
    expect(codeOf(readRate('-3 per hour'))).toBe('out-of-range');
    expect(codeOf(readRate(-3))).toBe('out-of-range');
    expect(faultsOf(readRate('3 per hoor'))[0]).toMatch(/-> hour$/);
    expect(codeOf(readRate('often'))).toBe('syntax');
    expect(codeOf(readRate('5000 per ms'))).toBe('out-of-range');
    expect(codeOf(readRate(undefined))).toBe('missing');
  });
});
