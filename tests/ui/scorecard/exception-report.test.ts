import { expect, it } from 'vitest';
import type { ExceptionsChange, ExceptionsHour } from '../../../server/protocol/index.ts';
import { mount } from '../../browser/element.ts';
import { takePicture, type ViewOptions } from '../../browser/view.ts';
import { scenarioWith } from '../../scenarios.ts';
import { columnOf, HOUR } from '../real-desk.ts';

const scenario = scenarioWith({});
const columns = ['rejected', 'timedOut', 'solution'].map((key) => columnOf(scenario, key));
const worse: ExceptionsChange = {
  figure: 'rejected',
  target: null,
  since: 2 * HOUR,
  until: null,
  before: { value: 4, verdict: { word: 'great', mark: '●', is: 'good' } },
  after: { value: 25, verdict: { word: 'poor', mark: '✕', is: 'bad' } },
  is: 'worse',
  trend: 'rising',
};
const better: ExceptionsChange = {
  figure: 'solution',
  target: { kind: 'at most', value: 24, unit: 'hours', source: 'S4' },
  since: 0,
  until: 8 * HOUR,
  before: { value: 30, verdict: { word: 'off target', mark: '✕', is: 'bad' } },
  after: { value: 20, verdict: { word: 'on target', mark: '●', is: 'good' } },
  is: 'better',
  trend: 'falling',
};
const hours: ExceptionsHour[] = [
  { from: 8 * HOUR, until: 9 * HOUR, changes: [worse], best: null, worst: 'rejected' },
  { from: 5 * HOUR, until: 6 * HOUR, changes: [better], best: 'solution', worst: null },
];
const open = (properties: object, options: ViewOptions = {}) =>
  mount(
    'ui/scorecard/exception-report.ts',
    'sy-exception-report',
    { columns, horizon: 24 * HOUR, hours, ...properties },
    options,
  );

it.each<[string, ViewOptions]>([
  ['light', { width: 800, height: 400 }],
  ['dark', { width: 320, height: 500, dark: true }],
  ['forced', { width: 640, height: 400, forcedColors: true }],
])('says what was, since when, what is and for how long, and axe finds nothing: %s', async (name, options) => {
  const { page, element, faults } = await open({}, options);
  await takePicture(page, `scorecard/exceptions ${name}`);
  const rows = element.getByRole('row');
  expect(await rows.count()).toBe(5);
  expect(await rows.nth(1).innerText()).toMatch(/08:00–09:00\s+1 worse/);
  const texts = await rows.nth(2).evaluate((row) => row.textContent?.replaceAll(/\s+/g, ' '));
  expect(texts).toContain('worst of the hour, aim: under 5 %');
  expect(texts).toMatch(/ 4 % since 02:00 25 % still so, rising/);
  expect(await rows.nth(2).locator('sy-band-mark span').allTextContents()).toEqual([
    expect.stringContaining('great'),
    expect.stringContaining('poor'),
  ]);
  const second = await rows.nth(4).evaluate((row) => row.textContent?.replaceAll(/\s+/g, ' '));
  expect(second).toContain('best of the hour, target ≤ 24 h');
  expect(second).toMatch(/since 00:00.*until 08:00, falling/);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  expect(await faults()).toEqual([]);
});

it('shows one direction, or what has stayed worse, by keyboard', async () => {
  const { element, page } = await open({});
  await element.getByRole('button', { name: 'Better' }).focus();
  await page.keyboard.press('Enter');
  expect(await element.getByRole('row').count()).toBe(3);
  await element.getByRole('button', { name: 'Solved within' }).or(element.getByText('05:00–06:00')).first().waitFor();
  await element.getByRole('button', { name: 'Worse and lasting' }).click();
  expect(await element.getByRole('row').nth(1).innerText()).toContain('08:00–09:00');
});

it('says that nothing has changed, or nothing of this kind', async () => {
  const { element, set } = await open({ hours: [] });
  await element.getByText('No figure has changed its band so far.').waitFor();
  expect(await element.getByRole('button').count()).toBe(0);
  await set({ hours: hours.slice(0, 1) });
  await element.getByRole('button', { name: 'Better' }).click();
  await element.getByText('None of the changes told is of this kind.').waitFor();
});
