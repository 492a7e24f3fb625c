import { expect, it } from 'vitest';
import {
  isThere,
  lastOf,
  newestStretch,
  sampledRows,
  seriesWords,
  shown,
  withGaps,
} from '../../../ui/charts/chart-data.ts';

const write = (value: number): string => `${value} min`;

it('what is no number leaves a gap, in typed arrays too', () => {
  expect(withGaps(Float64Array.of(1, NaN, 3, Infinity), 1, 3)).toEqual([null, 3, null]);
  expect(withGaps([1, null, 3], 0, 4)).toEqual([1, null, 3, null]);
  expect([0, null, undefined, NaN].map(isThere)).toEqual([true, false, false, false]);
});

it('of a run that jumped back only the newest stretch is drawn', () => {
  expect(newestStretch([1, 2, 3])).toBe(0);
  expect(newestStretch([1, 2, 3, 2, 4])).toBe(3);
  expect(newestStretch([5, 5])).toBe(1);
  expect(newestStretch([])).toBe(0);
});

it('a line is told in words, with what is missing left out', () => {
  const line = { key: 'x', label: 'Waiting', values: [null, 4, 1, NaN, 3, null] };
  expect(seriesWords(line, write)).toBe('Waiting: now 3 min, between 1 min and 4 min');
  expect(seriesWords({ ...line, values: [NaN] }, write)).toBe('Waiting: nothing yet');
  expect(lastOf([])).toBeNull();
  expect(shown(undefined, write)).toBe('–');
});

it('a table has so many rows at most, evenly spread, the newest first', () => {
  expect(sampledRows(5, 60)).toEqual([4, 3, 2, 1, 0]);
  const rows = sampledRows(1000, 60);
  expect(rows).toHaveLength(59);
  expect(rows.slice(0, 3)).toEqual([999, 982, 965]);
});
