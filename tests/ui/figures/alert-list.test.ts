import { expect, it } from 'vitest';
import { alertsOf } from '../../../engine/index.ts';
import { mount, type Mounted } from '../../browser/element.ts';
import { takePicture, type ViewOptions } from '../../browser/view.ts';
import { HOUR, marketplaceAt } from '../real-desk.ts';

/** A day with far too many tickets. */
const alerts = alertsOf(
  marketplaceAt(15 * HOUR, [
    'arrivals[0].scale=3',
    'experts[0].archetype=ignorer',
    'experts[1].archetype=ignorer',
    'experts[2].archetype=ignorer',
  ]).simulation.world,
);
const mountList = (properties: object = { alerts }, options: ViewOptions = {}): Promise<Mounted> =>
  mount('ui/figures/alert-list.ts', 'sy-alert-list', properties, options);

it.each<[string, ViewOptions]>([
  ['light', {}],
  ['dark', { dark: true }],
  ['narrow', { width: 320 }],
])('axe finds nothing: %s', async (name, options) => {
  const { page, faults } = await mountList({ alerts }, options);
  await takePicture(page, `figures/alerts ${name}`);
  expect(await faults()).toEqual([]);
});

it('tells each alert, serious first, with a word for how serious', async () => {
  expect(alerts.length).toBeGreaterThan(1);
  const { element } = await mountList();
  const rows = await element.getByRole('listitem').allTextContents();
  expect(rows.map((row) => row.includes('serious'))).toEqual(alerts.map(({ severity }) => severity === 'serious'));
  alerts.forEach(({ sentence }, index) => expect(rows[index]).toContain(sentence));
});

it('leads where an alert is about', async () => {
  const { element, heard } = await mountList();
  await heard('alert-chosen');
  const ticket = alerts.find(({ subject }) => subject.kind === 'ticket');
  await element.getByRole('button', { name: 'Tell its story' }).first().click();
  expect(await heard('alert-chosen')).toEqual([ticket]);
});

it('says so when there is nothing', async () => {
  const { element, faults } = await mountList({ alerts: [] });
  expect(await element.locator('p').textContent()).toContain('Nothing needs to be looked at.');
  expect(await faults()).toEqual([]);
});
