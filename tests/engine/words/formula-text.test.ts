import { expect, it } from 'vitest';
import { formulaText } from '../../../engine/words/formula-text.ts';

it('a formula is what stands above the line over what stands below, and a hundred where it is a share', () => {
  const share = { above: 'offers rejected', below: 'offers made', scale: 100, unit: 'percent' } as const;
  expect(formulaText(share)).toBe('offers rejected ÷ offers made × 100');
  expect(formulaText({ ...share, unit: 'points' })).toBe('offers rejected ÷ offers made × 100');
  expect(formulaText({ above: 'time', below: 'tickets', scale: 1 / 60_000, unit: 'minutes' })).toBe('time ÷ tickets');
  expect(formulaText({ above: 'tickets that arrived', scale: 1, unit: 'tickets' })).toBe('tickets that arrived');
});
