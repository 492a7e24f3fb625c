import { expect, it } from 'vitest';
import { splitOf } from '../../../../server/import/backtest/split.ts';
import type { History } from '../../../../server/import/history.ts';

const DAY = 86_400_000;
/** So many tickets at noon of each of some days. */
const history = (days: number, perDay: number): History => ({
  rows: days * perDay,
  moments: {
    created: Float64Array.from({ length: days * perDay }, (_, row) => (100 + Math.floor(row / perDay)) * DAY + DAY / 2),
  },
  durations: {},
  words: {},
});

function daysOf(given: History, asked: Parameters<typeof splitOf>[1] = {}) {
  const split = splitOf(given, asked);
  if (typeof split === 'string') throw new Error(split);
  const { calibrated, predicted, past, heldBack, limits } = split;
  return {
    days: [calibrated.from, calibrated.to, predicted.from, predicted.to],
    rows: [past.rows, heldBack.rows],
    limits,
  };
}

it('takes the first half of the days, the smaller one of an odd number', () => {
  expect(daysOf(history(31, 2))).toEqual({ days: [100, 114, 115, 130], rows: [30, 32], limits: [] });
});

it('takes the days that are asked for', () => {
  const asked = { calibrated: { from: 103, to: 105 }, until: 107 };
  expect(daysOf(history(12, 3), asked)).toEqual({ days: [103, 105, 106, 107], rows: [9, 6], limits: [] });
});

it('of a long history predicts the last 28 days, of a busy one the last 100,000 tickets, and says so', () => {
  const long = daysOf(history(100, 1));
  expect([long.days, long.rows]).toEqual([
    [100, 149, 172, 199],
    [50, 28],
  ]);
  expect(long.limits).toEqual([
    'Of 50 days to predict only the last 28 are played: at most 28 days and 100,000 tickets.',
  ]);
  expect(daysOf(history(14, 30_000)).days).toEqual([100, 106, 111, 113]);
  expect(daysOf(history(14, 120_000)).rows[1]).toBe(120_000);
});

it('says why it cannot', () => {
  expect(splitOf(history(13, 9), {})).toBe('the history has 13 days, and a backtest needs 14');
  expect(splitOf(history(14, 1), { calibrated: { from: 100, to: 113 } })).toContain('no day after 1970-04-24');
});
