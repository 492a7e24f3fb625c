import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mount, type Mounted } from '../../browser/element.ts';
import { takePicture, type ViewOptions } from '../../browser/view.ts';

const text = readFileSync(join(import.meta.dirname, '..', '..', '..', 'scenarios', 'occupancy-lab.yaml'), 'utf8');
const shipped = [
  { name: 'occupancy-lab', about: 'Ten experts at 85 % occupancy.', size: '10 experts' },
  { name: 'expert-marketplace', about: 'A day by the marketplace’s own rules.', size: '60 experts' },
];

async function open(options: ViewOptions = {}): Promise<Mounted> {
  const mounted = await mount('ui/scenarios/scenario-view.ts', 'sy-scenario-view', { shipped }, options);
  await mounted.element.evaluate((view, loaded) => {
    Object.assign(view, {
      load: (name: string) =>
        Promise.resolve(name === 'occupancy-lab' ? { text: loaded, files: {} } : Promise.reject(new Error('gone'))),
    });
  }, text);
  return mounted;
}

describe('scenarios on the page', () => {
  it('one is picked, changed by form, and started with its settings and seed', async () => {
    const { element, heard, faults, page } = await open();
    expect(await heard('scenario-started')).toEqual([]);
    await element.getByRole('button', { name: /occupancy-lab/ }).click();
    await element.getByLabel('Experts: experts').fill('12');
    await element.getByLabel('Seed').fill('mine');
    await element.getByText('12 experts, about 8,160 tickets in 4 d').waitFor();
    await element.getByRole('button', { name: 'Start this desk' }).click();
    expect(await heard('scenario-started')).toEqual([
      { text, shipped: 'occupancy-lab', seed: 'mine', overrides: ['experts.0.count=12'] },
    ]);
    expect(await faults()).toEqual([]);
    await takePicture(page, 'scenarios');
  });

  it('what is wrong with the text is told at once, leads to its place, and keeps it from being started', async () => {
    const { element, heard, page, faults } = await open({ dark: true });
    await element.getByRole('button', { name: /occupancy-lab/ }).click();
    await heard('scenario-started');
    const editor = element.getByRole('textbox', { name: 'Scenario as YAML' });
    await editor.click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('horizonn: 3 d\n');
    const problem = element.getByRole('listitem').filter({ hasText: 'horizonn' });
    await problem.waitFor();
    expect(await problem.textContent()).toContain('did you mean “horizon”');
    expect(await element.getByRole('button', { name: 'Start this desk' }).isDisabled()).toBe(true);
    await problem.getByRole('button').click();
    expect(
      await editor.evaluate((content) => content.contains((content.getRootNode() as ShadowRoot).activeElement)),
    ).toBe(true);
    await takePicture(page, 'scenarios-wrong-dark');
    expect(await faults()).toEqual([]);
    await element.getByRole('button', { name: 'Undo all changes' }).click();
    await element.getByText('10 experts, about 8,160 tickets in 4 d').waitFor();
  });

  it('a scenario that cannot be loaded is told, and viewers start nothing', async () => {
    const { element, set } = await open({ width: 320 });
    await element.getByRole('button', { name: /expert-marketplace/ }).click();
    await element.getByRole('alert').waitFor();
    expect(await element.getByRole('alert').textContent()).toBe('“expert-marketplace” could not be loaded: gone');
    await set({ mayStart: false });
    await element.getByRole('button', { name: /occupancy-lab/ }).click();
    await element.getByText('Viewers cannot start runs').waitFor();
    expect(await element.getByRole('button', { name: 'Start this desk' }).isDisabled()).toBe(true);
  });
});
