import { expect, it } from 'vitest';
import { mount } from '../../browser/element.ts';

const source = 'ui/charts/spark-line.ts';

it('goes from the lowest value at the bottom to the highest on top, and begins anew after a gap', async () => {
  const { element } = await mount(source, 'sy-spark-line', { values: [0, 10, NaN, 5, 0] });
  expect(await element.locator('path').first().getAttribute('d')).toBe('M0 22L25 2M75 12L100 22');
  expect(await element.locator('.end').getAttribute('d')).toBe('M100 22h0');
});

it('a value that never changes lies in the middle', async () => {
  const { element } = await mount(source, 'sy-spark-line', { values: Float64Array.of(4, 4) });
  expect(await element.locator('path').first().getAttribute('d')).toBe('M0 12L100 12');
});

it('is nothing to those who listen, and nothing where there is nothing', async () => {
  const { element, faults } = await mount(source, 'sy-spark-line', { values: [] });
  expect(await element.locator('svg').getAttribute('aria-hidden')).toBe('true');
  expect(await element.locator('path').first().getAttribute('d')).toBe('');
  expect(await faults()).toEqual([]);
});
