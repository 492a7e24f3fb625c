import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { atRest } from './at-rest.ts';
import { openLiveDesk } from './live-desk.ts';
import { lookOver } from './looked-over.ts';
import { openView, takePicture } from './view.ts';

const HOUR = 3_600_000;

async function openDesk(speedup?: number): Promise<{ page: Page; desk: Awaited<ReturnType<typeof openLiveDesk>> }> {
  const desk = await openLiveDesk(speedup === undefined ? {} : { speedup });
  const page = await openView(desk.address);
  await page.locator('sy-figure-tile').first().waitFor();
  return { page, desk };
}

const go = (page: Page, hash: string): Promise<void> =>
  page.evaluate((to) => {
    location.hash = to;
  }, hash);

describe('what opens when it is asked for can be read by everybody, and axe finds nothing', () => {
  it.each([
    ['help', '?', /Help/],
    ['share', 's', /Share/],
    ['runs', 'r', /Runs|run/],
    ['moment', 'g', /moment/i],
  ])('the dialog of %s', async (name, key, heading) => {
    const { page } = await openDesk();
    await page.keyboard.press(key);
    const dialog = page.getByRole('dialog').filter({ visible: true });
    await dialog.getByRole('heading', { name: heading }).waitFor();
    await lookOver(page, `opened/${name}`);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
  });

  it('levers, every one of them', async () => {
    const { page } = await openDesk();
    const heads = page.locator('sy-lever-panel button.head');
    const count = await heads.count();
    expect(count).toBeGreaterThan(8);
    await page.setViewportSize({ width: 1280, height: 1200 });
    for (let index = 0; index < count; index++) {
      await heads.nth(index).click();
      await page.getByRole('button', { name: 'Pull this lever' }).waitFor();
      await takePicture(page, `opened/lever-${index}`);
    }
    await lookOver(page, 'opened/lever');
  });

  it('levers and bookmarks', async () => {
    const { page, desk } = await openDesk();
    desk.session.pull({ lever: 'burst', count: 50 });
    await page.keyboard.press('b');
    await page.locator('sy-icon-button[label^="Levers and bookmarks: 2"]').click();
    await lookOver(page, 'opened/marks');
  });

  it('the definition of a figure', async () => {
    const { page } = await openDesk();
    await page.getByRole('button', { name: 'Rejected' }).first().click();
    await page.getByText(/K-01/).first().waitFor();
    await lookOver(page, 'opened/definition');
  });

  it('tables in the place of floor and charts', async () => {
    const { page } = await openDesk();
    for (const button of await page.getByRole('button', { name: /^(?:Show as table|Table)$/ }).all())
      await button.click();
    await page.setViewportSize({ width: 1280, height: 2400 });
    await lookOver(page, 'opened/tables');
  });

  it('a dashboard, and the story of a ticket with why it went to whom', async () => {
    const { page, desk } = await openDesk();
    await go(page, `#/experts?run=${desk.session.id}&expert=12`);
    await page.getByRole('heading', { name: 'Right now' }).waitFor();
    for (const button of await page.getByRole('button', { name: 'Table' }).all()) await button.click();
    await lookOver(page, 'opened/dashboard');
    await go(page, `#/tickets?run=${desk.session.id}&ticket=300`);
    await page.getByRole('button', { name: 'Why this expert?' }).first().click();
    await page
      .getByText(/chance|weight/i)
      .first()
      .waitFor();
    await lookOver(page, 'opened/why');
  });

  it('two desks, with one lever between them', async () => {
    const { page, desk } = await openDesk();
    await go(page, `#/compare?run=${desk.session.id}`);
    await page.getByRole('button', { name: 'Put a copy beside it' }).click();
    await page.getByRole('heading', { name: /^B · / }).waitFor();
    const other = desk.server.desk.sessions.find(({ id }) => id !== desk.session.id)!;
    other.pull({ lever: 'policy', policy: 'random' });
    for (const session of desk.server.desk.sessions) await session.seek(10 * HOUR);
    await atRest(page);
    await page.setViewportSize({ width: 1280, height: 1300 });
    await lookOver(page, 'opened/two-desks');
  });

  it('a scenario that is wrong', async () => {
    const { page } = await openDesk();
    await go(page, '#/scenarios');
    await page.getByRole('button', { name: /timeout-lab/ }).click();
    const editor = page.getByRole('textbox', { name: 'Scenario as YAML' });
    await editor.click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.insertText('horizn: 5 d\n');
    await page
      .getByRole('list', { name: 'What is wrong' })
      .getByText(/horizn/)
      .first()
      .waitFor();
    await page.setViewportSize({ width: 1280, height: 1300 });
    await lookOver(page, 'opened/scenario');
  });

  it('a lesson', async () => {
    const { page } = await openDesk();
    await go(page, '#/learn');
    await page.getByRole('button', { name: 'Begin' }).first().click();
    await atRest(page);
    await lookOver(page, 'opened/lesson');
  });

  it('the desk as a class sees it, in forced colours, and without motion', async () => {
    const { page } = await openDesk(60);
    await page.keyboard.press('p');
    await page.setViewportSize({ width: 1920, height: 1080 });
    await page.waitForTimeout(600);
    await lookOver(page, 'opened/presenter');
    await page.emulateMedia({ forcedColors: 'active' });
    await takePicture(page, 'opened/forced-colours');
    await page.emulateMedia({ forcedColors: 'none', reducedMotion: 'reduce' });
    // What had begun to move may come to its end.
    await expect
      .poll(() =>
        page.evaluate(() => document.getAnimations().filter(({ playState }) => playState === 'running').length),
      )
      .toBe(0);
  });
});
