import { expect, test } from 'vitest';
import { readRecordedTimes } from '../../../../engine/scenario/text/recorded-times.ts';
import { codeOf, faultsOf, valueOf } from '../reading.ts';

test('recorded times are offsets from the start, in order, twins allowed', () => {
  expect(valueOf(readRecordedTimes([0, '1 s', '1 s', '2 min']))).toEqual([0, 1000, 1000, 120_000]);
  expect(valueOf(readRecordedTimes({ milliseconds: [0, 5] }))).toEqual([0, 5]);
});

test('times that run backwards, are none, or are nothing are faults', () => {
  expect(faultsOf(readRecordedTimes(['2 s', '1 s', 'soon']))).toEqual([
    'out-of-range: earlier than the time before it',
    expect.stringMatching(/^syntax/),
  ]);
  expect(codeOf(readRecordedTimes([]))).toBe('out-of-range');
  expect(codeOf(readRecordedTimes('calls.csv'))).toBe('wrong-type');
  expect(codeOf(readRecordedTimes({ milliseconds: [0.5] }))).toBe('wrong-type');
  expect(codeOf(readRecordedTimes(undefined))).toBe('missing');
});
