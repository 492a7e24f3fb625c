import { describe, expect, it } from 'vitest';
import {
  exceptionsOf,
  figureCatalogue,
  labelAlone,
  reasonsByChannel,
  SHIPPED_CARDS,
  snapshotOf,
  valueText,
  volumeOf,
} from '../../engine/index.ts';
import { shipped, SHIPPED } from '../shipped-scenarios.ts';
import { accessibilityFaults } from './accessibility.ts';
import { openLiveDesk } from './live-desk.ts';
import { openView, takePicture } from './view.ts';

describe('a scorecard in the browser', () => {
  it('comes first where the scenario says so, with the figures of the run, and others are a press away', async () => {
    const { address, session } = await openLiveDesk({ overrides: ['scorecard=department'] });
    const page = await openView(address);
    await page.getByRole('heading', { name: 'Department', exact: true }).waitFor();
    const { figures } = snapshotOf(session.player.world, session.player.now);
    const definition = figureCatalogue(session.scenario).find(({ key }) => key === 'answer')!;
    const tile = page.getByRole('region', { name: 'First response' }).locator('sy-figure-tile').first();
    expect(await tile.locator('.value > span').textContent()).toBe(
      valueText({ definition, value: figures['answer']!.value }),
    );
    expect(await tile.locator('.foot').textContent()).toContain('target ≤ 8 h');
    await expect
      .poll(() => tile.locator('.trend, p').allTextContents())
      .toContainEqual(expect.stringContaining('08:00–09:00'));
    await tile.getByRole('button', { name: definition.label }).click();
    await page.getByText('≤ 8 h (a support department’s list of figures)').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Marketplace', exact: true }).click();
    await page.getByRole('region', { name: 'Reliability' }).waitFor();
  });

  it('leaves the marketplace on its desk', async () => {
    const { address } = await openLiveDesk();
    const page = await openView(address);
    await page.getByRole('region', { name: 'Headline figures' }).waitFor();
    await page.keyboard.press('2');
    await page.getByRole('region', { name: 'Reliability' }).waitFor();
  });

  it('points out figures that contradict each other', async () => {
    const { address } = await openLiveDesk({
      overrides: ['figures.bands.rejected=[50, 60, 70]', 'figures.bands.timedOut=[0.1, 0.2, 0.3]'],
    });
    const page = await openView(address);
    await page.keyboard.press('2');
    const together = page.getByRole('region', { name: 'Read together' });
    await together.getByText(/offers are ignored instead of rejected/).waitFor();
    await takePicture(page, 'scorecard/conflicts');
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('has a report of exceptions, which is that of the terminal, beside what became of alerts', async () => {
    const { address, session } = await openLiveDesk({ scenario: 'health-check', at: 30 * 3_600_000 });
    const page = await openView(address);
    await page.getByRole('link', { name: 'Exceptions', exact: true }).click();
    await page.getByRole('heading', { name: 'Exceptions, hour by hour' }).waitFor();
    const rows = page.locator('sy-exception-report tbody tr:not(.hour)');
    await rows.first().waitFor();
    const { world, now } = session.player;
    const expected = exceptionsOf(world, now)
      .toReversed()
      .flatMap(({ changes }) =>
        changes.map(({ definition, before, after, is }) =>
          [
            labelAlone(definition, figureCatalogue(session.scenario)),
            ...[before, after].map(({ value }) => valueText({ value, definition })),
            is,
          ].join(' | '),
        ),
      );
    const shown = await rows.evaluateAll((all) =>
      all.map((row) =>
        [
          row.querySelector('sy-figure-term')?.shadowRoot?.querySelector('button')?.textContent?.trim(),
          ...[...row.querySelectorAll('.judged b')].map((value) => value.textContent?.trim()),
          row.className,
        ].join(' | '),
      ),
    );
    expect(shown.length).toBeGreaterThan(3);
    expect(shown).toEqual(expected);
    await page
      .getByRole('region', { name: 'Alerts', exact: true })
      .getByText(/So far: \d+ raised/)
      .waitFor();
    await takePicture(page, 'scorecard/exceptions');
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('has the volume at four grains beside launches, and reasons by channel, as the engine counts them', async () => {
    const { address, session } = await openLiveDesk({ scenario: 'contact-centre', at: 40 * 3_600_000 });
    const page = await openView(address);
    await page.getByRole('link', { name: 'Volume', exact: true }).click();
    const { world, now } = session.player;
    for (const grain of ['day', 'week', 'month', 'quarter'] as const) {
      await page.getByRole('button', { name: `by ${grain}`, exact: true }).click();
      const expected = volumeOf(world, grain, now);
      const bars = page.getByRole('slider', { name: `Tickets by ${grain}, period` });
      await bars.waitFor();
      expect(await bars.getAttribute('aria-valuemax')).toBe(String(expected.length));
      const [{ tickets } = { tickets: NaN }] = expected.slice(-1);
      expect(await bars.getAttribute('aria-valuetext')).toContain(
        `: ${Math.round(tickets).toLocaleString('en')} tickets`,
      );
    }
    const given = reasonsByChannel(world).filter(({ total }) => total > 0);
    const table = page.getByRole('region', { name: 'Reasons by channel' });
    for (const { reason, byChannel } of given) {
      const cells = await table
        .getByRole('row', { name: new RegExp(`^${reason.name}`) })
        .getByRole('cell')
        .allInnerTexts();
      expect(Number.parseInt(cells[0]!, 10), reason.name).toBe(byChannel.email);
    }
    expect(given.length).toBeGreaterThan(5);
    await takePicture(page, 'scorecard/volume');
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('of one’s own is chosen by keyboard, kept in the browser, and shown beside somebody else', async () => {
    const { address } = await openLiveDesk();
    const page = await openView(address);
    await page.keyboard.press('2');
    await page.getByRole('button', { name: 'Your own …' }).press('Enter');
    await page.getByLabel('Title').fill('The few');
    await page.getByLabel('Somebody to compare with').fill('Theirs');
    await page.getByLabel('Figure 1', { exact: true }).selectOption('rejected');
    await page.getByLabel('What they reach of figure 1, percent').fill('3.5');
    await page.getByRole('button', { name: 'Show this card' }).press('Enter');
    await page.getByRole('heading', { name: 'The few' }).waitFor();
    await page.getByText('Theirs: 3.50 %').waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'The few' }).click();
    await page.getByText('Theirs: 3.50 %').waitFor();
    await takePicture(page, 'scorecard/own');
  });

  it('is shown to a room without what is for one person', async () => {
    const { address } = await openLiveDesk({ overrides: ['scorecard=contact-centre'] });
    const page = await openView(address, { width: 1920, height: 1080, dark: true });
    await page.getByRole('heading', { name: 'Contact centre' }).waitFor();
    await page.keyboard.press('p');
    await page.getByRole('group', { name: 'Scorecard' }).waitFor({ state: 'hidden' });
    await takePicture(page, 'scorecard/room');
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});

/** Scenarios that are written for a card, and the marketplace, which shows its desk first. */
const CARDS = SHIPPED.flatMap((name) => {
  const { scorecard, horizon } = shipped(name);
  const isShown = name === 'expert-marketplace' || scorecard !== 'marketplace';
  return isShown && typeof scorecard === 'string' ? [{ name, scorecard, horizon }] : [];
});

describe('a scenario that is written for a card', () => {
  it.each(CARDS)('$name opens on it, and every tile of it has a value', async ({ name, scorecard, horizon }) => {
    const { address } = await openLiveDesk({ scenario: name, at: horizon });
    const page = await openView(address);
    if (scorecard === 'marketplace') {
      await page.getByRole('region', { name: 'Headline figures' }).waitFor();
      await page.keyboard.press('2');
    }
    await page.getByRole('heading', { name: SHIPPED_CARDS[scorecard].title, exact: true }).waitFor({ timeout: 60_000 });
    const tiles = page.locator('sy-scorecard-view sy-figure-tile');
    await tiles.first().waitFor();
    await takePicture(page, `scorecard/${name}`, true);
    const told = await tiles.evaluateAll((all) =>
      all.map((tile) => [
        tile.shadowRoot?.querySelector('sy-figure-term')?.shadowRoot?.querySelector('button')?.textContent?.trim() ??
          '',
        tile.shadowRoot?.querySelector('.value > span')?.textContent?.trim() ?? '',
      ]),
    );
    expect(told.length).toBeGreaterThan(10);
    expect(told.filter(([, value]) => value === '–')).toEqual([]);
  });
});
