import { expect, it } from 'vitest';
import { accessibilityFaults } from '../../browser/accessibility.ts';
import { mount } from '../../browser/element.ts';

it('the page has its name as a heading, and axe finds nothing', async () => {
  const { page, element } = await mount('ui/app/switchyard-app.ts', 'switchyard-app');
  expect(await element.getByRole('heading', { level: 1 }).textContent()).toBe('Switchyard');
  expect(await accessibilityFaults(page)).toEqual([]);
});

it('the button changes the theme in turn', async () => {
  const { page, element } = await mount('ui/app/switchyard-app.ts', 'switchyard-app');
  const button = element.getByRole('button', { name: 'Theme' });
  await button.click();
  await button.click();
  expect(await page.evaluate(() => document.documentElement.className)).toContain('wa-dark');
});
