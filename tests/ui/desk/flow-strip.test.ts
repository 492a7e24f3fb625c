import { expect, it } from 'vitest';
import { mount } from '../../browser/element.ts';

it('says how many are where, and draws them', async () => {
  const header = { waiting: 0, offered: 7, held: 1234, online: 40 };
  const { element, faults } = await mount('ui/desk/flow-strip.ts', 'sy-flow-strip', { header });
  const stages = await element.getByRole('listitem').allInnerTexts();
  expect(stages.map((text) => text.replaceAll(/\s+/g, ' '))).toEqual([
    'Tickets waiting 0',
    'Offers awaiting an answer 7',
    'Tickets with experts 1,234',
    'Experts on duty 40',
  ]);
  const widths = await element.locator('.squares').evaluateAll((all) => all.map(({ clientWidth }) => clientWidth));
  expect(widths[0]).toBe(0);
  expect(widths[1]).toBe(42);
  expect(await faults()).toEqual([]);
});
