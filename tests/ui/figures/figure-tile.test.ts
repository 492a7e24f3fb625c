import { expect, it } from 'vitest';
import { snapshotOf, valueText } from '../../../engine/index.ts';
import { mount, type Mounted } from '../../browser/element.ts';
import { takePicture, type ViewOptions } from '../../browser/view.ts';
import { columnOf, HOUR, marketplaceAt } from '../real-desk.ts';

const { world } = marketplaceAt(12 * HOUR).simulation;
const { figures } = snapshotOf(world);
const tileOf = (key: string): object => {
  const { value, sampleSize } = figures[key]!;
  return { column: columnOf(world.scenario, key), value, sampleSize, history: [1, 3, 2, NaN, 2.5] };
};
const mountTile = (properties: object, options: ViewOptions = {}): Promise<Mounted> =>
  mount('ui/figures/figure-tile.ts', 'sy-figure-tile', properties, options);

it.each<[string, ViewOptions]>([
  ['light', { width: 320, height: 240 }],
  ['dark', { width: 320, height: 240, dark: true }],
  ['forced colours', { width: 320, height: 240, forcedColors: true }],
])('axe finds nothing: %s', async (name, options) => {
  const { page, faults } = await mountTile(tileOf('rejected'), options);
  await takePicture(page, `figures/tile ${name}`);
  expect(await faults()).toEqual([]);
});

it.each(['rejected', 'emailFirstReply', 'controllableScore', 'paid', 'waiting'])(
  'the value of %s reads as in the terminal',
  async (key) => {
    const { element } = await mountTile(tileOf(key));
    const text = valueText({ value: figures[key]!.value, definition: columnOf(world.scenario, key) });
    expect(await element.locator('.value > span').textContent()).toBe(text);
  },
);

it('says how good it is, on how much it rests, and what to aim for', async () => {
  const { element } = await mountTile({ ...tileOf('rejected'), value: 12.5, sampleSize: 2301 });
  expect(await element.locator('sy-band-mark span').textContent()).toContain('okay');
  expect((await element.locator('.foot').textContent())?.replaceAll(/\s+/g, ' ').trim()).toBe(
    'from 2,301 aim: under 5 %',
  );
});

it('is grey and unjudged while it rests on too few', async () => {
  const { element, faults } = await mountTile({ ...tileOf('rejected'), value: 50, sampleSize: 12 });
  expect(await element.locator('.value.grey').count()).toBe(1);
  expect(await element.locator('sy-band-mark span').count()).toBe(0);
  expect(await element.locator('.foot').textContent()).toContain('too few yet: 12 of 20');
  expect(await faults()).toEqual([]);
});

it('a number that is none is a dash', async () => {
  const { element } = await mountTile({ ...tileOf('rejected'), value: NaN, sampleSize: 0 });
  expect(await element.locator('.value > span').textContent()).toBe('–');
});
