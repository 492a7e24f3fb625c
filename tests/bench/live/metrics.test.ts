import { expect, it } from 'vitest';
import { readMetric } from '../../../bench/live/metrics.ts';

const TEXT = [
  '# HELP frames_total Frames made.',
  '# TYPE frames_total gauge',
  'frames_total 120',
  'frames 7.5',
  '',
].join('\n');

it('reads the number behind the very name', () => {
  expect(readMetric(TEXT, 'frames_total')).toBe(120);
  expect(readMetric(TEXT, 'frames')).toBe(7.5);
});

it('says what is missing instead of telling a number', () => {
  expect(() => readMetric(TEXT, 'frame')).toThrow('The server tells no frame.');
});
