import { expect, it } from 'vitest';
import { mount } from '../../browser/element.ts';
import { shipped } from '../../shipped-scenarios.ts';
import { columnOf } from '../real-desk.ts';

const source = 'ui/figures/band-scale.ts';
const column = columnOf(shipped('expert-marketplace'), 'rejected');

it('bands are as wide as they are, the open one a fifth, and the pointer stands at the value', async () => {
  const { element, set, faults } = await mount(source, 'sy-band-scale', { column, value: 10 }, { width: 400 });
  await expect.poll(() => element.locator('rect').count()).toBe(4);
  const width = (await element.boundingBox())!.width;
  const ends = await element
    .locator('rect')
    .evaluateAll((zones) =>
      zones.map((zone) => Number(zone.getAttribute('x')) + Number(zone.getAttribute('width')) + 2),
    );
  // 5, 15 and 20 percent of 20, on four fifths of the width.
  [0.2, 0.6, 0.8, 1].forEach((share, place) => expect(ends[place]).toBeCloseTo(share * width, 0));
  const pointer = (): Promise<number> =>
    element.locator('.pointer').evaluate((path) => (path as SVGPathElement).getBBox().x + 5);
  expect(await pointer()).toBeCloseTo(0.4 * width, 0);
  await set({ value: 1000 });
  expect(await pointer()).toBeCloseTo(width - 4, 0);
  expect(await faults()).toEqual([]);
});

it('says where the bands lie and where the value is', async () => {
  const { element, set } = await mount(source, 'sy-band-scale', { column, value: 10 });
  const said = (): Promise<string | null> => element.getByRole('img').getAttribute('aria-label');
  expect(await said()).toBe('great under 5 %, okay 5 to 15 %, watch 15 to 20 %, poor over 20 %; 10 % is okay');
  await set({ value: null });
  expect(await said()).toContain('no value yet');
  expect(await element.locator('.pointer').count()).toBe(0);
});

it('is nothing for figures without bands', async () => {
  const { element } = await mount(source, 'sy-band-scale', { column: { ...column, bands: null }, value: 3 });
  expect(await element.locator('svg').count()).toBe(0);
});
