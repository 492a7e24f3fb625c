import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { accessibilityFaults } from './accessibility.ts';
import { atRest } from './at-rest.ts';
import { openLiveDesk } from './live-desk.ts';
import { openView, takePicture, type ViewOptions } from './view.ts';

const VIEWS = [
  'desk',
  'scorecard',
  'scorecard/exceptions',
  'scorecard/volume',
  'experts',
  'experts?expert=12',
  'tickets?ticket=300',
  'compare',
  'scenarios',
  'learn',
  'insights',
  'insights/too-fast',
  'place',
  'plan',
] as const;
const LOOKS: readonly (readonly [string, ViewOptions])[] = [
  ['light', {}],
  ['dark', { dark: true }],
  ['narrow', { width: 320, height: 800 }],
  ['projector', { width: 1920, height: 1080, dark: true }],
  ['forced colours', { forcedColors: true }],
];

/** By how much the page is larger than its window; what scrolls is inside it. */
const beyondTheWindow = (page: Page): Promise<{ right: number; below: number }> =>
  page.evaluate(() => ({
    right: document.documentElement.scrollWidth - innerWidth,
    below: document.documentElement.scrollHeight - innerHeight,
  }));

describe('every view of the page', () => {
  it.each(LOOKS)('has no fault that axe finds, and keeps inside the window: %s', async (name, options) => {
    const { address } = await openLiveDesk();
    const page = await openView(address, options);
    await page.getByRole('region', { name: 'Time' }).waitFor();
    for (const view of VIEWS) {
      await page.evaluate((hash) => {
        location.hash = hash;
      }, `#/${view}`);
      await atRest(page);
      await takePicture(page, `views/${name}/${view}`);
      expect(await accessibilityFaults(page), `${view}, ${name}`).toEqual([]);
      expect(await beyondTheWindow(page), `${view}, ${name}`).toEqual({ right: 0, below: 0 });
    }
  });

  it('can be left and entered by keyboard alone', async () => {
    const { address } = await openLiveDesk();
    const page = await openView(address);
    await page.getByRole('region', { name: 'Time' }).waitFor();
    for (const [key, heading] of [
      ['2', 'Marketplace'],
      ['3', 'Experts'],
      ['6', 'Scenarios'],
      ['7', 'Learn'],
      ['8', 'Insights'],
    ] as const) {
      await page.keyboard.press(key);
      await page.getByRole('heading', { name: heading, exact: true }).waitFor();
    }
    await page.keyboard.press('?');
    await page.getByText('to the live edge', { exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('to the live edge', { exact: true }).waitFor({ state: 'hidden' });
  });
});
