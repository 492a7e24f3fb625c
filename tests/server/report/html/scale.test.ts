import { expect, it } from 'vitest';
import { makeScale } from '../../../../server/report/html/scale.ts';

const places = { from: 100, to: 700 };

it('is straight from nought to a round number', () => {
  const { place, ticks } = makeScale('linear', [3, 47], places);
  expect(ticks).toEqual([0, 10, 20, 30, 40, 50]);
  expect([0, 25, 50].map(place)).toEqual([100, 400, 700]);
});

it('is logarithmic between round numbers, with equal factors equally far apart', () => {
  const { place, ticks } = makeScale('log', [1.3, 88], places);
  expect(ticks).toEqual([1, 2, 5, 10, 20, 50, 100]);
  expect(place(1)).toBeCloseTo(100, 9);
  expect(place(10)).toBeCloseTo(400, 9);
  expect(place(100)).toBeCloseTo(700, 9);
  expect(place(0)).toBeCloseTo(100, 9);
});

it.each([[[]], [[0]], [[5]], [[0, 0]]])('shows %j too', (values) => {
  for (const kind of ['linear', 'log'] as const) {
    const { place, ticks } = makeScale(kind, values, places);
    expect(ticks.length).toBeGreaterThan(1);
    for (const value of [...values, ...ticks]) expect(Number.isFinite(place(value))).toBe(true);
  }
});

it('shows no more than there is, or exactly what it is asked for; what lies beyond is at the end', () => {
  const close = makeScale('linear', [812, 1043], { ...places, shows: 'values' });
  expect(close.ticks).toEqual([800, 850, 900, 950, 1000, 1050]);
  const exact = makeScale('linear', [3, 47], { ...places, shows: [0, 24] });
  expect([0, 12, 24, 47].map(exact.place)).toEqual([100, 400, 700, 700]);
  expect(exact.ticks).toEqual([0, 5, 10, 15, 20]);
  for (const values of [[], [5], [0]])
    expect(makeScale('linear', values, { ...places, shows: 'values' }).ticks.length).toBeGreaterThan(1);
});
