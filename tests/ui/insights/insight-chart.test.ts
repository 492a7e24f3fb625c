import { expect, it } from 'vitest';
import type { InsightCell, InsightTable } from '../../../engine/index.ts';
import { mount, type Mounted } from '../../browser/element.ts';
import { takePicture, type ViewOptions } from '../../browser/view.ts';

const cell = (value: number, halfWidth: number, unit: InsightCell['unit']): InsightCell => ({
  value,
  halfWidth,
  unit,
  isDifference: unit === 'points',
});
const lines: InsightTable = {
  title: 'Whom it finds',
  columns: ['precision', 'recall'],
  rows: [0.1, 0.2, 0.3, 0.4].map((gap, place) => ({
    name: `G > ${gap}`,
    cells: [cell(40 + 15 * place, 8, 'percent'), cell(95 - 10 * place, 5, 'percent')],
  })),
  says: [],
  drawn: { columns: [0, 1], as: 'lines', along: 'threshold of the gap G', ticks: ['0.1', '0.2', '0.3', '0.4'] },
};
const ranked: InsightTable = {
  title: 'What helps',
  columns: ['NPS'],
  rows: [
    { name: 'a fifth fewer experts', cells: [cell(-8, 2, 'points')] },
    { name: 'all is read', cells: [cell(4, 1, 'points')] },
    { name: 'auto-acknowledgement', cells: [cell(0.5, 1, 'points')] },
  ],
  says: [],
  drawn: { columns: [0], as: 'ranked', along: 'points of NPS' },
};
const open = (table: InsightTable, options: ViewOptions = {}): Promise<Mounted> =>
  mount('ui/insights/insight-chart.ts', 'sy-insight-chart', { table }, { height: 420, ...options });

const LOOKS: readonly (readonly [string, ViewOptions])[] = [
  ['light', {}],
  ['dark', { dark: true }],
  ['narrow', { width: 320 }],
  ['forced colours', { forcedColors: true }],
];

it.each(LOOKS)('lines have ticks, an axis that is named, and bands; axe finds nothing: %s', async (name, options) => {
  const { element, page, faults } = await open(lines, options);
  await element.getByRole('img', { name: /^precision and recall, along threshold of the gap G/ }).waitFor();
  await takePicture(page, `insights/lines ${name}`);
  // From 32 to 100 %, in steps of 20.
  expect(await element.locator('text.value').allTextContents()).toEqual(['20 %', '40 %', '60 %', '80 %', '100 %']);
  expect(await element.locator('text.row').allTextContents()).toEqual(['0.1', '0.2', '0.3', '0.4']);
  expect(await element.locator('text.along').textContent()).toBe('threshold of the gap G');
  expect(await element.locator('.band').count()).toBe(2);
  expect(await element.locator('title').first().textContent()).toBe('G > 0.1: 40 ± 8 %');
  expect(await faults()).toEqual([]);
});

it.each(LOOKS)('ranked numbers stand beside zero, hollow where chance could do it: %s', async (name, options) => {
  const { element, page, faults } = await open(ranked, options);
  await element.getByRole('img').waitFor();
  await takePicture(page, `insights/ranked ${name}`);
  expect(await element.locator('text.name').allTextContents()).toEqual(ranked.rows.map((row) => row.name));
  expect(
    await element.locator('figure > svg circle').evaluateAll((all) => all.map((dot) => dot.getAttribute('class'))),
  ).toEqual(['', '', 'unseen']);
  expect(await element.locator('.zero').count()).toBe(1);
  const [zero, worse] = await Promise.all(
    ['.zero', 'figure > svg circle >> nth=0'].map(async (part) => (await element.locator(part).boundingBox())!.x),
  );
  expect(worse).toBeLessThan(zero!);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  expect(await faults()).toEqual([]);
});

it('names along the axis make room for each other', async () => {
  const rows = Array.from({ length: 30 }, (_, row) => ({ name: `a long name ${row}`, cells: [cell(row, 1, 'count')] }));
  const { drawn } = lines;
  const { element } = await open(
    { ...lines, rows, drawn: { columns: [0], as: 'lines', along: drawn!.along } },
    { width: 360 },
  );
  await element.getByRole('img').waitFor();
  const boxes = await element
    .locator('text.row')
    .evaluateAll((all) => all.map((text) => text.getBoundingClientRect().toJSON()));
  expect(boxes.length).toBeGreaterThan(1);
  boxes.slice(1).forEach((box, place) => expect(box.left).toBeGreaterThan(boxes[place]!.right));
});

it('rows stand where the table says along the axis, and evenly where it says nothing', async () => {
  const rows = [10, 20, 50].map((experts) => ({ name: String(experts), cells: [cell(experts, 0, 'count')] }));
  const drawn = { columns: [0], as: 'lines', along: 'experts' } as const;
  const { element, set } = await open({ ...lines, rows, drawn: { ...drawn, at: [10, 20, 50] } });
  const gaps = async (): Promise<number> => {
    await element.getByRole('img').waitFor();
    const [a, b, c] = await element
      .locator('figure > svg circle')
      .evaluateAll((all) => all.map((dot) => Number(dot.getAttribute('cx'))));
    return (c! - b!) / (b! - a!);
  };
  // From 20 to 50 is three times as far as from 10 to 20.
  expect(await gaps()).toBeCloseTo(3, 1);
  await set({ table: { ...lines, rows, drawn } });
  expect(await gaps()).toBeCloseTo(1, 1);
});

it('a table of which nothing is drawn has no picture', async () => {
  const { drawn: _, ...plain } = lines;
  const { element } = await open(plain);
  expect(await element.locator('svg').count()).toBe(0);
});
