import { expect, it } from 'vitest';
import { accessibilityFaults } from '../../browser/accessibility.ts';
import { mount, type Mounted } from '../../browser/element.ts';

/** The page by itself: there is no server to talk to, and the browser complains of that. */
const mountApp = (): Promise<Mounted> =>
  mount('ui/app/switchyard-app.ts', 'switchyard-app', {}, { expected: [/WebSocket|socket\.io/] });

it('the page has its name as a heading, and axe finds nothing', async () => {
  const { page, element } = await mountApp();
  expect((await element.getByRole('heading', { level: 1 }).textContent())?.trim()).toBe('Switchyard');
  expect(await accessibilityFaults(page)).toEqual([]);
});

it('says after a while that it looks for the server', async () => {
  const { page, element } = await mountApp();
  await element.getByText('Looking for the server').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
});

it('the button changes the theme in turn', async () => {
  const { page, element } = await mountApp();
  const button = element.getByRole('button', { name: 'Theme' });
  await button.click();
  await button.click();
  expect(await page.evaluate(() => document.documentElement.className)).toContain('wa-dark');
});

it('a key opens the help, which lists the keys, and lets them be switched off', async () => {
  const { page, element } = await mountApp();
  await page.keyboard.press('?');
  const help = element.getByRole('dialog', { name: 'Help' });
  await help.waitFor();
  expect(await element.getByText('play or pause').isVisible()).toBe(true);
  expect(await accessibilityFaults(page)).toEqual([]);
  await element.getByLabel('Keys act on the whole page').uncheck();
  await page.keyboard.press('Escape');
  await help.waitFor({ state: 'hidden' });
  await page.keyboard.press('?');
  expect(await help.isVisible()).toBe(false);
});

it('presenter mode is larger, leaves the controls away, and is left by the same key', async () => {
  const { page, element } = await mountApp();
  const size = (): Promise<number> =>
    page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
  const before = await size();
  await page.keyboard.press('p');
  await element.getByRole('navigation', { name: 'Views' }).waitFor({ state: 'hidden' });
  expect(await size()).toBeGreaterThan(before);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.press('p');
  await element.getByRole('navigation', { name: 'Views' }).waitFor();
  expect(await size()).toBe(before);
});
