import { expect, it } from 'vitest';
import { mount } from '../../browser/element.ts';
import { takePicture, type ViewOptions } from '../../browser/view.ts';

const alert = (acknowledged: boolean) => ({
  key: 'rung 0 1',
  severity: 'serious',
  sentence: 'Ticket 12 has used 90 % of the time to the first reply: not taken up.',
  subject: { kind: 'ticket', ticket: 12 },
  rung: 0.9,
  acknowledged,
});

const open = (properties: object, options: ViewOptions = {}) =>
  mount('ui/figures/alert-care.ts', 'sy-alert-care', properties, options);

it('says nothing of taking up where a desk raises no alerts', async () => {
  const { element, faults } = await open({ alerts: [alert(false)] });
  expect(await element.getByRole('button', { name: 'Take up all that is open' }).count()).toBe(0);
  expect(await faults()).toEqual([]);
});

it.each<[string, ViewOptions]>([
  ['light', { width: 640, height: 300 }],
  ['dark', { width: 320, height: 400, dark: true }],
])('pulls the lever that takes all of them up, and counts what was ignored: %s', async (name, options) => {
  const { page, element, heard, faults } = await open({ alerts: [alert(false)] }, options);
  await element.evaluate((target) => {
    const column = { key: 'alertsIgnored', unit: 'percent', estimator: 'ratio' };
    const reading = (key: string): object | undefined =>
      key === 'alertsIgnored' ? { column, value: 12.5, sampleSize: 8 } : undefined;
    Object.assign(target, { store: { reading } });
  });
  await heard('run-command');
  await element.getByText('So far: 12.50 % ignored').waitFor();
  await element.getByRole('button', { name: 'Take up all that is open' }).click();
  expect(await heard('run-command')).toMatchObject([
    { name: 'pullLever', request: { lever: { lever: 'acknowledge' } } },
  ]);
  await takePicture(page, `figures/alert-care ${name}`);
  expect(await faults()).toEqual([]);
});

it('is told why nothing can be taken up', async () => {
  const { element, set } = await open({ alerts: [alert(true)] });
  await element.evaluate((target) => {
    const column = { key: 'alertsRaised', unit: 'count', estimator: 'count' };
    Object.assign(target, {
      store: { reading: (key: string) => (key === 'alertsRaised' ? { column, value: 3 } : undefined) },
    });
  });
  const button = element.getByRole('button', { name: 'Take up all that is open' });
  expect(await button.getAttribute('title')).toBe('Nothing is open that could be taken up.');
  await set({ alerts: [alert(false)], obstacle: 'Viewers watch.' });
  expect(await button.getAttribute('title')).toBe('Viewers watch.');
});
