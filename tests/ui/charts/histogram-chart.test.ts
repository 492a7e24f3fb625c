import { expect, it } from 'vitest';
import { bandScale, dashboardOf } from '../../../engine/index.ts';
import { mount, type Mounted } from '../../browser/element.ts';
import { takePicture, type ViewOptions } from '../../browser/view.ts';
import { HOUR, marketplaceAt } from '../real-desk.ts';

const { world } = marketplaceAt(17 * HOUR).simulation;
const replies = dashboardOf(world, 7, world.calendar.now)!.live.emailFirstReply;
const zones = bandScale('emailFrt', world.scenario.figures).map(({ band, upTo }) => ({
  upTo: Number.isFinite(upTo) ? upTo * 60_000 : null,
  word: band.word,
  colour: `--sy-${band.word}`,
}));
const shown = {
  heading: 'Email first reply',
  bins: replies.bins,
  noun: ['reply', 'replies'],
  zones,
  marks: [
    { at: replies.median, label: 'median' },
    { at: replies.value! * 60_000, label: 'mean', isMean: true },
  ],
};
const mountChart = (properties: object = shown, options: ViewOptions = {}): Promise<Mounted> =>
  mount('ui/charts/histogram-chart.ts', 'sy-histogram-chart', properties, options);

it.each<[string, ViewOptions]>([
  ['light', { width: 520 }],
  ['dark', { width: 520, dark: true }],
  ['narrow', { width: 320 }],
])('axe finds nothing: %s', async (name, options) => {
  const { page, element, faults } = await mountChart(shown, options);
  await expect.poll(() => element.locator('rect.bar').count()).toBeGreaterThan(2);
  await takePicture(page, `charts/histogram ${name}`);
  expect(await faults()).toEqual([]);
});

it('is a picture that says how many there are, and where they lie', async () => {
  const { element } = await mountChart();
  const said = await element.getByRole('img').getAttribute('aria-label');
  expect(said).toMatch(new RegExp(`^Email first reply: ${replies.sampleSize} replies; median .+ min, mean .+ min\\.$`));
});

it('the area of a bar is as its count, whatever its width', async () => {
  // 10 in the whole octave from 65.5 s, 10 in one half of it from 131 s: the second is twice as high for each unit of width.
  const bins = [
    [65_536, 73_728, 10],
    [131_072, 147_456, 5],
    [196_608, 212_992, 5],
  ];
  const { element } = await mountChart({ ...shown, bins, marks: [] });
  await expect.poll(() => element.locator('rect.bar').count()).toBe(3);
  const areas = await element
    .locator('rect.bar')
    .evaluateAll((bars) =>
      bars.map((bar) => (Number(bar.getAttribute('width')) + 1) * Number(bar.getAttribute('height'))),
    );
  expect(areas[0]! / areas[1]!).toBeCloseTo(2, 1);
  expect(areas[1]! / areas[2]!).toBeCloseTo(1, 1);
});

it('gives its numbers as a table', async () => {
  const { element, faults } = await mountChart();
  await element.getByRole('button', { name: 'Table' }).click();
  const counts = await element.locator('tbody td.number').allTextContents();
  expect(counts.reduce((sum, count) => sum + Number(count), 0)).toBe(replies.sampleSize);
  expect(await faults()).toEqual([]);
});

it('says when there is nothing yet', async () => {
  const { element, faults } = await mountChart({ ...shown, bins: [], marks: [] });
  expect(await element.locator('.empty').textContent()).toBe('None yet.');
  expect(await faults()).toEqual([]);
});
