import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { Simulation, snapshotOf, valueText, figureCatalogue } from '../../engine/index.ts';
import type { Comparison } from '../../server/protocol/index.ts';
import { openLink } from './link.ts';
import { openLiveDesk } from './live-desk.ts';
import { openView, takePicture } from './view.ts';

const HOUR = 3_600_000;

/** What the time bar says. */
const clockOf = (page: Page): Promise<string> =>
  page.getByRole('region', { name: 'Time' }).locator('strong').innerText();
const isAt = (page: Page, clock: string) =>
  page.getByRole('region', { name: 'Time' }).getByText(clock, { exact: true }).waitFor();

describe('a desk in the browser', () => {
  it('moves, stands still, goes an event and an interval further, and faster', async () => {
    const { address, session } = await openLiveDesk();
    const page = await openView(address);
    await isAt(page, '09:00:00');
    const before = session.player.simulation.eventsPlayed;
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => session.player.simulation.eventsPlayed).toBe(before + 1);
    await page.keyboard.press('Shift+ArrowRight');
    await isAt(page, '10:00:00');
    await page.keyboard.press(' ');
    await expect.poll(() => clockOf(page)).not.toBe('10:00:00');
    await page.keyboard.press(' ');
    await expect.poll(() => session.summary.pace.kind).toBe('paused');
    const stood = session.player.now;
    await page.waitForTimeout(400);
    expect(session.player.now).toBe(stood);
    await takePicture(page, 'desk');
  });

  it('goes back and to the live edge, and figures are those of the moment', async () => {
    const { address, session } = await openLiveDesk();
    const page = await openView(address);
    await isAt(page, '09:00:00');
    const tile = page
      .getByRole('region', { name: 'Headline figures' })
      .locator('sy-figure-tile')
      .first()
      .locator('.value');
    await tile.waitFor();
    const atNine = await tile.innerText();
    const slider = page.getByRole('slider', { name: 'Moment of the run' });
    await slider.focus();
    await page.keyboard.press('Home');
    await isAt(page, '00:00:00');
    await expect.poll(() => tile.innerText()).not.toBe(atNine);
    await slider.blur();
    await page.keyboard.press('l');
    await isAt(page, '09:00:00');
    await expect.poll(() => tile.innerText()).toBe(atNine);
    expect(session.player.edge.at).toBe(9 * HOUR);
  });

  it('figures at the end are those of the same scenario and seed played without a page', async () => {
    const { address, session } = await openLiveDesk({ at: 0, overrides: ['horizon=6 h'] });
    const page = await openView(address);
    await isAt(page, '00:00:00');
    await page.getByRole('combobox', { name: /^Speed/ }).selectOption('flat out');
    await page
      .getByText(/finished/)
      .first()
      .waitFor({ timeout: 120_000 });
    const straight = new Simulation(session.scenario);
    straight.run();
    expect(session.player.fingerprint).toBe(straight.fingerprint);
    const { figures } = snapshotOf(straight.world);
    const tiles = page.getByRole('region', { name: 'Headline figures' });
    const catalogue = figureCatalogue(session.scenario);
    for (const key of ['rejected', 'timedOut', 'emailFirstReply', 'answer', 'occupancy', 'turnedAway']) {
      const definition = catalogue.find((figure) => figure.key === key)!;
      await tiles
        .getByText(valueText({ definition, value: figures[key]!.value }))
        .first()
        .waitFor();
    }
  });

  it('a lever is pulled, stands on the time bar, and is undone by a fork before it', async () => {
    const { address, session, server } = await openLiveDesk();
    const page = await openView(address);
    await isAt(page, '09:00:00');
    await page.getByRole('button', { name: 'Burst' }).click();
    await page.getByRole('button', { name: 'Pull this lever' }).click();
    await expect.poll(() => session.player.log.levers.length).toBe(1);
    await page.keyboard.press('Escape');
    await takePicture(page, 'lever-pulled');
    expect(session.player.log.levers).toMatchObject([{ lever: 'burst' }]);
    await page.locator('sy-icon-button[label^="Levers and bookmarks"]').click();
    await page.locator('sy-icon-button[label^="Undo"]').click();
    await expect.poll(() => server.desk.sessions.length).toBe(2);
    const fork = server.desk.sessions.find(({ id }) => id !== session.id)!;
    await expect.poll(() => fork.player.now).toBe(9 * HOUR);
    expect(fork.player.log.levers).toHaveLength(0);
    expect(session.player.log.levers).toHaveLength(1);
  });

  it('a link opens the same run at the same moment, levers included', async () => {
    const { address, session, server } = await openLiveDesk({ at: 8 * HOUR });
    session.pull({ lever: 'burst', count: 50 });
    const page = await openView(address);
    await isAt(page, '08:00:00');
    await page.keyboard.press('s');
    const field = page.getByRole('textbox', { name: /link/i });
    await expect.poll(() => field.inputValue()).toContain('open=');
    const link = await field.inputValue();
    const other = await openView(address);
    await isAt(other, '08:00:00');
    await other.goto(link);
    await expect.poll(() => server.desk.sessions.length).toBe(2);
    const opened = server.desk.sessions.find(({ id }) => id !== session.id)!;
    await expect.poll(() => opened.player.now).toBe(8 * HOUR);
    expect(opened.player.fingerprint).toBe(session.player.fingerprint);
  });

  it('two desks with the same rule do not differ at all', async () => {
    const { address, server } = await openLiveDesk({ at: HOUR, overrides: ['horizon=3 h'] });
    const page = await openView(address);
    await isAt(page, '01:00:00');
    await page.keyboard.press('5');
    await page.getByRole('button', { name: 'Put a copy beside it' }).click();
    await expect.poll(() => server.desk.sessions.length).toBe(2);
    const [one, other] = server.desk.sessions;
    const comparison = await new Promise<Comparison>((resolve) => {
      server.comparisons.observe((told) => {
        if (told.state !== 'running') resolve(told);
      });
      server.comparisons.start(one!, other!, { replications: 6 });
    });
    const { figures } = comparison;
    expect(comparison.state).toBe('finished');
    expect(figures.length).toBeGreaterThan(5);
    for (const { difference, halfWidth } of figures) {
      expect(difference === null || difference === 0).toBe(true);
      expect(halfWidth === null || halfWidth === 0).toBe(true);
    }
    await takePicture(page, 'two-desks');
  });

  it('says when the connection is gone, and goes on by itself when it is back', async () => {
    const { address, session } = await openLiveDesk({ speedup: 60 });
    const link = await openLink(address);
    const page = await openView(link.address, { expected: [/WebSocket|Failed to load resource|ERR_/] });
    await expect.poll(() => clockOf(page)).not.toBe('');
    link.cut();
    await page
      .getByText(/reconnect|connection/i)
      .first()
      .waitFor();
    await takePicture(page, 'reconnecting');
    await link.mend();
    const behind = session.player.now;
    await expect
      .poll(
        async () =>
          session.player.now > behind &&
          /^\d\d:\d\d/.test(await clockOf(page)) &&
          (await page.getByText(/reconnecting/i).count()) === 0,
        { timeout: 60_000 },
      )
      .toBe(true);
  });

  it('viewers watch and drive nothing', async () => {
    const { viewerAddress, session } = await openLiveDesk();
    const page = await openView(viewerAddress);
    await isAt(page, '09:00:00');
    await page.keyboard.press(' ');
    await page.keyboard.press('ArrowRight');
    await page.waitForTimeout(400);
    expect(session.player.now).toBe(9 * HOUR);
    expect(session.summary.pace.kind).toBe('paused');
  });
});
