import { expect, it } from 'vitest';
import { mount, type Mounted } from '../../browser/element.ts';
import { takePicture, type ViewOptions } from '../../browser/view.ts';
import { shipped } from '../../shipped-scenarios.ts';
import { columnOf } from '../real-desk.ts';

const scenario = shipped('expert-marketplace');
const mountTerm = (options: ViewOptions = {}): Promise<Mounted> =>
  mount('ui/figures/figure-term.ts', 'sy-figure-term', { column: columnOf(scenario, 'rejected') }, options);

it.each<[string, ViewOptions]>([
  ['light', {}],
  ['dark', { dark: true }],
  ['narrow', { width: 320 }],
])('a click opens the definition, and axe finds nothing: %s', async (name, options) => {
  const { page, element, faults } = await mountTerm(options);
  expect(await faults()).toEqual([]);
  await element.getByRole('button', { name: 'Rejected' }).click();
  const definition = element.getByRole('tooltip');
  const text = (await definition.textContent())?.replaceAll(/\s+/g, ' ');
  for (const part of ['K-01', 'offers rejected', 'lower is better', 'under 5 %', 'over 20 %', 'under 20', 'help page'])
    expect(text).toContain(part);
  expect(await definition.locator('sy-band-mark span').allTextContents()).toHaveLength(4);
  await takePicture(page, `figures/definition ${name}`);
  expect(await faults()).toEqual([]);
  const box = (await definition.boundingBox())!;
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(options.width ?? 1280);
});

it('opens on focus by keyboard; Esc takes it away and leaves the focus', async () => {
  const { page, element } = await mountTerm();
  await page.keyboard.press('Tab');
  const definition = element.getByRole('tooltip');
  await expect.poll(() => definition.isVisible()).toBe(true);
  expect(await element.getByRole('button').getAttribute('aria-describedby')).toBe('definition');
  await page.keyboard.press('Escape');
  await expect.poll(() => definition.isVisible()).toBe(false);
  expect(await element.getByRole('button').evaluate((button) => button.matches(':focus'))).toBe(true);
});

it('opens under a resting pointer, which may go to it, and goes when the pointer has left', async () => {
  const { page, element } = await mountTerm();
  await element.getByRole('button').hover();
  const definition = element.getByRole('tooltip');
  await expect.poll(() => definition.isVisible()).toBe(true);
  const box = (await definition.boundingBox())!;
  await page.mouse.move(box.x + 20, box.y + 40, { steps: 4 });
  await page.waitForTimeout(400);
  expect(await definition.isVisible()).toBe(true);
  await page.mouse.move(900, 700);
  await expect.poll(() => definition.isVisible()).toBe(false);
});

it('a second click takes it away', async () => {
  const { element } = await mountTerm();
  const button = element.getByRole('button');
  await button.click();
  await expect.poll(() => element.getByRole('tooltip').isVisible()).toBe(true);
  await button.click();
  await expect.poll(() => element.getByRole('tooltip').isVisible()).toBe(false);
});
