import { expect, it } from 'vitest';
import { emptyHistogram, record, summaryOf } from '../../../../server/load/generator/latencies.ts';

it('holds milliseconds to three digits, and nothing where nothing was measured', () => {
  const histogram = emptyHistogram();
  expect(summaryOf(histogram)).toMatchObject({ count: 0, p50: null, p99: null, max: null, spectrum: [] });
  for (let each = 1; each <= 1000; each++) record(histogram, each);
  const { count, min, mean, p50, p99, p99_9, max, spectrum } = summaryOf(histogram);
  expect(count).toBe(1000);
  const within = (value: number | null, expected: number): void =>
    expect(Math.abs(value! - expected)).toBeLessThanOrEqual(expected / 1000);
  within(min, 1);
  within(mean, 500.5);
  within(p50, 500);
  within(p99, 990);
  within(p99_9, 999);
  within(max, 1000);
  expect(spectrum.at(-1)![0]).toBe(1);
  expect(
    spectrum.every(
      ([share, at], index) => index === 0 || (share > spectrum[index - 1]![0] && at >= spectrum[index - 1]![1]),
    ),
  ).toBe(true);
});

it('percentiles of two merged histograms are those of all cases, not an average', () => {
  const [quick, slow] = [emptyHistogram(), emptyHistogram()];
  for (let each = 0; each < 990; each++) record(quick, 1);
  for (let each = 0; each < 10; each++) record(slow, 1000);
  quick.add(slow);
  expect(summaryOf(quick)).toMatchObject({ count: 1000, p50: 1, p99: 1 });
  expect(Math.abs(summaryOf(quick).p99_9! - 1000)).toBeLessThan(1);
});
