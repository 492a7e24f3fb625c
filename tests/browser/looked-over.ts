import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { accessibilityFaults } from './accessibility.ts';
import { takePicture } from './view.ts';

/** Takes a picture to be looked at and asks axe, in light and in dark. */
export async function lookOver(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    // Colours fade into each other.
    await page.waitForTimeout(200);
    await takePicture(page, `${name} ${colorScheme}`);
    expect(await accessibilityFaults(page), `${name}, ${colorScheme}`).toEqual([]);
  }
}
