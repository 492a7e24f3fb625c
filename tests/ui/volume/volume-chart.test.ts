import { expect, it } from 'vitest';
import { mount, type Mounted } from '../../browser/element.ts';
import { takePicture, type ViewOptions } from '../../browser/view.ts';
import type { Period } from '../../../ui/volume/period-words.ts';

/** Two weeks from a Monday on: ten tickets a day, thirty on the ninth, with a launch; the last day is under way. */
const periods: Period[] = Array.from({ length: 14 }, (_, day) => ({
  name: `2026-01-${String(5 + day).padStart(2, '0')}`,
  tickets: day === 8 ? 30 : day === 13 ? 4 : 10,
  isWhole: day < 13,
  markers: day === 8 ? ['app × 3'] : [],
  baseline: 10,
  uplift: day === 13 ? null : day === 8 ? 3 : 1,
}));
const open = (properties: object = {}, options: ViewOptions = {}): Promise<Mounted> =>
  mount('ui/volume/volume-chart.ts', 'sy-volume-chart', { heading: 'Tickets by day', periods, ...properties }, options);

/** Pixels of the chart that are not transparent. */
const inked = ({ element }: Mounted): Promise<number> =>
  element.evaluate((target) => {
    const canvas = target.shadowRoot!.querySelector('canvas');
    if (canvas === null) return 0;
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
    return data.filter((value, index) => index % 4 === 3 && value > 0).length;
  });

it.each<[string, ViewOptions]>([
  ['light', { height: 500 }],
  ['dark', { dark: true, height: 500 }],
  ['narrow', { width: 320, height: 500 }],
  ['forced colours', { forcedColors: true, height: 500 }],
])('is drawn, and axe finds nothing: %s', async (name, options) => {
  const mounted = await open({}, options);
  await expect.poll(() => inked(mounted)).toBeGreaterThan(3000);
  await mounted.element.getByRole('button', { name: 'Table' }).click();
  await takePicture(mounted.page, `volume/chart ${name}`);
  expect(await mounted.faults()).toEqual([]);
  expect(await mounted.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});

it('is gone through by keyboard, and says each bar in words', async () => {
  const { element, page } = await open();
  const bars = element.getByRole('slider', { name: 'Tickets by day, period' });
  const said = (): Promise<string | null> => bars.getAttribute('aria-valuetext');
  await bars.focus();
  expect(await said()).toBe('Sun 18 Jan 2026: 4 tickets, not all of it counted');
  for (let step = 0; step < 5; step++) await page.keyboard.press('ArrowLeft');
  await expect.poll(said).toBe('Tue 13 Jan 2026: 30 tickets, × 3.00 of the usual 10.0; app × 3');
  expect(await element.locator('.told').innerText()).toContain('app × 3');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowLeft');
  await expect.poll(said).toContain('Mon 5 Jan 2026');
  await page.keyboard.press('End');
  await expect.poll(said).toContain('Sun 18 Jan 2026');
  expect(await bars.getAttribute('aria-valuenow')).toBe('14');
});

it('tells the bar under the pointer', async () => {
  const { element, page } = await open();
  await element.locator('canvas').waitFor();
  const over = (await element.locator('.u-over').boundingBox())!;
  await page.mouse.move(over.x + (over.width * 8.5) / 14, over.y + 40);
  await expect.poll(() => element.locator('.told').innerText()).toContain('Tue 13 Jan 2026');
});

it('has a table of all periods, the newest first', async () => {
  const { element } = await open();
  await element.getByRole('button', { name: 'Table' }).click();
  const rows = await element.getByRole('row').allInnerTexts();
  expect(rows).toHaveLength(15);
  expect(rows[1]).toContain('Sun 18 Jan 2026 (not all of it)');
  expect(rows[6]!.split(/\s*\t\s*/)).toEqual(['Tue 13 Jan 2026', '30', '10.0', '× 3.00', 'app × 3']);
});

it('is drawn anew when it has been empty, and has no bar then', async () => {
  const mounted = await open();
  await expect.poll(() => inked(mounted)).toBeGreaterThan(3000);
  await mounted.set({ periods: [] });
  await mounted.element.getByText('Nothing measured yet.').waitFor();
  await mounted.set({ periods: periods.slice(0, 3), heading: 'Tickets by week' });
  await expect.poll(() => inked(mounted)).toBeGreaterThan(3000);
  expect(await mounted.element.locator('canvas').count()).toBe(1);
});
