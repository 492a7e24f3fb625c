import { expect, it } from 'vitest';
import type { InsightCell } from '../../../engine/index.ts';
import { curvePoints } from '../../../ui/insights/insight-curve.ts';

const cell = (value: number | null, halfWidth: number | null): InsightCell => ({
  value,
  halfWidth,
  unit: 'stars',
  isDifference: false,
});

it('the least end of an interval stands at the bottom, the greatest at the top, and rows without a number are left out', () => {
  const points = curvePoints({
    rows: [
      { name: 'fast', cells: [cell(3, 1)] },
      { name: 'none', cells: [cell(null, null)] },
      { name: 'good', cells: [cell(4, null)] },
    ],
  });
  // From 2 to 4 on a picture from 196 at the bottom to 24 at the top; two points side by side on 592.
  expect(points).toEqual([
    { name: 'fast', text: '3.00 ± 1.00', x: 172, y: 110, low: 196, high: 24 },
    { name: 'good', text: '4.00', x: 468, y: 24, low: 24, high: 24 },
  ]);
});
