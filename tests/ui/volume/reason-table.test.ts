import { expect, it } from 'vitest';
import { mount } from '../../browser/element.ts';
import { takePicture, type ViewOptions } from '../../browser/view.ts';
import type { ReasonRow } from '../../../ui/volume/reason-table.ts';

const row = (
  name: string,
  isPositive: boolean,
  [email, chat, voice]: readonly [number, number, number],
): ReasonRow => ({
  reason: { name, isPositive, isControllable: name !== 'Bad policy' },
  byChannel: { email, chat, voice },
  total: email + chat + voice,
});
const rows = [
  row('Expert was slow to reply', false, [1, 0, 0]),
  row('Bad policy', false, [5, 5, 0]),
  row('Friendly', true, [14, 5, 0]),
  row('Quick reply', true, [0, 0, 0]),
];
const open = (properties: object, options: ViewOptions = {}) =>
  mount('ui/volume/reason-table.ts', 'sy-reason-table', properties, options);

it.each<[string, ViewOptions]>([
  ['light', {}],
  ['dark', { dark: true }],
  ['narrow', { width: 320 }],
  ['forced colours', { forcedColors: true }],
])('axe finds nothing: %s', async (name, options) => {
  const { page, faults } = await open({ rows }, { height: 500, ...options });
  await takePicture(page, `volume/reasons ${name}`);
  expect(await faults()).toEqual([]);
});

it('has a row for every reason that was given, the bad before the good, each as a part of its channel', async () => {
  const { element } = await open({ rows });
  const texts = (await element.getByRole('row').allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' ').trim());
  expect(texts).toEqual([
    'Reason email chat all',
    'What went wrong 2 reasons',
    'Bad policy beyond the desk 5 25 % 5 50 % 10',
    'Expert was slow to reply 1 5 % 0 0 % 1',
    'What was good 1 reason',
    'Friendly 14 70 % 5 50 % 19',
    'All reviews 20 10 30',
  ]);
});

it('is darker where a reason is a larger part of its channel', async () => {
  const { element } = await open({ rows });
  const heats = await element
    .locator('td.heat')
    .evaluateAll((cells) =>
      cells.map((each) => Number.parseFloat((each as HTMLElement).style.getPropertyValue('--heat'))),
    );
  // 25, 50, 5, 0, 70 and 50 %; from half on it is as dark as it gets.
  expect(heats).toEqual([23, 45, 5, 0, 45, 45]);
});

it('has no sum where there is one channel, and says that nobody has reviewed', async () => {
  const { element, set } = await open({ rows: [row('Friendly', true, [0, 0, 3])] });
  expect((await element.getByRole('row').first().innerText()).replaceAll(/\s+/g, ' ').trim()).toBe('Reason voice');
  await set({ rows: [row('Friendly', true, [0, 0, 0])] });
  await element.getByText('Nobody has reviewed so far.').waitFor();
});
