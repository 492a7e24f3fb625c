import { afterEach, expect, it } from 'vitest';
import { PROTOCOL_VERSION } from '../../../../server/protocol/index.ts';
import { DeskServer } from '../../desk-server.ts';
import { SMALL_DESK } from '../../small-desk.ts';

let desk: DeskServer | undefined;
afterEach(async () => {
  await desk?.close();
  desk = undefined;
});

it('a welcome says what one may do and which runs there are', async () => {
  desk = await DeskServer.start({ keys: { token: 'the operator’s token', viewerToken: 'the viewers’ token' } });
  const operator = await desk.welcome();
  const { run } = await operator.get('startRun', { source: { from: 'text', text: SMALL_DESK } });
  const viewer = desk.connect();
  const welcome = await viewer.get('hello', { version: PROTOCOL_VERSION, token: 'the viewers’ token' });
  expect(welcome).toMatchObject({ version: PROTOCOL_VERSION, role: 'viewer', runs: [{ run, isAwake: true }] });
  expect(await viewer.get('listRuns', {})).toEqual(await operator.get('listRuns', {}));
});

it('a class is invited by a code that opens the page', async () => {
  desk = await DeskServer.start();
  const operator = await desk.welcome();
  const { run } = await operator.get('startRun', { source: { from: 'text', text: SMALL_DESK } });
  const { code, path, expiresAt } = await operator.get('inviteClass', { run, minutes: 45 });
  expect(Date.parse(expiresAt) - Date.now()).toBeGreaterThan(44 * 60_000);
  const page = await fetch(desk.url + path, { redirect: 'manual' });
  expect(page.status).toBe(303);
  expect(page.headers.get('location')).toContain(run);
  const [cookie = ''] = page.headers.get('set-cookie')!.split(';');
  const member = desk.connect({ cookie });
  expect(await member.get('hello', { version: PROTOCOL_VERSION })).toMatchObject({ role: 'viewer', onlyRun: run });
  expect(code).toHaveLength(8);
});

it('who tries one token after the other is not listened to any more', async () => {
  desk = await DeskServer.start();
  const guesser = desk.connect();
  const tries = await Promise.all(
    Array.from({ length: 25 }, (_, guess) =>
      guesser.refusal('hello', { version: PROTOCOL_VERSION, token: `t${guess}` }),
    ),
  );
  expect(tries.map(({ code }) => code)).toEqual([
    ...Array.from({ length: 20 }, () => 'unauthorised'),
    ...Array.from({ length: 5 }, () => 'too-often'),
  ]);
});
