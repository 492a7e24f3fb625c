import { expect, it } from 'vitest';
import { accessibilityFaults } from './accessibility.ts';
import { openLiveDesk } from './live-desk.ts';
import { openView, takePicture } from './view.ts';

it('somebody joins an open desk, is offered a ticket that was sent there, accepts and answers it', async () => {
  const { address, session } = await openLiveDesk({ scenario: 'open-desk', at: 0, speedup: 1 });
  const page = await openView(`${address}#/place`);
  const sent = page.getByRole('complementary');
  await page.getByLabel('Your name at the desk').fill('window seat');
  await page.keyboard.press('Enter');
  await page.getByText('Nothing is offered to you at this moment.').waitFor();
  await takePicture(page, 'place/joined');
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByLabel('What it is about').selectOption('refund');
  await page.getByRole('button', { name: 'Send it' }).click();
  await sent.getByText('It is ticket 0.').waitFor();
  await page.getByRole('button', { name: 'Send it' }).click();
  await sent.getByText('It is ticket 1.').waitFor();
  await page.getByRole('button', { name: 'Accept ticket 0' }).waitFor();
  await takePicture(page, 'place/offered');
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Accept ticket 0' }).click();
  await page.getByRole('button', { name: 'Reply to ticket 0' }).waitFor();
  await page.getByRole('button', { name: 'Reject ticket 1' }).click();
  await page.getByRole('button', { name: 'Reject ticket 1' }).waitFor({ state: 'hidden' });
  await takePicture(page, 'place/held');
  await page.getByRole('button', { name: 'Reply to ticket 0' }).click();
  await page.getByText('You owe nobody an answer.').waitFor();
  const { world } = session.player;
  await expect.poll(() => world.experts.held[0]).toBe(0);
  await page.getByRole('button', { name: 'Leave the desk' }).click();
  await expect.poll(() => world.presence.isOnDuty(0)).toBe(false);
});

it('says why nobody can take part where everybody is simulated, and what viewers lack', async () => {
  const simulated = await openLiveDesk();
  const page = await openView(`${simulated.address}#/place`);
  await page.getByRole('heading', { name: 'Everybody at this desk is simulated' }).waitFor();
  await takePicture(page, 'place/closed');
  const open = await openLiveDesk({ scenario: 'open-desk', at: 0, speedup: 1 });
  const viewer = await openView(`${open.viewerAddress}#/place`, { width: 320, height: 800, dark: true });
  await viewer.getByText('Viewers watch; taking part needs the expert’s token.').first().waitFor();
  await takePicture(viewer, 'place/viewer');
  expect(await accessibilityFaults(viewer)).toEqual([]);
});
