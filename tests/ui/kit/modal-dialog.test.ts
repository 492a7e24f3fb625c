import { expect, it } from 'vitest';
import { mount } from '../../browser/element.ts';

const path = 'ui/kit/modal-dialog.ts';

it('takes the focus, closes by Escape, by its button and beside it, and says so each time', async () => {
  const { page, element, set, heard, faults } = await mount(
    path,
    'sy-modal-dialog',
    { heading: 'Help' },
    { content: '<p>Words</p>' },
  );
  await heard('close');
  const dialog = element.getByRole('dialog', { name: 'Help' });
  expect(await dialog.isVisible()).toBe(false);
  const ways: readonly (() => Promise<void>)[] = [
    () => page.keyboard.press('Escape'),
    () => element.getByRole('button', { name: 'Close' }).click(),
    () => page.mouse.click(5, 5),
  ];
  for (const [index, close] of ways.entries()) {
    await set({ open: true });
    await dialog.waitFor();
    if (index === 0) expect(await faults()).toEqual([]);
    await close();
    await dialog.waitFor({ state: 'hidden' });
    // Browsers tell of it a little after the dialog is gone.
    await expect.poll(() => heard('close')).toHaveLength(index + 1);
  }
});

it('the part that asks for the focus has it', async () => {
  const { element, set } = await mount(
    path,
    'sy-modal-dialog',
    { heading: 'Go' },
    { content: '<input autofocus aria-label="Moment">' },
  );
  await set({ open: true });
  await expect.poll(() => element.locator('input').evaluate((input) => input === document.activeElement)).toBe(true);
});
