import { expect, it } from 'vitest';
import type { BreakdownRow, FigureColumn } from '../../../server/protocol/index.ts';
import { scenarioWith } from '../../scenarios.ts';
import { trendOf, trendText } from '../../../ui/scorecard/interval-trend.ts';
import { columnOf, HOUR } from '../real-desk.ts';

const row = (number: number, value: number | null, until = (number + 1) * HOUR): BreakdownRow => ({
  name: String(number),
  from: number * HOUR,
  until,
  figures: { rejected: { value, numerator: null, denominator: null, sampleSize: 40 } },
});
const column = columnOf(scenarioWith({}), 'rejected');
const textOf = (rows: readonly BreakdownRow[], of: FigureColumn = column): string => {
  const trend = trendOf(rows, 'rejected', HOUR);
  return trend === undefined ? '' : trendText(of, trend);
};

it('is about the last interval that is over, beside the one before', () => {
  const rows = [row(8, 5), row(9, 6.5), row(10, 90, 10 * HOUR + 5)];
  expect(trendOf(rows, 'rejected', HOUR)).toEqual({
    from: 9 * HOUR,
    until: 10 * HOUR,
    value: 6.5,
    sampleSize: 40,
    before: 5,
  });
  expect(textOf(rows)).toBe('09:00–10:00: 6.50 % from 40, ▲ 1.50 worse');
});

it('says which way is good, and nothing of what is neither', () => {
  expect(textOf([row(0, 6), row(1, 4)])).toContain('▼ 2 better');
  expect(textOf([row(0, 6), row(1, 4)], { ...column, better: 'higher' })).toContain('▼ 2 worse');
  expect(textOf([row(0, 6), row(1, 4)], { ...column, better: 'neither' })).toMatch(/▼ 2$/);
  expect(textOf([row(0, 6), row(1, 6)])).toContain(', as before');
});

it('says nothing before there is an interval, or when nothing happened in it', () => {
  expect(textOf([row(0, 4, 100)])).toBe('');
  expect(textOf([row(0, 4), row(1, null)])).toBe('');
  expect(textOf([row(0, null), row(1, 4)])).toBe('01:00–02:00: 4 % from 40');
});

it('does not name the day: it is the last interval', () => {
  expect(textOf([row(25, 4)])).toBe('01:00–02:00: 4 % from 40');
});
