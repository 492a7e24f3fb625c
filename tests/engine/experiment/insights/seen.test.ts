import { expect, it } from 'vitest';
import type { InsightCell } from '../../../../engine/experiment/insights/insight.ts';
import { isSeen, largest, valueOf } from '../../../../engine/experiment/insights/seen.ts';

const cell = (value: number | null, halfWidth: number | null = null): InsightCell => ({
  value,
  halfWidth,
  unit: 'points',
  isDifference: true,
});

it('a difference is seen where its interval leaves out zero', () => {
  const cells = [cell(2, 1.9), cell(-2, 1.9), cell(2, 2), cell(2, 3), cell(2), cell(null, 1)];
  expect(cells.map(isSeen)).toEqual([true, true, false, false, false, false]);
});

it('the largest row is that of the largest number there is', () => {
  const rows = [null, 3, 5, 4].map((value) => ({ name: String(value), cells: [cell(value)] }));
  expect(largest(rows, 0)?.name).toBe('5');
  expect(largest(rows.slice(0, 1), 0)).toBeUndefined();
  expect(valueOf(cell(null))).toBeNaN();
});
