import { expect, it } from 'vitest';
import { figureColumns } from '../../../server/live/figure-columns.ts';
import { mount } from '../../browser/element.ts';
import { takePicture, type ViewOptions } from '../../browser/view.ts';
import { scenarioWith } from '../../scenarios.ts';

const figures = figureColumns(scenarioWith({}));
const open = async (properties: object = {}, options: ViewOptions = {}) => {
  const form = await mount('ui/scorecard/own-card-form.ts', 'sy-own-card-form', { figures }, options);
  await form.set({ ...properties, open: true });
  return form;
};

it.each<[string, ViewOptions]>([
  ['light', {}],
  ['dark', { dark: true }],
  ['narrow', { width: 320, height: 700 }],
])('axe finds nothing: %s', async (name, options) => {
  const { page, faults } = await open({}, options);
  await takePicture(page, `scorecard/own ${name}`);
  expect(await faults()).toEqual([]);
});

it('gives what was chosen, with what somebody else reaches', async () => {
  const { element, heard } = await open();
  await heard('card-chosen');
  await element.getByLabel('Title').fill('Mine');
  await element.getByLabel('Somebody to compare with').fill('Theirs');
  await element.getByLabel('Figure 1', { exact: true }).selectOption('rejected');
  await element.getByLabel('What they reach of figure 1, percent').fill('3.5');
  await element.getByLabel('Figure 2', { exact: true }).selectOption('answer');
  await element.getByRole('button', { name: 'Show this card' }).click();
  expect(await heard('card-chosen')).toEqual([
    { title: 'Mine', figures: ['rejected', 'answer'], competitor: { name: 'Theirs', values: { rejected: 3.5 } } },
  ]);
});

it('begins with the card that is there, and can forget it', async () => {
  const { element, heard } = await open({ card: { title: 'Old', figures: ['paid'] } });
  await heard('card-chosen');
  expect(await element.getByLabel('Figure 1', { exact: true }).inputValue()).toBe('paid');
  await element.getByRole('button', { name: 'Forget it' }).click();
  expect(await heard('card-chosen')).toHaveLength(1);
});

it('shows nothing to choose without a figure', async () => {
  const { element } = await open();
  expect(await element.getByRole('button', { name: 'Show this card' }).isDisabled()).toBe(true);
});
