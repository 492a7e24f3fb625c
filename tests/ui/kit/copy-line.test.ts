import { expect, it } from 'vitest';
import { mount } from '../../browser/element.ts';

it('its text can be copied, or marked where copying is not allowed', async () => {
  const { page, element, faults } = await mount('ui/kit/copy-line.ts', 'sy-copy-line', {
    label: 'Link',
    text: 'https://a.example/#b',
  });
  expect(await faults()).toEqual([]);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await element.getByRole('button', { name: 'Copy' }).click();
  await element.getByText('Copied').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('https://a.example/#b');
  const marked = await element
    .getByLabel('Link')
    .evaluate((field: HTMLInputElement) => field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0));
  expect(marked).toBe('https://a.example/#b');
});
