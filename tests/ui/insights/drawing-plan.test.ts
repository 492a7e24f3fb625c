import { expect, it } from 'vitest';
import type { Drawing, InsightCell } from '../../../engine/index.ts';
import { planDrawing } from '../../../ui/insights/drawing-plan.ts';

const cell = (value: number | null, halfWidth: number | null, more: Partial<InsightCell> = {}): InsightCell => ({
  value,
  halfWidth,
  unit: 'points',
  isDifference: false,
  ...more,
});
const table = (cells: readonly InsightCell[], as: Drawing['as'] = 'lines') => ({
  columns: ['NPS'],
  rows: cells.map((each, row) => ({ name: `row ${row}`, cells: [each] })),
  drawn: { columns: [0], as, along: 'experts' },
});

it('numbers and the ends of their intervals stand on an axis with ticks at round numbers; rows without one are left out', () => {
  const plan = planDrawing(table([cell(30, 10), cell(null, null), cell(50, null)]), { from: 200, until: 0, about: 3 });
  // From 20 to 50, in steps of 10: three steps of 200 ÷ 3 pixels, the axis rising.
  expect(plan.ticks).toEqual([
    { at: 200, text: '20' },
    { at: 133.3, text: '30' },
    { at: 66.7, text: '40' },
    { at: 0, text: '50' },
  ]);
  expect(plan.series).toEqual([
    {
      label: 'NPS',
      values: [
        { row: 0, name: 'row 0', text: '30 ± 10', at: 133.3, low: 200, high: 66.7, isSeen: true },
        { row: 2, name: 'row 2', text: '50', at: 0, low: 0, high: 0, isSeen: true },
      ],
    },
  ]);
  expect(plan.zero).toBeUndefined();
});

it('ranked numbers have zero on their axis, and tell which of them could be chance', () => {
  const plan = planDrawing(table([cell(-4, 1), cell(2, 3)], 'ranked'), { from: 0, until: 100, about: 5 });
  // From −6 to 6, since 5 is no multiple of two.
  expect(plan.ticks.map(({ text }) => text)).toEqual(['-6', '-4', '-2', '0', '2', '4', '6']);
  expect(plan.zero).toBe(50);
  expect(plan.series[0]!.values.map(({ isSeen }) => isSeen)).toEqual([true, false]);
});

it('no interval goes where its unit cannot: shares from 0 to 100, stars from 1 to 5; differences can', () => {
  const ends = (cells: readonly InsightCell[]): unknown => {
    const { ticks } = planDrawing(table(cells), { from: 0, until: 100, about: 4 });
    return [ticks[0]!.text, ticks.at(-1)!.text];
  };
  expect(ends([cell(90, 40, { unit: 'percent' }), cell(10, 20, { unit: 'percent' })])).toEqual(['0 %', '100 %']);
  expect(ends([cell(4.5, 2, { unit: 'stars' }), cell(2, 3, { unit: 'stars' })])).toEqual(['1', '5']);
  expect(ends([cell(0, 30, { unit: 'percent', isDifference: true })])).toEqual(['-40 %', '40 %']);
});
