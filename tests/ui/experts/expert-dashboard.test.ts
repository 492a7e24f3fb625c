import { expect, it } from 'vitest';
import { dashboardOf, Simulation, type DashboardView, type ExpertDashboard } from '../../../engine/index.ts';
import { figureColumns } from '../../../server/live/figure-columns.ts';
import { mount, type Mounted } from '../../browser/element.ts';
import { takePicture, type ViewOptions } from '../../browser/view.ts';
import { shipped } from '../../shipped-scenarios.ts';
import { HOUR, marketplaceAt } from '../real-desk.ts';

const scenario = shipped('expert-marketplace', ['horizon=2 d']);
const columns = figureColumns(scenario);
const simulation = new Simulation(scenario);
simulation.run(37.6 * HOUR);
/** Of the day shift, so that there is something of everything. */
const EXPERT = 18;
const dashboard = dashboardOf(simulation.world, EXPERT, 37.6 * HOUR)!;

const mountDashboard = (properties: object = { dashboard, columns }, options: ViewOptions = {}): Promise<Mounted> =>
  mount('ui/experts/expert-dashboard.ts', 'sy-expert-dashboard', properties, options);

it.each<[string, ViewOptions]>([
  ['light', {}],
  ['dark', { dark: true }],
  ['narrow', { width: 320 }],
  ['projector', { width: 1920, height: 1080 }],
])('axe finds nothing: %s', async (name, options) => {
  const { page, element, faults } = await mountDashboard({ dashboard, columns }, options);
  await expect.poll(() => element.locator('rect.bar').count()).toBeGreaterThan(4);
  await takePicture(page, `experts/dashboard ${name}`, true);
  expect(await faults()).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});

it('where there is room for one only, one is shown at a time', async () => {
  const { element } = await mountDashboard({ dashboard, columns }, { width: 320 });
  const [frozen, live] = [element.locator('.frozen'), element.locator('.live')] as const;
  expect([await frozen.last().isVisible(), await live.last().isVisible()]).toEqual([true, false]);
  await element.getByRole('button', { name: 'Right now' }).click();
  expect([await frozen.last().isVisible(), await live.last().isVisible()]).toEqual([false, true]);
});

it('says how old the numbers are that the expert acts on', async () => {
  const { element } = await mountDashboard();
  expect(await element.locator('.age').textContent()).toContain(
    `${dashboard.name} acts on numbers that are 36 min old`,
  );
});

it('a dashboard on its way, and one of somebody without any offer yet, have nothing to find fault with', async () => {
  const waiting = await mountDashboard({ columns });
  expect(await waiting.element.getByRole('status').textContent()).toContain('being fetched');
  const { world } = marketplaceAt(0.4 * HOUR).simulation;
  const fresh: ExpertDashboard = dashboardOf(world, 30, 0.4 * HOUR)!;
  const { element, faults } = await mountDashboard({ dashboard: fresh, columns });
  expect(await element.locator('footer').first().textContent()).toContain('Not filled yet');
  expect(await faults()).toEqual([]);
});

it('shows the last appraisal from all round, once there is one', async () => {
  const marks = { competence: 4, behaviour: 3, attendance: 5, performance: 5, teamwork: 2, customers: null };
  const appraised: ExpertDashboard = { ...dashboard, appraisal: { at: 31 * HOUR, marks } };
  const { page, element, faults } = await mountDashboard({ dashboard: appraised, columns }, { width: 320 });
  const rows = element.getByRole('region', { name: /^Appraisal/ }).getByRole('row');
  const told = await rows.evaluateAll((all) =>
    all.map((row) => [row.firstElementChild?.textContent, row.lastElementChild?.textContent]),
  );
  expect(told.slice(1)).toEqual([
    ['Competence', '4'],
    ['Behaviour', '3'],
    ['Attendance', '5'],
    ['Performance', '5'],
    ['Teamwork', '2'],
    ['Service', 'unknown'],
  ]);
  expect(await faults()).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await takePicture(page, 'experts/appraisal narrow');
  const without = await mountDashboard();
  expect(await without.element.getByRole('region', { name: /^Appraisal/ }).count()).toBe(0);
});

it('both views are there, each with its own numbers', async () => {
  const { element } = await mountDashboard();
  const stamps = await element.locator('footer').allTextContents();
  expect(stamps.map((stamp) => stamp.replaceAll(/\s+/g, ' ').trim())).toEqual([
    'Last updated day 2 13:00:00; updated once an hour',
    'As of day 2 13:36:00',
  ]);
  const views: readonly DashboardView[] = [dashboard.frozen, dashboard.live];
  for (const [place, view] of views.entries()) {
    const shown = element.locator('sy-dashboard-view').nth(place).locator('.value .quiet').first();
    expect(await shown.textContent()).toContain(String(view.rejected.sampleSize));
  }
});
