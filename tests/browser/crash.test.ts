import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../temporary-folder.ts';
import { serveDesk } from '../served-desk.ts';
import { openView, takePicture } from './view.ts';

it('after kill -9 in mid-run the page finds its run again at the moment where it was, and the lever too', async () => {
  const catalogue = join(temporaryFolder({}), 'runs.sqlite');
  const always = ['--catalogue', catalogue, '--token', 'the-same-all-the-time'];
  const first = await serveDesk(...always, '--scenario', 'expert-marketplace', '--from', '9 h', '--pace', 'paused');
  const page = await openView(first.address, { expected: [/WebSocket|Failed to load resource|ERR_/] });
  const time = page.getByRole('region', { name: 'Time' });
  await time.getByText('09:00:00', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Burst' }).click();
  await page.getByRole('button', { name: 'Pull this lever' }).click();
  await page.locator('sy-icon-button[label="Levers and bookmarks: 1"]').waitFor();
  await page.keyboard.press('Shift+ArrowRight');
  await time.getByText('10:00:00', { exact: true }).waitFor();
  const figure = page.locator('sy-figure-tile .value').first();
  const before = await figure.innerText();
  // Where a run stands is written down once a second.
  await page.waitForTimeout(1200);
  await first.end('SIGKILL');
  await page.getByText(/The connection is lost/).waitFor();
  await takePicture(page, 'journeys/killed');
  await serveDesk(...always, '--port', new URL(first.address).port);
  await page.getByText(/The connection is lost/).waitFor({ state: 'hidden', timeout: 60_000 });
  await time.getByText('10:00:00', { exact: true }).waitFor();
  await page.locator('sy-icon-button[label="Levers and bookmarks: 1"]').waitFor();
  await expect.poll(() => figure.innerText()).toBe(before);
});
