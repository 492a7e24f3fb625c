import { text } from 'node:stream/consumers';
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

/** Opens planning, with a scenario of one's own. */
async function openPlan(scenario = DESK): Promise<Page> {
  const page = await openPlanning();
  const buffer = Buffer.from(scenario);
  await page
    .locator('sy-base-picker input[type=file]')
    .setInputFiles({ name: 'six-hours.yaml', mimeType: 'text/yaml', buffer });
  await page.getByRole('heading', { name: 'What is promised' }).waitFor();
  return page;
}

async function openPlanning(): Promise<Page> {
  const { address } = await openLiveDesk({ scenario: 'offer-core', at: 0 });
  const page = await openView(address);
  await page.getByRole('link', { name: 'Plan', exact: true }).click();
  return page;
}

it('a draft is made by keyboard, played on the same days as the base, and told in a sentence', async () => {
  const page = await openPlan();
  await page.getByText('Nothing is promised yet.').waitFor();
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
  const map = page.locator('sy-heat-table');
  await map.getByRole('gridcell').nth(1).click();
  await map.getByText(/Mon 2026-01-05 00:00: [\d.]+ tickets .* to [\d.]+\); 5 experts on duty; /).waitFor();
  await page.keyboard.press('End');
  await map.getByText('Mon 2026-01-05 05:30').waitFor();
  await page.locator('sy-plan-origin').first().getByText('Where these numbers').click();
  const command = page.getByRole('textbox', { name: 'Command: Every number of every way to play' });
  expect(await command.inputValue()).toMatch(
    /switchyard compare six-hours.asked.A.plan.json six-hours.asked.B.plan.json --by/,
  );
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 800 });
  await page.locator('sy-plan-results').scrollIntoViewIfNeeded();
  await takePicture(page, 'plan/narrow');
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Open this run' }).click();
  await page.getByRole('region', { name: 'Time' }).waitFor();
});

it('tickets of the past that are sent come back as a model with its score, and are planned with', async () => {
  // One ticket in ten minutes for ten days, taken after a minute and worked on for five.
  const rows = Array.from({ length: 1440 }, (_, ticket) => {
    const at = (later: number): string =>
      new Date(Date.UTC(2026, 0, 5) + ticket * 600_000 + later * 1000).toISOString().slice(0, 19).replace('T', ' ');
    return `${at(0)},${at(60)},${at(360)},Ada`;
  });
  const table = `created at,answered at,closed at,agent\n${rows.join('\n')}\n`;
  const page = await openPlanning();
  const fruit = 'fruit,price\napple,3\n';
  const wrong = { name: 'fruit.csv', mimeType: 'text/csv', buffer: Buffer.from(fruit) };
  await page.locator('sy-log-import input[type=file]').setInputFiles(wrong);
  await page.getByText('fruit.csv has no column that tells when a ticket came; name it below').waitFor();
  const sent = { name: 'a week.csv', mimeType: 'text/csv', buffer: Buffer.from(table) };
  await page.locator('sy-log-import input[type=file]').setInputFiles(sent);
  const panel = page.getByRole('region', { name: 'Tickets of the past' });
  await panel.getByText('1,440 tickets, 0 rows dropped').waitFor();
  await panel
    .getByText(/acktest/)
    .first()
    .waitFor();
  await panel.getByRole('button', { name: 'Plan with this model' }).click();
  await page.getByRole('heading', { name: 'Demand and people of A' }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
});

/** Two hours, a promise that is easy to keep. */
const PROMISED = `name: two hours
horizon: 2 h
calendar: { starts: 2026-01-05 }
arrivals: [{ rate: 20 per hour }]
figures: { interval: 1 h, thresholds: [5 min] }
targets: [{ figure: acceptedWithin5min, atLeast: 50, per: run }]
experts:
  - { name: day, count: 4, costPerHour: 30, schedule: { every: 1 h, cycle: once, staffed: [4, 3] } }
`;

it('people are recommended, rostered and reported, and the files of each are there to be saved', async () => {
  const page = await openPlan(PROMISED);
  await page.getByRole('button', { name: 'Recommend staffing for A, the base' }).click();
  await page.getByText('The search for people is done').waitFor();
  await page.getByRole('button', { name: 'Make roster' }).click();
  await page.getByText('The roster is done').waitFor();
  const saved = async (name: RegExp): Promise<string> => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()]);
    return text(await download.createReadStream());
  };
  expect(await saved(/^Shifts, CSV/)).toMatch(/^[^\n]*group[^\n]*\n[^\n]*day/);
  expect(await saved(/^Shifts, iCalendar/)).toContain('BEGIN:VEVENT');
  await page.getByRole('button', { name: 'Make report' }).click();
  await page.getByText('The report is done').waitFor();
  for (const [name, type] of [
    [/^Report, one page/, 'text/html'],
    [/^Report, PDF/, 'application/pdf'],
  ] as const) {
    const address = await page.getByRole('link', { name }).evaluate((link: HTMLAnchorElement) => link.href);
    const answer = await page.request.get(address);
    expect([answer.status(), answer.headers()['content-type']]).toEqual([200, expect.stringContaining(type)]);
  }
  const origins = page.locator('sy-staffing-steps sy-plan-origin summary');
  expect(await origins.count()).toBe(3);
  for (const origin of await origins.all()) await origin.click();
  await page.getByRole('textbox', { name: 'Command: The whole report' }).waitFor();
  await takePicture(page, 'plan/steps', true);
  expect(await accessibilityFaults(page)).toEqual([]);
  // What is of another scenario goes with it.
  const other = { name: 'other.yaml', mimeType: 'text/yaml', buffer: Buffer.from(DESK) };
  await page.locator('sy-base-picker input[type=file]').setInputFiles(other);
  await page.getByText('Nothing is promised yet.').waitFor();
  expect(await page.locator('sy-made-files a, sy-plan-origin summary').count()).toBe(0);
});
