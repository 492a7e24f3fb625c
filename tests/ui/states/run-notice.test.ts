import { expect, it } from 'vitest';
import { mount } from '../../browser/element.ts';

const summary = { horizon: 86_400_000 };
const failure = {
  message: 'An expert holds more tickets than the cap allows.',
  seed: 'unlucky',
  eventsPlayed: 123_456,
  at: 36_012_000,
  replay: 'npx --no -- switchyard runs replay r-1',
};

it('a run that broke off says why, where, and how to see it again', async () => {
  const { element, heard, faults } = await mount('ui/states/run-notice.ts', 'sy-run-notice', {
    details: { summary, failure },
  });
  await heard('run-command');
  const alert = element.getByRole('alert');
  expect(await alert.textContent()).toMatch(/broke off at 10:00:12.*more tickets than the cap.*unlucky.*123,456/s);
  expect(await element.getByLabel('Command that plays it again').inputValue()).toBe(failure.replay);
  await element.getByRole('button', { name: 'Open at the failure' }).click();
  expect(await heard('run-command')).toEqual([{ name: 'seek', request: { to: 36_012_000 } }]);
  expect(await faults()).toEqual([]);
});

it('a run that goes on says nothing', async () => {
  const { element } = await mount('ui/states/run-notice.ts', 'sy-run-notice', {
    details: { summary: { ...summary, state: 'ready' } },
  });
  expect((await element.textContent())?.trim() ?? '').toBe('');
  expect(await element.getByRole('alert').count()).toBe(0);
});

it.each(['finished', 'stopped'])('a run that is %s says that one can go back', async (state) => {
  const { element, faults } = await mount('ui/states/run-notice.ts', 'sy-run-notice', {
    details: { summary: { ...summary, state } },
  });
  expect(await element.getByRole('status').textContent()).toContain(`This run is ${state}.`);
  expect(await faults()).toEqual([]);
});
