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
  const bars = await element
    .locator('.bar')
    .evaluateAll((all) =>
      all.map((bar) => ({ share: getComputedStyle(bar).getPropertyValue('--share'), width: bar.clientWidth })),
    );
  // The bar of the largest count is full, the others are as long as their part of it.
  expect(bars.map(({ share }) => Number(share))).toEqual([0, 7 / 1234, 1, 40 / 1234]);
  expect(bars[0]?.width).toBe(0);
  expect(bars[2]?.width).toBeGreaterThan(20);
  expect(await faults()).toEqual([]);
});
