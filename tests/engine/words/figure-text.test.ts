import { expect, it } from 'vitest';
import type { FigureDefinition, FigureUnit, ReplicatedFigure } from '../../../engine/index.ts';
import { intervalText, valueText } from '../../../engine/words/figure-text.ts';

function figure(value: number | null, unit: FigureUnit, halfWidth?: number, estimator = 'mean'): ReplicatedFigure {
  const definition = { key: 'x', unit, estimator } as FigureDefinition;
  const spread = { level: 0.95, replications: 9 };
  const interval =
    halfWidth === undefined || value === null
      ? null
      : { estimate: value, halfWidth, low: value - halfWidth, high: value + halfWidth, ...spread };
  return { definition, value, interval, sampleSize: 9, band: null, isGreyed: false };
}

it.each<[number | null, FigureUnit, string]>([
  [null, 'percent', '–'],
  [0, 'percent', '0 %'],
  [6.1234, 'percent', '6.12 %'],
  [0.6881, 'percent', '0.69 %'],
  [99.999, 'percent', '100 %'],
  [72.3, 'seconds', '72.30 s'],
  [151.34, 'seconds', '2.52 min'],
  [0.026, 'hours', '93.60 s'],
  [30, 'hours', '30 h'],
  [80, 'hours', '3.33 d'],
  [4.7367, 'stars', '4.74'],
  [719, 'dollars', '$719.00'],
  [-2.5, 'dollars', '-$2.50'],
  [12_345.678, 'dollars', '$12,346'],
  [3009.4, 'tickets', '3,009'],
  [3000, 'tickets', '3,000'],
  [0.0353, 'ratio', '0.035'],
  [7.456, 'per hour', '7.46 /h'],
])('%d %s reads %s', (value, unit, text) => expect(valueText(figure(value, unit))).toBe(text));

it('totals stay in the unit that their label names', () => {
  expect(valueText(figure(575.3, 'minutes', undefined, 'count'))).toBe('575.3 min');
});

it('an interval is in the unit and to the decimals of its value', () => {
  expect(intervalText(figure(6.12, 'percent', 0.27))).toBe('5.85 … 6.39');
  expect(intervalText(figure(151.2, 'seconds', 6))).toBe('2.42 … 2.62');
  expect(intervalText(figure(20, 'tickets', 1.25))).toBe('18.75 … 21.25');
});

it('what cannot be negative is not shown below 0, what can is', () => {
  expect(intervalText(figure(0.5, 'percent', 0.8))).toBe('0.00 … 1.30');
  expect(intervalText(figure(0.02, 'ratio', 0.05))).toBe('-0.030 … 0.070');
});

it('no interval, and one that says nothing, are not shown; one without width says so', () => {
  expect(intervalText(figure(1, 'percent'))).toBe('');
  expect(intervalText(figure(null, 'percent', 1))).toBe('');
  expect(intervalText(figure(1, 'percent', Infinity))).toBe('');
  expect(intervalText(figure(5, 'minutes', 0))).toBe('always');
});
