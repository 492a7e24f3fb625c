import { expect, it } from 'vitest';
import { iconShapes } from '../../../ui/kit/icon-shapes.ts';
import { mount } from '../../browser/element.ts';

const parts = 'ui/states/empty-state.ts';

it('an icon draws our own shape, and another one when its name changes', async () => {
  const { page, element, set } = await mount(parts, 'wa-icon', { name: 'play' });
  const path = element.locator('path');
  expect(await path.getAttribute('d')).toBe(iconShapes['play']);
  await set({ name: 'pause' });
  await expect.poll(() => path.getAttribute('d')).toBe(iconShapes['pause']);
  expect(await path.count()).toBe(1);
  expect(
    await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name)),
  ).not.toContainEqual(expect.stringMatching(/fontawesome|^data:|play/));
});

it('icons of one name are all drawn', async () => {
  const { element } = await mount(
    parts,
    'sy-empty-state',
    { icon: 'bell' },
    { content: '<wa-icon name="bell"></wa-icon><wa-icon name="bell"></wa-icon>' },
  );
  await expect.poll(() => element.locator('wa-icon path').count()).toBe(3);
});

it('a name that nobody has drawn is a box', async () => {
  const { element } = await mount(parts, 'wa-icon', { name: 'constructor' });
  expect(await element.locator('path').getAttribute('d')).toBe('M5 5h14v14H5z');
});

it('an icon with a label says it, one without is passed over', async () => {
  const named = await mount(parts, 'wa-icon', { name: 'play', label: 'Play' });
  expect(await named.page.getByRole('img', { name: 'Play' }).count()).toBe(1);
  await named.set({ label: '' });
  expect(await named.element.getAttribute('aria-hidden')).toBe('true');
});
