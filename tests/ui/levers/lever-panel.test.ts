import { expect, it } from 'vitest';
import { leverCatalogue } from '../../../engine/index.ts';
import { mount, type Mounted } from '../../browser/element.ts';
import { takePicture, type ViewOptions } from '../../browser/view.ts';
import { HOUR, marketplaceAt } from '../real-desk.ts';

const levers = leverCatalogue(marketplaceAt(9 * HOUR).simulation.world);

async function mountPanel(
  more: object = {},
  options: ViewOptions = {},
): Promise<Mounted & { commands: () => Promise<unknown[]> }> {
  const properties = { levers, now: 9 * HOUR, ...more };
  const mounted = await mount('ui/levers/lever-panel.ts', 'sy-lever-panel', properties, {
    width: 340,
    height: 900,
    ...options,
  });
  await mounted.heard('run-command');
  return { ...mounted, commands: () => mounted.heard('run-command') };
}

it.each(levers.map(({ lever, label }) => [lever, label]))(
  'axe finds nothing in the form of %s, light and dark',
  async (lever, label) => {
    for (const dark of [false, true]) {
      const { page, element, faults } = await mountPanel({}, { dark });
      await element.getByRole('button', { name: label }).first().click();
      await takePicture(page, `levers/${lever}${dark ? ' dark' : ''}`);
      expect(await faults()).toEqual([]);
    }
  },
);

it('shows what is so now, and pulls what is set', async () => {
  const { element, commands } = await mountPanel();
  const cap = element.getByRole('button', { name: /^Cap/ });
  expect(await cap.textContent()).toMatch(/Cap\s*3/);
  await cap.click();
  await element.getByLabel('Unanswered tickets', { exact: true }).fill('2');
  await element.getByRole('button', { name: 'Pull this lever' }).click();
  expect(await commands()).toEqual([{ name: 'pullLever', request: { lever: { lever: 'cap', unanswered: 2 } } }]);
});

it('slider and field are one value', async () => {
  const { element, commands } = await mountPanel();
  await element.getByRole('button', { name: 'Arrivals' }).click();
  await element.getByRole('slider').fill('3');
  expect(await element.getByLabel('Times', { exact: true }).inputValue()).toBe('3');
  await element.getByRole('button', { name: 'Pull this lever' }).click();
  expect(await commands()).toEqual([{ name: 'pullLever', request: { lever: { lever: 'arrival-factor', factor: 3 } } }]);
});

it('a share is told in per cent', async () => {
  const { element, commands } = await mountPanel();
  await element.getByRole('button', { name: 'Notifications' }).click();
  expect(await element.getByLabel('Share of experts', { exact: true }).inputValue()).toBe('50');
  await element.getByLabel('Share of experts', { exact: true }).fill('80');
  await element.getByRole('button', { name: 'Pull this lever' }).click();
  expect(await commands()).toEqual([
    { name: 'pullLever', request: { lever: { lever: 'notifications', on: false, share: 0.8 } } },
  ]);
});

it('what cannot be is said in its place, and not sent', async () => {
  const { element, commands, faults } = await mountPanel();
  await element.getByRole('button', { name: 'Burst' }).click();
  await element.getByLabel('Tickets', { exact: true }).fill('many');
  expect(await element.getByText('This is no number.').count()).toBe(1);
  expect(await faults()).toEqual([]);
  await element.getByRole('button', { name: 'Pull this lever' }).click();
  expect(await commands()).toEqual([]);
});

it('what was set is shown at once and taken back when it is refused; behind the edge it may branch off', async () => {
  const { element, commands } = await mountPanel();
  await element.evaluate((panel) =>
    panel.addEventListener(
      'run-command',
      (event) => {
        Object.assign(event, {
          answer: new Promise((resolve) => {
            Object.assign(window, { refuse: resolve });
          }),
        });
      },
      { once: true },
    ),
  );
  const cap = element.getByRole('button', { name: /^Cap/ });
  await cap.click();
  await element.getByLabel('Unanswered tickets', { exact: true }).fill('5');
  await element.getByRole('button', { name: 'Pull this lever' }).click();
  await expect.poll(() => cap.textContent()).toMatch(/5 …/);
  await element.evaluate(() => {
    const problem = { code: 'behind-the-edge', message: 'This run has been played further.', remedy: 'Fork it here.' };
    (window as unknown as { refuse: (answer: object) => void }).refuse({ ok: false, problem });
  });
  await element.getByRole('alert').waitFor();
  expect(await cap.textContent()).toMatch(/Cap\s*3/);
  await element.getByRole('button', { name: 'Branch off here' }).click();
  expect((await commands()).at(-1)).toEqual({
    name: 'fork',
    request: { at: { from: 'moment', at: 9 * HOUR }, lever: { lever: 'cap', unanswered: 5 } },
  });
});

it('whoever may not pull a lever sees why', async () => {
  const { element, commands } = await mountPanel({ obstacle: 'Viewers watch; only an operator can do this.' });
  await element.getByRole('button', { name: 'Standing on' }).click();
  await element.getByRole('button', { name: 'Pull this lever' }).click({ force: true });
  expect(await element.getByText('Viewers watch').count()).toBe(1);
  expect(await commands()).toEqual([]);
});
