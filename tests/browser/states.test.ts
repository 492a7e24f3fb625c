import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openLink } from './link.ts';
import { openLiveDesk } from './live-desk.ts';
import { lookOver } from './looked-over.ts';
import { serveDesk } from '../served-desk.ts';
import { openView } from './view.ts';

const BROKEN = [/WebSocket|Failed to load resource|ERR_/];
const timeBar = (page: Page) => page.getByRole('region', { name: 'Time' });

describe('every state of the page can be understood, and axe finds nothing', () => {
  it('no desk at work yet', async () => {
    const { address } = await serveDesk();
    const page = await openView(address);
    await page.getByRole('heading', { name: 'No desk is at work yet' }).waitFor();
    await lookOver(page, 'states/first');
  });

  it('a run that is finished', async () => {
    const { address, session } = await openLiveDesk({ at: 7_000_000, overrides: ['horizon=2 h', 'closing=cut'] });
    session.setPace({ kind: 'flat-out' });
    const page = await openView(address);
    await page
      .getByText(/finished/)
      .first()
      .waitFor();
    await lookOver(page, 'states/finished');
  });

  it('a run that broke a rule of the simulation', async () => {
    const { address, session } = await openLiveDesk();
    const page = await openView(address);
    await timeBar(page).waitFor();
    // Nothing can bring a run to this but a mistake in the engine; here it is the test that makes tickets arrive after they are answered.
    session.player.simulation.world.tickets.arrivedAt.fill(1e12);
    session.setPace({ kind: 'timed', speedup: 600 });
    const alert = page.getByRole('alert').filter({ hasText: 'broke off at 09:' });
    await alert.waitFor();
    expect(await alert.getByRole('textbox').inputValue()).toContain(`switchyard runs replay ${session.id}`);
    await lookOver(page, 'states/failed');
    await alert.getByRole('button', { name: 'Open at the failure' }).click();
    expect(session.state).toBe('failed');
  });

  it('a connection that is lost', async () => {
    const { address } = await openLiveDesk();
    const link = await openLink(address);
    const page = await openView(link.address, { expected: BROKEN });
    await timeBar(page).waitFor();
    link.cut();
    await page.getByText(/The connection is lost/).waitFor();
    await page.getByText(/frozen at 09:00/).waitFor();
    await page.getByRole('button', { name: 'Burst' }).click();
    await page.getByRole('region', { name: 'Burst' }).getByText('There is no connection to the server.').waitFor();
    expect(await page.getByRole('button', { name: 'Pull this lever' }).isDisabled()).toBe(true);
    await lookOver(page, 'states/lost');
  });

  it('a quota that is reached', async () => {
    const { address, server } = await openLiveDesk({ server: { limits: { runs: 1 } } });
    const page = await openView(address);
    await timeBar(page).waitFor();
    await page.keyboard.press('5');
    await page.getByRole('button', { name: 'Put a copy beside it' }).click();
    await page
      .getByText(/at the same time|as many runs|1 run/i)
      .first()
      .waitFor();
    expect(server.desk.sessions).toHaveLength(1);
    await lookOver(page, 'states/quota');
  });

  it('nobody of that name', async () => {
    const { address } = await openLiveDesk();
    const page = await openView(address);
    await timeBar(page).waitFor();
    await page.keyboard.press('3');
    await page.getByRole('searchbox', { name: 'Name or group' }).fill('nobody at all');
    await page.getByText('Nobody is called “nobody at all” here.').waitFor();
    await lookOver(page, 'states/nobody');
    await page.getByRole('button', { name: 'Show everybody' }).click();
    await page.getByRole('table').first().waitFor();
  });

  it('a server that does not answer yet', async () => {
    const { address } = await openLiveDesk();
    const page = await openView('about:blank');
    await page.routeWebSocket(/socket\.io/, () => {});
    await page.goto(address);
    await page.getByText(/Looking for the server/).waitFor();
    await lookOver(page, 'states/connecting');
  });

  it('a server of another version', async () => {
    const { address } = await openLiveDesk();
    const page = await openView('about:blank');
    await page.routeWebSocket(/socket\.io/, (socket) => {
      const server = socket.connectToServer();
      socket.onMessage((message) => server.send(String(message).replace('"version":', '"version":9')));
    });
    await page.goto(address);
    await page.getByText(/server has been updated/).waitFor();
    await lookOver(page, 'states/another-version');
  });

  it('a token that is wrong', async () => {
    const { address } = await openLiveDesk();
    const page = await openView(address.replace(/token=.*/, 'token=wrong'), { expected: [/401|403|Failed to load/] });
    await page.waitForTimeout(1500);
    await lookOver(page, 'states/refused');
  });

  it('pictures that do not come', async () => {
    const { address } = await openLiveDesk({ speedup: 300 });
    const link = await openLink(address);
    const page = await openView(link.address);
    await timeBar(page).waitFor();
    link.limit(1);
    await page.getByText(/No new picture for \d+ s/).waitFor({ timeout: 60_000 });
    await lookOver(page, 'states/stale');
  });
});
