import { expect, it } from 'vitest';
import { mount } from '../../browser/element.ts';

const path = 'ui/kit/icon-button.ts';

it('its label is its name; the pointer and the focus show it with its key, and Escape hides it', async () => {
  const { page, element, faults } = await mount(path, 'sy-icon-button', {
    icon: 'play',
    label: 'Play',
    shortcut: 'Space',
  });
  const tip = element.locator('.tip');
  expect(await element.getByRole('button', { name: 'Play' }).count()).toBe(1);
  expect(await tip.isVisible()).toBe(false);
  await element.hover();
  await tip.waitFor();
  expect(await tip.textContent()).toBe('PlaySpace');
  // Whoever goes over to it can read it in peace.
  await tip.hover();
  expect(await tip.isVisible()).toBe(true);
  await page.mouse.move(600, 400);
  await tip.waitFor({ state: 'hidden' });
  await page.keyboard.press('Tab');
  await tip.waitFor();
  expect(await faults()).toEqual([]);
  await page.keyboard.press('Escape');
  await tip.waitFor({ state: 'hidden' });
});

it('one that is off can be reached and says why, and does nothing', async () => {
  const { element, set, heard, faults } = await mount(path, 'sy-icon-button', {
    icon: 'play',
    label: 'Play',
    obstacle: 'Viewers watch.',
  });
  await heard('click');
  const button = element.getByRole('button', { name: 'Play' });
  await button.click({ force: true });
  expect(await heard('click')).toEqual([]);
  expect(await button.getAttribute('aria-disabled')).toBe('true');
  await element.locator('.tip', { hasText: 'Viewers watch.' }).waitFor();
  expect(await faults()).toEqual([]);
  await set({ obstacle: undefined });
  await button.click();
  expect(await heard('click')).toHaveLength(1);
});
