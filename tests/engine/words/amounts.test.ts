import { expect, it } from 'vitest';
import { counted, countText, decimalText, momentText, spanText } from '../../../engine/words/amounts.ts';

it.each([
  [0, '0 s'],
  [250, '250 ms'],
  [999.6, '1000 ms'],
  [1000, '1 s'],
  [59_400, '59 s'],
  [59_600, '1 min'],
  [300_000, '5 min'],
  [3_723_000, '1 h 2 min 3 s'],
  [129_600_000, '1 d 12 h'],
  [-90_000, '-1 min 30 s'],
])('a span of %d ms reads %s', (milliseconds, text) => expect(spanText(milliseconds)).toBe(text));

it.each([
  [0, 'day 1 00:00:00'],
  [86_399_999, 'day 1 23:59:59'],
  [86_400_000 + 9 * 3_600_000 + 41 * 60_000 + 7000, 'day 2 09:41:07'],
])('the moment %d ms reads %s', (milliseconds, text) => expect(momentText(milliseconds)).toBe(text));

it.each([
  [0, '0'],
  [999, '999'],
  [1000, '1,000'],
  [1_234_567.4, '1,234,567'],
])('%d reads %s', (count, text) => expect(countText(count)).toBe(text));

it.each([
  [1234.5, 2, '1,234.50'],
  [-0.001, 2, '0.00'],
  [-1.5, 1, '-1.5'],
  [1e6, 0, '1,000,000'],
  [0.1234567, 4, '0.1235'],
])('%d with %d decimals reads %s', (value, decimals, text) => expect(decimalText(value, decimals)).toBe(text));

it('one and many have their words', () => {
  expect([counted(1, 'ticket'), counted(0, 'ticket'), counted(2000, 'reply', 'replies')]).toEqual([
    '1 ticket',
    '0 tickets',
    '2,000 replies',
  ]);
});
