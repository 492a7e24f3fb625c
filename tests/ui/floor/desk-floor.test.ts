import { expect, it } from 'vitest';
import { expertList, floorStates } from '../../../engine/index.ts';
import { mount, type Mounted } from '../../browser/element.ts';
import { takePicture, type ViewOptions } from '../../browser/view.ts';
import { HOUR, marketplaceAt } from '../real-desk.ts';

const { simulation, events } = marketplaceAt(10.6 * HOUR);
const { world } = simulation;
const desk = { floor: floorStates(world), experts: expertList(world) };
const mountFloor = (properties: object = desk, options: ViewOptions = {}): Promise<Mounted> =>
  mount('ui/floor/desk-floor.ts', 'sy-desk-floor', properties, options);

it.each<[string, ViewOptions]>([
  ['light', {}],
  ['dark', { dark: true }],
  ['narrow', { width: 320 }],
  ['projector', { width: 1920, height: 1080 }],
  ['forced colours', { forcedColors: true }],
])('axe finds nothing: %s', async (name, options) => {
  const { page, faults } = await mountFloor(desk, options);
  await takePicture(page, `floor/${name}`);
  expect(await faults()).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});

it('the sentence and the legend say what the floor holds', async () => {
  const { element } = await mountFloor();
  const online = [...world.experts.presence].filter((presence) => presence === 1).length;
  expect(await element.locator('.summary').textContent()).toMatch(new RegExp(`^${online} online: `));
  const legend = await element.getByRole('list', { name: 'What the shapes stand for' }).textContent();
  expect(legend?.replaceAll(/\s+/g, ' ')).toContain('alerts off 2');
});

it('a desk where nobody works says so', async () => {
  const { element, faults } = await mountFloor({});
  expect(await element.locator('p').textContent()).toContain('Nobody works at this desk yet.');
  expect(await faults()).toEqual([]);
});

it('the same as a table: groups with counts, and on request who is who', async () => {
  const { element, heard, faults } = await mountFloor();
  await heard('expert-chosen');
  await element.getByRole('button', { name: 'Show as table' }).click();
  const row = element.getByRole('row', { name: /^early/ });
  expect(await row.getByRole('cell').first().textContent()).toBe('11');
  await element.getByRole('button', { name: 'early' }).click();
  expect(await faults()).toEqual([]);
  await element.getByRole('button', { name: 'early 3', exact: true }).click();
  expect(await heard('expert-chosen')).toEqual([{ expert: desk.experts.names.indexOf('early 3') }]);
});

it('offers that have just ended are counted, and the counts go back to nothing', async () => {
  const { page, element, set } = await mountFloor();
  await page.clock.install();
  const accepted = events.filter(({ type }) => type === 'offer-accepted').length;
  await set({ batch: { events, leftOut: 3 } });
  const ends = element.getByRole('list', { name: 'Offers that ended' });
  expect((await ends.textContent())?.replaceAll(/\s+/g, ' ')).toContain(`(a sample): accepted ${accepted} `);
  await page.clock.runFor(11_000);
  const later = (await ends.textContent())?.replaceAll(/\s+/g, ' ');
  expect(later).toContain('10 s: accepted 0 rejected 0 expired 0 rescinded 0');
});
