import { expect, it } from 'vitest';
import { expertList, floorStates } from '../../../engine/index.ts';
import { mount, type Mounted } from '../../browser/element.ts';
import { takePicture, type ViewOptions } from '../../browser/view.ts';
import { HOUR, marketplaceAt } from '../real-desk.ts';
import type { FloorCells } from '../../../ui/floor/floor-cells.ts';

const { world } = marketplaceAt(10.6 * HOUR).simulation;
const desk = { floor: floorStates(world), experts: expertList(world) };
const mountCells = (properties: object = desk, options: ViewOptions = {}): Promise<Mounted> =>
  mount('ui/floor/floor-cells.ts', 'sy-floor-cells', properties, options);

/** Colours on the canvas below or above, as a count of pixels that are not transparent. */
const inked = ({ element }: Mounted, canvas: number): Promise<number> =>
  element
    .locator('canvas')
    .nth(canvas)
    .evaluate((target) => {
      const { width, height } = target as HTMLCanvasElement;
      const { data } = (target as HTMLCanvasElement).getContext('2d')!.getImageData(0, 0, width, height);
      return data.filter((value, index) => index % 4 === 3 && value > 0).length;
    });

it('everybody is drawn, and from frame to frame only who has changed', async () => {
  const mounted = await mountCells();
  await expect.poll(() => inked(mounted, 0)).toBeGreaterThan(5000);
  const floor = desk.floor.slice();
  floor[6] = floor[6] === 1 ? 3 : 1;
  const cells = await mounted.element.evaluate(async (target, bytes) => {
    const element = target as FloorCells;
    element.floor = bytes;
    await element.updateComplete;
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    return element.lastChange.cells;
  }, floor);
  expect(cells).toBe(1);
});

it('arrow keys go from one to the next, tell who is there, and Enter picks', async () => {
  const { page, element, heard } = await mountCells();
  await heard('expert-chosen');
  await element.getByRole('listbox').focus();
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowLeft']) await page.keyboard.press(key);
  const option = element.getByRole('option');
  expect(await option.textContent()).toMatch(/^\s*night 2: offline/);
  expect(await option.getAttribute('aria-posinset')).toBe('2');
  expect(await option.getAttribute('aria-setsize')).toBe('60');
  expect(await element.locator('.label').textContent()).toMatch(/night 2\s*offline/);
  await takePicture(page, 'floor/keyboard');
  await page.keyboard.press('Enter');
  expect(await heard('expert-chosen')).toEqual([{ expert: 1 }]);
  await page.keyboard.press('Escape');
  expect(await element.locator('.label').count()).toBe(0);
});

it('the pointer finds who is under it, and may go to the label', async () => {
  const { page, element, heard } = await mountCells();
  await heard('expert-chosen');
  const expert = desk.experts.names.indexOf('day 2');
  const [left, top, side] = await element.evaluate((target, row) => (target as FloorCells).boxOf(row)!, expert);
  const sheet = (await element.locator('.sheet').boundingBox())!;
  await page.mouse.move(sheet.x + left + side / 2, sheet.y + top + side / 2);
  const label = element.locator('.label');
  expect(await label.textContent()).toContain('day 2');
  await page.mouse.click(sheet.x + left + side / 2, sheet.y + top + side / 2);
  expect(await heard('expert-chosen')).toEqual([{ expert }]);
  const box = (await label.boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 6 });
  expect(await label.textContent()).toContain('day 2');
});

it.each([
  [false, true],
  [true, false],
])('with less motion wanted (%s) marks are drawn: %s', async (reducedMotion, areDrawn) => {
  const mounted = await mountCells(desk, { reducedMotion });
  await expect.poll(() => inked(mounted, 0)).toBeGreaterThan(5000);
  await mounted.element.evaluate(async (target) => {
    (target as FloorCells).pass([{ end: 0, expert: 7 }]);
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  });
  expect((await inked(mounted, 1)) > 0).toBe(areDrawn);
  if (areDrawn) await expect.poll(() => inked(mounted, 1)).toBe(0);
});

it('colours follow the theme', async () => {
  const mounted = await mountCells();
  await expect.poll(() => inked(mounted, 0)).toBeGreaterThan(5000);
  const picture = (): Promise<string> =>
    mounted.element
      .locator('canvas')
      .first()
      .evaluate((target) => (target as HTMLCanvasElement).toDataURL());
  const light = await picture();
  await mounted.page.evaluate(() => document.documentElement.classList.replace('wa-light', 'wa-dark'));
  await expect.poll(picture).not.toBe(light);
});

it('where all of 5,000 cells change, no more is drawn at once than fits into a frame, and the rest in the next ones', async () => {
  const counts = [420, 900, 760, 600, 420, 260, 340, 340, 170, 170, 90, 170, 90, 270];
  const large = marketplaceAt(
    0,
    counts.map((count, group) => `experts[${group}].count=${count}`),
  ).simulation.world;
  const mounted = await mountCells({ floor: floorStates(large), experts: expertList(large) }, { width: 1600 });
  await expect.poll(() => inked(mounted, 0)).toBeGreaterThan(5000);
  const times = await mounted.element.evaluate(async (target) => {
    const element = target as FloorCells;
    const took: number[] = [];
    for (let round = 0; round < 7; round++) {
      let last = element.lastChange;
      element.floor = element.floor.map((byte) => (byte % 8 === 3 ? 1 : 3));
      for (let drawn = 0; drawn < element.floor.length;) {
        await new Promise(requestAnimationFrame);
        if (element.lastChange === last) continue;
        last = element.lastChange;
        drawn += last.cells;
        took.push(last.took);
      }
    }
    return took.toSorted((one, other) => one - other);
  });
  await takePicture(mounted.page, 'floor/five-thousand');
  // A frame lasts 16.7 ms. The machine may be busy with other tests, which is why the median counts and not the worst.
  expect(times[Math.floor(times.length / 2)]).toBeLessThan(16.7);
});
