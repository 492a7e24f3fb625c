import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mount, type Mounted } from '../../browser/element.ts';
import { takePicture, type ViewOptions } from '../../browser/view.ts';

const folder = join(import.meta.dirname, '..', '..', '..', 'scenarios');
const texts = Object.fromEntries(
  ['occupancy-lab', 'priority-lab', 'timeout-lab'].map((name) => [
    name,
    readFileSync(join(folder, `${name}.yaml`), 'utf8'),
  ]),
);

async function open(lesson: string, options: ViewOptions = {}): Promise<Mounted> {
  const mounted = await mount('ui/learn/learn-view.ts', 'sy-learn-view', {}, options);
  await mounted.element.evaluate(
    async (view, { all, key }) => {
      const load = (name: string): Promise<string> =>
        all[name] === undefined ? Promise.reject(new Error('no such desk')) : Promise.resolve(all[name]);
      Object.assign(view, { loadScenario: load, lesson: key });
      await (view as unknown as { updateComplete: Promise<boolean> }).updateComplete;
    },
    { all: texts, key: lesson },
  );
  return mounted;
}

describe('lessons in the browser', () => {
  it('are listed, and one begins', async () => {
    const { element, page, faults, heard } = await open('');
    expect(await element.getByRole('listitem').count()).toBe(5);
    await heard('lesson-chosen');
    expect(await faults()).toEqual([]);
    await takePicture(page, 'learn-list');
    await element.getByRole('button', { name: 'Begin: From 85 to 95 % busy' }).click();
    await element.getByRole('heading', { name: 'From 85 to 95 % busy' }).waitFor();
    expect(await heard('lesson-chosen')).toEqual(['occupancy']);
  });

  it('a curve is drawn with a pointer or by numbers, and nothing moves before', async () => {
    const { element, page, faults } = await open('occupancy', { dark: true });
    await element.getByText('day 1, 00:00').waitFor();
    const drawing = element.getByRole('img', { name: /Draw how long/ });
    const box = (await drawing.boundingBox())!;
    await page.mouse.move(box.x + box.width * 0.15, box.y + box.height * 0.8);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.93, box.y + box.height * 0.3, { steps: 20 });
    await page.mouse.up();
    await element.getByLabel('95 %, min').fill('12');
    await element.getByLabel('95 %, min').blur();
    expect(await drawing.getAttribute('aria-label')).toContain('95 %: 12.0 min');
    await takePicture(page, 'learn-draw-dark');
    expect(await faults()).toEqual([]);
    await element.getByRole('button', { name: 'That is my prediction' }).click();
    await element.getByText('The desk at 85 %').first().waitFor();
    await page.waitForTimeout(1500);
    expect(await element.getByText('day 1, 00:00').count()).toBe(0);
    await takePicture(page, 'learn-running-dark');
    expect(await faults()).toEqual([]);
  });

  it('is taken to its debrief: days apart differ, the same days do not', async () => {
    const { element, page, faults } = await open('one-run');
    await element.getByLabel('One day cannot tell').check();
    await element.getByRole('button', { name: 'That is my prediction' }).click();
    const apart = element.getByRole('button', { name: 'Two more days' });
    await apart.waitFor();
    for (let days = 0; days < 12 && (await apart.count()) > 0; days++) {
      await apart.click().catch(() => undefined);
      await page.waitForTimeout(250);
    }
    await element.getByRole('button', { name: 'Thirty more days of each' }).click();
    await element.getByRole('button', { name: 'Five days, each played twice' }).click();
    const debrief = element.getByRole('status', { name: 'What came of it' });
    await debrief.waitFor();
    expect(await debrief.textContent()).toMatch(/5 days played twice: 0\.00 min ± 0\.00 min/);
    expect(await faults()).toEqual([]);
    await takePicture(page, 'learn-debrief', true);
  });

  it('a lever is pulled when the step offers it, on a narrow screen too; a desk that is not there is told', async () => {
    const { element, page, faults, set } = await open('notifications-off', { width: 320 });
    await element.getByLabel('Twice as many').check();
    await element.getByRole('button', { name: 'That is my prediction' }).click();
    await element.getByRole('button', { name: 'Alerts off' }).click({ timeout: 40_000 });
    await element.getByText('Offers are found by glances').waitFor();
    expect(await faults()).toEqual([]);
    await takePicture(page, 'learn-narrow', true);
    await element.evaluate((view) => Object.assign(view, { loadScenario: () => Promise.reject(new Error('gone')) }));
    await set({ lesson: 'priority-starves' });
    await element.getByRole('alert').waitFor();
  });
});
