import { expect, it } from 'vitest';
import { iconShapes } from '../../../ui/kit/icon-shapes.ts';
import { mount } from '../../browser/element.ts';

const app = 'ui/app/switchyard-app.ts';

it('an icon draws our own shape, and another one when its name changes', async () => {
  const { page, element, set } = await mount(app, 'wa-icon', { name: 'play' });
  const path = element.locator('path');
  expect(await path.getAttribute('d')).toBe(iconShapes['play']);
  await set({ name: 'pause' });
  await expect.poll(() => path.getAttribute('d')).toBe(iconShapes['pause']);
  expect(await path.count()).toBe(1);
  expect(
    await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name)),
  ).not.toContainEqual(expect.stringMatching(/fontawesome|^data:|play/));
});

it('two icons of one name are both drawn', async () => {
  const { element } = await mount(
    app,
    'wa-button',
    {},
    { content: '<wa-icon name="bell"></wa-icon><wa-icon name="bell"></wa-icon>' },
  );
  await expect.poll(() => element.locator('wa-icon path').count()).toBe(2);
});

it('the icons inside the components are ours too', async () => {
  const { element } = await mount(app, 'wa-button', { withCaret: true }, { content: 'More' });
  expect(await element.locator('wa-icon path').getAttribute('d')).toBe(iconShapes['chevron-down']);
});

it('a name that nobody has drawn is a box', async () => {
  const { element } = await mount(app, 'wa-icon', { name: 'constructor' });
  expect(await element.locator('path').getAttribute('d')).toBe('M5 5h14v14H5z');
});

it('an icon with a label says it, one without is passed over', async () => {
  const named = await mount(app, 'wa-icon', { name: 'play', label: 'Play' });
  expect(await named.page.getByRole('img', { name: 'Play' }).count()).toBe(1);
  await named.set({ label: '' });
  expect(await named.element.getAttribute('aria-hidden')).toBe('true');
});
