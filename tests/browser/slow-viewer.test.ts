import { expect, it } from 'vitest';
import { openLink } from './link.ts';
import { openLiveDesk } from './live-desk.ts';
import { lookOver } from './looked-over.ts';
import { openView } from './view.ts';

/** More than any network keeps on its way. */
const FILLING = Buffer.alloc(12_000_000);

it('a page on a line that is full is told that it gets less, catches up when the line is free, and shows what is so', async () => {
  const { address, server, session } = await openLiveDesk({
    speedup: 60,
    server: { patience: { lookMs: 900, slowAfterMs: 900 } },
  });
  const link = await openLink(address);
  const page = await openView(link.address);
  const clock = page.getByRole('region', { name: 'Time' }).locator('strong');
  await clock.waitFor();

  link.limit(1);
  const [viewer] = server.gateway.io.of('/').sockets.values();
  (viewer as unknown as { emit(name: string, filling: Buffer): void }).emit('filling', FILLING);
  await expect.poll(() => server.gateway.audience.slowViewers.isSlow(viewer!)).toBe(true);
  await page.getByText(/No new picture for \d+ s/).waitFor();
  const queued = (): number => (viewer!.conn as unknown as { writeBuffer: unknown[] }).writeBuffer.length;
  expect(queued()).toBeLessThan(60);

  link.limit(Infinity);
  const less = page.getByText(/gets every 10th/);
  await less.waitFor();
  await lookOver(page, 'states/slow');
  await less.waitFor({ state: 'hidden' });
  expect(server.gateway.audience.slowViewers.isSlow(viewer!)).toBe(false);
  session.setPace({ kind: 'paused' });
  const seconds = (): number => Math.floor(session.player.now / 1000);
  const shown = async (): Promise<number> =>
    (await clock.innerText()).split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
  await expect.poll(shown).toBe(seconds());
});
