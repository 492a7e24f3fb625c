import { expect, it } from 'vitest';
import { briefSpan, clockText, tickText } from '../../ui/format.ts';

it.each([
  [0, '00:00'],
  [34_867_000, '09:41'],
  [86_400_000, 'day 2'],
  [90_000_000, '01:00'],
  [172_800_000, 'day 3'],
])('%d ms is %s on a clock', (moment, text) => expect(clockText(moment)).toBe(text));

it.each([
  [5, 5, '5'],
  [0.5, 0.25, '0.50'],
  [12_000, 2000, '12,000'],
  [0.3, 0.1, '0.3'],
])('%d at ticks %d apart reads %s', (value, step, text) => expect(tickText(value, step)).toBe(text));

it('a brief span is in the unit that reads best', () => {
  expect([briefSpan(532_000), briefSpan(40_000), briefSpan(0)]).toEqual(['8.87 min', '40 s', '0 s']);
});
