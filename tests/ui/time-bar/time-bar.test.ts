import { expect, it } from 'vitest';
import { mount, type Mounted } from '../../browser/element.ts';
import type { ViewOptions } from '../../browser/view.ts';
import { takePicture } from '../../browser/view.ts';

const HOUR = 3_600_000;
const summary = { name: 'a day', state: 'ready', horizon: 24 * HOUR, warmUp: 0, interval: HOUR / 2 };
const lever = { lever: 'standing', on: false };
const levers = [
  { number: 0, at: HOUR, eventsPlayed: null, of: 'scenario', lever, words: 'Arrivals × 2' },
  { number: 1, at: 2 * HOUR, eventsPlayed: 99, of: 'moment', lever, words: 'Conduct does not count' },
];
const bookmarks = [{ bookmark: 4, at: 3 * HOUR, label: 'Here it broke' }];
const details = { summary, epoch: 0, levers, bookmarks };

async function mountBar(
  more: object = {},
  options: ViewOptions = {},
): Promise<Mounted & { commands: () => Promise<unknown[]> }> {
  const properties = { details, pace: { kind: 'timed', speedup: 60 }, now: 4 * HOUR, edge: 5 * HOUR, ...more };
  const mounted = await mount('ui/time-bar/time-bar.ts', 'sy-time-bar', properties, options);
  await mounted.heard('run-command');
  return { ...mounted, commands: () => mounted.heard('run-command') };
}

it.each<[string, ViewOptions]>([
  ['wide', { width: 1280, height: 400 }],
  ['narrow', { width: 320, height: 400 }],
  ['dark', { width: 900, height: 400, dark: true }],
])('axe finds nothing: %s', async (name, options) => {
  const { page, faults } = await mountBar({}, options);
  await takePicture(page, `time-bar/${name}`);
  expect(await faults()).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});

it('each button sends its command', async () => {
  const { element, commands } = await mountBar();
  for (const name of [
    'Pause',
    'Next event',
    'To the end of the interval',
    'Slower',
    'Faster',
    'To the live edge',
    'Bookmark this moment',
  ])
    await element.getByRole('button', { name, exact: true }).click();
  expect(await commands()).toEqual([
    { name: 'setPace', request: { pace: { kind: 'paused' } } },
    { name: 'step', request: { what: 'event' } },
    { name: 'step', request: { what: 'interval' } },
    { name: 'setPace', request: { pace: { kind: 'timed', speedup: 10 } } },
    { name: 'setPace', request: { pace: { kind: 'timed', speedup: 300 } } },
    { name: 'seek', request: { to: 'edge' } },
    { name: 'addBookmark', request: { label: '04:00:00' }, done: 'Bookmark at 04:00:00.' },
  ]);
});

it('play goes on at the speed of before the pause', async () => {
  const { element, set, commands } = await mountBar();
  await set({ pace: { kind: 'paused' } });
  await element.getByRole('button', { name: 'Play' }).click();
  expect(await commands()).toEqual([{ name: 'setPace', request: { pace: { kind: 'timed', speedup: 60 } } }]);
});

it('a speed is picked from the list', async () => {
  const { element, commands } = await mountBar();
  await element.getByRole('combobox', { name: 'Speed: 1 min a second' }).selectOption('flat out');
  expect(await commands()).toEqual([{ name: 'setPace', request: { pace: { kind: 'flat-out' } } }]);
});

it('a moment is typed; what is none is refused in place', async () => {
  const { page, element, commands, faults } = await mountBar();
  await element.getByRole('button', { name: 'Go to a moment' }).click();
  const field = element.getByLabel('A time of day');
  await expect.poll(() => field.evaluate((input) => input.matches(':focus'))).toBe(true);
  await field.fill('soon');
  await page.keyboard.press('Enter');
  expect(await element.getByRole('alert').textContent()).toContain('This is no time of day');
  expect(await faults()).toEqual([]);
  await field.fill('day 3 10:00');
  await page.keyboard.press('Enter');
  expect(await element.getByRole('alert').textContent()).toBe('The run ends at day 2 00:00:00.');
  await field.fill('3:30');
  await page.keyboard.press('Enter');
  await field.waitFor({ state: 'hidden' });
  expect(await commands()).toEqual([{ name: 'seek', request: { to: 3.5 * HOUR } }]);
});

it('levers and bookmarks are listed; a lever is undone by a fork before it, unless it is part of the scenario', async () => {
  const { element, commands, faults } = await mountBar();
  await element.getByRole('button', { name: 'Levers and bookmarks: 3' }).click();
  expect(await element.locator('li .words').allTextContents()).toEqual([
    'Arrivals × 2',
    'Conduct does not count',
    'Here it broke',
  ]);
  expect(await faults()).toEqual([]);
  expect(await element.getByRole('button', { name: 'Undo: Arrivals × 2' }).count()).toBe(0);
  await element.getByRole('button', { name: 'Undo: Conduct does not count' }).click();
  await element.getByRole('button', { name: 'Go to 01:00:00' }).click();
  await element.getByRole('button', { name: 'Remove the bookmark Here it broke' }).click();
  expect(await commands()).toEqual([
    { name: 'fork', request: { at: { from: 'lever', number: 1 }, name: 'without Conduct does not count' } },
    { name: 'seek', request: { to: HOUR } },
    { name: 'removeBookmark', request: { bookmark: 4 } },
  ]);
});

it('a run that is over cannot be played on, and says why; it can be gone back in', async () => {
  const { element, commands } = await mountBar({ details: { ...details, summary: { ...summary, state: 'finished' } } });
  const play = element.getByRole('button', { name: 'Play' });
  expect(await play.getAttribute('aria-disabled')).toBe('true');
  await play.click({ force: true });
  expect(await commands()).toEqual([]);
  expect(await element.getByText('finished', { exact: true }).count()).toBe(1);
  expect(await element.getByRole('slider').getAttribute('aria-disabled')).toBeNull();
});

it('for a room there is play, the clock and the line', async () => {
  const { element } = await mountBar({ plain: true });
  expect(await element.getByRole('button').count()).toBe(1);
  expect(await element.getByText('04:00:00').count()).toBe(1);
  expect(await element.getByRole('slider').count()).toBe(1);
});
