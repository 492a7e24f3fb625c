import { expect, it } from 'vitest';
import type { InsightCell } from '../../../engine/experiment/insights/insight.ts';
import { cellText } from '../../../engine/words/cell-text.ts';

const cell = (value: number | null, halfWidth: number | null, rest: Partial<InsightCell> = {}): InsightCell => ({
  value,
  halfWidth,
  unit: 'minutes',
  isDifference: false,
  ...rest,
});

it('a number with its half-width, both in the unit that suits it', () => {
  expect(cellText(cell(3.1, 0.42))).toBe('3.10 ± 0.42 min');
  expect(cellText(cell(0.5, 0.1))).toBe('30 ± 6 s');
  expect(cellText(cell(4.614, null, { unit: 'stars' }))).toBe('4.61');
  expect(cellText(cell(null, null))).toBe('–');
});

it('a difference has its sign, and that of shares is in points', () => {
  expect(cellText(cell(1.2, 0.3, { unit: 'percent', isDifference: true }))).toBe('+1.20 ± 0.30 pts');
  expect(cellText(cell(-1.2, 0.3, { unit: 'dollars', isDifference: true }))).toBe('-$1.20 ± $0.30');
  expect(cellText(cell(1.2, 0.3, { unit: 'dollars', isDifference: true }))).toBe('+$1.20 ± $0.30');
  expect(cellText(cell(0, 0, { unit: 'stars', isDifference: true }))).toBe('0.00 ± 0.00');
});
