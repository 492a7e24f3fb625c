import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { durationText, readDuration, readMilliseconds } from '../../../../engine/scenario/text/duration-text.ts';
import { codeOf, faultsOf, valueOf } from '../reading.ts';

describe('a duration is read into whole milliseconds', () => {
  test.each([
    ['5 min', 300_000],
    ['300 s', 300_000],
    ['1 h 30 min', 5_400_000],
    ['1h30min', 5_400_000],
    ['2 d', 172_800_000],
    ['1 w', 604_800_000],
    ['250 ms', 250],
    ['1.5 h', 5_400_000],
    ['90 minutes', 5_400_000],
    ['1 day 1 second', 86_401_000],
    ['0', 0],
    ['  7 s ', 7000],
  ])('%s', (text, milliseconds) => {
    expect(valueOf(readDuration(text))).toBe(milliseconds);
  });

  test('a bare number is refused and the unit suggested, except 0', () => {
    expect(faultsOf(readDuration(300))).toEqual([
      'wrong-unit: a duration needs a unit: ms, s, min, h, d or w -> 300 s',
    ]);
    expect(codeOf(readDuration('300'))).toBe('wrong-unit');
    expect(valueOf(readDuration(0))).toBe(0);
  });

  test('an unknown unit names the one that was meant', () => {
    expect(faultsOf(readDuration('5 m'))[0]).toMatch(/-> min$/);
    expect(faultsOf(readDuration('2 horus'))[0]).toMatch(/-> hours$/);
  });

  test('what is no duration is a fault of its kind', () => {
    expect(codeOf(readDuration('five minutes'))).toBe('syntax');
    expect(codeOf(readDuration('-5 min'))).toBe('out-of-range');
    expect(codeOf(readDuration('400 d 400 w 99999999 w'))).toBe('out-of-range');
    expect(codeOf(readDuration('0.2 ms'))).toBe('out-of-range');
    expect(codeOf(readDuration(undefined))).toBe('missing');
    expect(codeOf(readDuration([5]))).toBe('wrong-type');
    expect(codeOf(readDuration(Number.NaN))).toBe('wrong-unit');
  });

  test('parameters of laws keep fractions of a millisecond', () => {
    expect(valueOf(readMilliseconds('0.0004 s'))).toBeCloseTo(0.4, 12);
  });
});

test('a duration that was written reads as itself', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e13 }), (milliseconds) => {
      expect(valueOf(readDuration(durationText(milliseconds)))).toBe(milliseconds);
    }),
    { seed: 20_260_105 },
  );
});

test('durations are written in the fewest units', () => {
  expect(durationText(5_400_000)).toBe('1 h 30 min');
  expect(durationText(0)).toBe('0 s');
  expect(durationText(604_800_001)).toBe('1 w 1 ms');
});
