import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { accessibilityFaults } from './accessibility.ts';
import { openLiveDesk } from './live-desk.ts';
import { openView, takePicture } from './view.ts';

/** Six hours of a small desk, so that many days of it are played in a moment. */
const DESK = `name: six hours
horizon: 6 h
calendar: { starts: 2026-01-05 }
arrivals: [{ rate: 75 per hour, dayFactor: { cv: 0.1 } }]
figures: { interval: 30 min }
experts:
  - { name: phones, count: 4, costPerHour: 30, schedule: { every: 1 h, cycle: once, staffed: [3, 3, 4, 4, 3, 3] } }
  - { name: letters, count: 2, costPerHour: 25 }
`;

async function openPlan(): Promise<Page> {
  const { address } = await openLiveDesk({ scenario: 'offer-core', at: 0 });
  const page = await openView(address);
  await page.getByRole('link', { name: 'Plan', exact: true }).click();
  await page.locator('sy-base-picker input[type=file]').setInputFiles({
    name: 'six-hours.yaml',
    mimeType: 'text/yaml',
    buffer: Buffer.from(DESK),
  });
  await page.getByText('Nothing is promised yet.').waitFor();
  return page;
}

it('a draft is made by keyboard, played on the same days as the base, and told in a sentence', async () => {
  const page = await openPlan();
  await page.getByRole('button', { name: 'Add a target' }).click();
  await page.getByLabel('Target 1', { exact: true }).fill('80/5 min per day');
  await page.keyboard.press('Enter');
  await page.getByText('Service within 5 min ≥ 80 % in every day').waitFor();
  await page.getByText('Not backtested').waitFor();
  await page.getByRole('button', { name: 'New draft' }).click();
  const grid = page.getByRole('grid');
  await grid.getByRole('gridcell').first().click();
  await page.keyboard.press('Shift+End');
  await page.keyboard.type('12');
  await page.getByText('phones: Mon 2026-01-05 00:00 to 02:00, 3 → 12').waitFor();
  await page.keyboard.press('-');
  await page.getByText('phones: Mon 2026-01-05 00:00 to 02:00, 3 → 11').waitFor();
  await page.keyboard.press('Control+z');
  await page.getByText('phones: Mon 2026-01-05 00:00 to 02:00, 3 → 12').waitFor();
  await page.getByRole('button', { name: 'Compare base and drafts' }).click();
  await page.getByText('The comparison is done').waitFor({ timeout: 60_000 });
  await page.locator('sy-plan-results').evaluate((results) => results.scrollIntoView());
  await takePicture(page, 'plan/compared');
  await page.locator('sy-heat-map').evaluate((map) => map.scrollIntoView());
  await takePicture(page, 'plan/map');
  await page.getByText(/B meets 80 % within 5 min in \d+ % of days, A in \d+ %.*40 paired days/).waitFor();
  await page
    .getByRole('button', { name: /^B: .*, where it is from$/ })
    .first()
    .click();
  await page.getByRole('region', { name: 'Where this number is from' }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 800 });
  await page.locator('sy-plan-results').scrollIntoViewIfNeeded();
  await takePicture(page, 'plan/narrow');
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Open this run' }).click();
  await page.getByRole('region', { name: 'Time' }).waitFor();
});
