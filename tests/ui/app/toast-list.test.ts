import { expect, it } from 'vitest';
import { mount } from '../../browser/element.ts';
import type { ToastList } from '../../../ui/app/toast-list.ts';

it('says what was done and what was refused, with what could be done about it', async () => {
  const { element, faults } = await mount('ui/app/toast-list.ts', 'sy-toast-list');
  await element.evaluate((list: ToastList) => {
    list.say({ kind: 'done', text: 'Bookmark at 10:40.' });
    list.say({
      kind: 'refused',
      text: 'It is over.',
      remedy: 'Go back.',
      action: { label: 'Back', act: () => (document.title = 'back') },
    });
  });
  expect(await element.getByRole('status').textContent()).toMatch(/Bookmark at 10:40\..*It is over\.\s*Go back\./s);
  expect(await faults()).toEqual([]);
  await element.getByRole('button', { name: 'Back' }).click();
  expect(await element.evaluate(() => document.title)).toBe('back');
  expect(await element.getByText('It is over.').count()).toBe(0);
  await element.getByRole('button', { name: 'Dismiss' }).click();
  expect((await element.getByRole('status').textContent())?.trim()).toBe('');
});

it('only the newest few stay', async () => {
  const { element } = await mount('ui/app/toast-list.ts', 'sy-toast-list');
  await element.evaluate((list: ToastList) => {
    for (let count = 1; count <= 9; count++) list.say({ kind: 'done', text: `Toast ${count}.` });
  });
  expect(await element.getByText(/Toast \d/).count()).toBe(4);
  expect(await element.getByText('Toast 9.').count()).toBe(1);
});
