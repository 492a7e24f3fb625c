import { expect, test } from 'vitest';
import { mount } from '../../browser/element.ts';
import { takePicture } from '../../browser/view.ts';
import { smallDesk } from '../../server/small-desk.ts';

const NAMES = ['tickets.channels={ email: 1, voice: 1 }', 'tickets.categories={ order: {}, lost parcel: {} }'];

test('a target is written in words: what it means, or what is wrong and what to write, stands below it at once', async () => {
  const properties = { scenario: smallDesk(...NAMES), lines: ['80/20 per day'] };
  const { page, element, heard, set, faults } = await mount('ui/plan/target-lines.ts', 'sy-target-lines', properties);
  await heard('targets-changed');
  const field = page.getByLabel('Target 1', { exact: true });
  await field.fill('90% in 4 h of lost parcel');
  await element.getByText('Answered within 4 h (lost parcel) ≥ 90 % in every interval.').waitFor();
  expect(await element.getByText('÷ tickets that got a reply × 100').count()).toBe(1);
  expect(
    await element.locator('datalist option').evaluateAll((all) => all.map((each) => each.getAttribute('value'))),
  ).toEqual(['per day', 'per interval', 'per run'].map((span) => `90% in 4 h of lost parcel ${span}`));
  await field.fill('80/20 of chess');
  await element.getByText('write one of: email, chat, voice, order, lost parcel.').waitFor();
  expect(await field.getAttribute('aria-invalid')).toBe('true');
  await element.getByText('How a target is written').click();
  expect(await faults()).toEqual([]);
  await page.setViewportSize({ width: 320, height: 900 });
  await takePicture(page, 'plan/targets-narrow');
  expect(await faults()).toEqual([]);
  await page.keyboard.press('Tab');
  await set({ lines: ['80/20 of chess'] });
  await element.getByRole('button', { name: 'abandoned <= 5% per day' }).click();
  await element.getByLabel('Any figure').selectOption('occupancy');
  expect(await heard('targets-changed')).toEqual([
    ['80/20 of chess'],
    ['80/20 of chess', 'abandoned <= 5% per day'],
    ['80/20 of chess', 'occupancy <= '],
  ]);
});

test('those of the scenario are told, and become lines that lose nothing of them', async () => {
  const targets =
    'targets=[{ figure: abandoned, atMost: 3, per: day, of: { category: order, channel: voice }, penalty: 50 }]';
  const scenario = smallDesk(...NAMES, targets);
  const { element, heard } = await mount('ui/plan/target-lines.ts', 'sy-target-lines', { scenario });
  await heard('targets-changed');
  await element.getByText('Promised by the scenario: Abandoned (order, voice) ≤ 3 % in every day, else $50.').waitFor();
  await element.getByRole('button', { name: 'Change them' }).click();
  await element.getByRole('button', { name: 'Add a target' }).click();
  const written = 'abandoned <= 3% of order, voice per day else $50';
  expect(await heard('targets-changed')).toEqual([[written], [written, '80/20 per day']]);
});
