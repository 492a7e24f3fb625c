import { expect, it } from 'vitest';
import { mount } from '../../browser/element.ts';
import { takePicture, type ViewOptions } from '../../browser/view.ts';
import { scenarioWith } from '../../scenarios.ts';
import { columnOf, HOUR } from '../real-desk.ts';

const report = {
  from: 8 * HOUR,
  until: 9 * HOUR,
  changes: [
    {
      column: columnOf(scenarioWith({}), 'rejected'),
      before: { value: 4, verdict: { word: 'great', mark: '●', is: 'good' } },
      after: { value: 25, verdict: { word: 'poor', mark: '✕', is: 'bad' } },
    },
  ],
};
const open = (properties: object, options: ViewOptions = {}) =>
  mount('ui/scorecard/change-report.ts', 'sy-change-report', { horizon: 24 * HOUR, ...properties }, options);

it.each<[string, ViewOptions]>([
  ['light', { width: 640, height: 300 }],
  ['dark', { width: 320, height: 300, dark: true }],
])('says what was and what is, and axe finds nothing: %s', async (name, options) => {
  const { page, element, faults } = await open({ report }, options);
  await takePicture(page, `scorecard/changes ${name}`);
  await element.getByRole('button', { name: 'Rejected' }).waitFor();
  const [was, is] = await element.locator('td').all();
  expect(await was!.textContent()).toContain('4 %');
  expect(await was!.locator('sy-band-mark span').textContent()).toContain('great');
  expect(await is!.textContent()).toContain('25 %');
  expect(await is!.locator('sy-band-mark span').textContent()).toContain('poor');
  expect(await element.locator('caption').innerText()).toContain('08:00–09:00');
  expect(await faults()).toEqual([]);
});

it('says that nothing changed, or that it is too early', async () => {
  const { element, set } = await open({ report: { ...report, changes: [] } });
  await element.getByText('No figure changed its band in 08:00–09:00.').waitFor();
  await set({ report: undefined });
  await element.getByText('No two intervals are over yet.').waitFor();
});
