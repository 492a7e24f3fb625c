import { expect, it } from 'vitest';
import { accessibilityFaults } from './accessibility.ts';
import { serveDesk } from '../served-desk.ts';
import { openView, takePicture } from './view.ts';

it('the printed address opens the page, and the token does not stay in it', async () => {
  const desk = await serveDesk('--scenario', 'expert-marketplace', '--pace', 'paused');
  expect(desk.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=\S+$/);
  const page = await openView(desk.address);
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(page.url()).not.toContain('token');
  expect(await accessibilityFaults(page)).toEqual([]);
  await takePicture(page, 'served');
  expect(await desk.end()).toBe(143);
});

it('a server that cannot start says why', async () => {
  await expect(serveDesk('--scenario', 'expert-markeplace')).rejects.toThrow(
    /ended with 2; it said:\n.*expert-marketplace/s,
  );
});
