import { expect, it } from 'vitest';
import { rampOf, rateOf, shareOf, spanOf } from '../../../../server/load/profile/amounts.ts';

it.each([
  ['30 s', 30_000],
  ['30s', 30_000],
  ['250 ms', 250],
  ['1.5 min', 90_000],
  ['2h', 7_200_000],
  ['0', 0],
  ['30', undefined],
  ['-1 s', undefined],
  ['3 days', undefined],
  ['', undefined],
])('span %j', (text, expected) => expect(spanOf(text)).toBe(expected));

it.each([
  ['50/s', 50],
  ['300 per min', 5],
  ['3600/h', 1],
  ['.5/s', 0.5],
  ['50', undefined],
  ['50/ms', undefined],
])('rate %j', (text, expected) => expect(rateOf(text)).toBe(expected));

it.each([
  ['50→400/s', [50, 400]],
  ['50 to 400 per s', [50, 400]],
  ['60 -> 0/min', [1, 0]],
  ['50→400', undefined],
  ['400/s', undefined],
])('ramp %j', (text, expected) => expect(rampOf(text)).toEqual(expected));

it.each([
  ['5 %', 0.05],
  [0.05, 0.05],
  ['100%', 1],
  ['0.05', undefined],
  [1.1, undefined],
  ['120 %', undefined],
])('share %j', (value, expected) => expect(shareOf(value)).toBe(expected));
