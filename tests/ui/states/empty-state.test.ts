import { expect, it } from 'vitest';
import { mount } from '../../browser/element.ts';

it('says why there is nothing, and what could be done', async () => {
  const properties = { heading: 'No desk is at work yet', about: 'Pick a scenario.' };
  const { element, faults } = await mount('ui/states/empty-state.ts', 'sy-empty-state', properties, {
    content: '<a href="#/scenarios">Pick</a>',
  });
  expect(await element.getByRole('heading').textContent()).toBe('No desk is at work yet');
  expect(await element.getByRole('link', { name: 'Pick' }).isVisible()).toBe(true);
  expect(await faults()).toEqual([]);
});
