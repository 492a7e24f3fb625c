import { describe, expect, it } from 'vitest';
import { openLiveDesk } from './live-desk.ts';
import { openView } from './view.ts';

describe('a link to a moment', () => {
  it('keeps it for somebody who has to sign in first', async () => {
    const { address, session, server } = await openLiveDesk();
    const token = new URL(address).searchParams.get('token')!;
    const page = await openView(address);
    await page.getByRole('region', { name: 'Time' }).waitFor();
    await page.keyboard.press('s');
    const field = page.getByRole('textbox', { name: /link/i });
    await expect.poll(() => field.inputValue()).toContain('open=');
    const link = await field.inputValue();
    const stranger = await openView(link, { expected: [/401/] });
    const word = stranger.getByLabel('Token, password or class code');
    await word.fill('a guess');
    await stranger.getByRole('button', { name: 'Sign in' }).click();
    await stranger.getByText('This is not known here.').waitFor();
    await word.fill(token);
    await stranger.getByRole('button', { name: 'Sign in' }).click();
    await expect.poll(() => server.desk.sessions.length).toBe(2);
    const opened = server.desk.sessions.find(({ id }) => id !== session.id)!;
    await expect.poll(() => opened.player.fingerprint).toBe(session.player.fingerprint);
  });
});
