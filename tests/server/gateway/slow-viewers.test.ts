import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { afterAll, expect, it, onTestFinished } from 'vitest';
import { DeskServer, type DeskClient } from '../desk-server.ts';
import { SMALL_DESK } from '../small-desk.ts';

const PATIENCE = { lookMs: 50, slowAfterMs: 300, dropAfterMs: 2000, mostQueued: 100 };
/** A long scenario: each picture of the whole run carries it, so that a network is soon full. */
const LONG_DESK = `${SMALL_DESK}${'# a remark\n'.repeat(40_000)}`;
/** Pictures asked for and not taken: more than any network keeps. */
const ASKED = 40;

const desk = await DeskServer.start({ patience: PATIENCE });
afterAll(() => desk.close());
const operator = await desk.welcome();

/** A run at a pace, and somebody who takes what they are sent. */
async function watchedRun(): Promise<{ run: string; frames: () => number }> {
  const { run } = await operator.get('startRun', {
    source: { from: 'text', text: LONG_DESK },
    pace: { kind: 'timed', speedup: 600 },
  });
  const attentive = await desk.welcome();
  let frames = 0;
  attentive.socket.on('frame', () => frames++);
  await attentive.get('watchRun', { run });
  return { run, frames: () => frames };
}

/** What is below a client: the connection itself, which can be left unread. */
function wireOf({ socket }: DeskClient): { pause(): void; resume(): void } {
  const { transport } = socket.io.engine as unknown as {
    readonly transport: { readonly ws: { readonly _socket: { pause(): void; resume(): void } } };
  };
  return transport.ws._socket;
}

/** Asks for much and takes nothing of it. */
function stopReading(client: DeskClient, run: string): void {
  wireOf(client).pause();
  for (let asked = 0; asked < ASKED; asked++) void client.say('watchRun', { run }).catch(() => undefined);
}

const socketOf = ({ socket }: DeskClient): ReturnType<typeof desk.server.gateway.io.sockets.sockets.get> =>
  desk.server.gateway.io.of('/').sockets.get(socket.id!);

const queuedFor = (client: DeskClient): number =>
  (socketOf(client)?.conn as unknown as { writeBuffer: unknown[] } | undefined)?.writeBuffer.length ?? 0;

it('somebody who takes nothing gets less, then is dropped; little is kept for them, and the others go on', async () => {
  const { run, frames } = await watchedRun();
  const stuck = await desk.welcome();
  await stuck.get('watchRun', { run });
  const gone = once(socketOf(stuck)!, 'disconnect');
  const dropped = () => desk.server.gateway.audience.slowViewers.dropped;
  const before = { dropped: dropped(), frames: frames(), at: performance.now() };
  stopReading(stuck, run);
  let most = 0;
  let wasSlowed = false;
  while (dropped() === before.dropped) {
    await setTimeout(20);
    most = Math.max(most, queuedFor(stuck));
    wasSlowed ||= socketOf(stuck)?.rooms.has(`slow-frames:${run}`) === true;
    expect(performance.now() - before.at, 'nobody was dropped').toBeLessThan(15_000);
  }
  await gone;
  const seconds = (performance.now() - before.at) / 1000;
  expect(wasSlowed).toBe(true);
  expect(seconds).toBeGreaterThanOrEqual(PATIENCE.dropAfterMs / 1000);
  expect(most).toBeGreaterThan(0);
  expect(most).toBeLessThanOrEqual(PATIENCE.mostQueued);
  expect(frames() - before.frames).toBeGreaterThan(3 * seconds);
  expect(desk.server.desk.awake(run)!.summary.viewers).toBe(1);
  await operator.get('stopRun', { run });
});

it('somebody who takes what they are sent again is told so, and treated like everybody', async () => {
  const { run } = await watchedRun();
  const slow = await desk.welcome();
  await slow.get('watchRun', { run });
  const slowed: number[] = [];
  slow.socket.on('slowed', ({ framesPerSecond }) => void slowed.push(framesPerSecond));
  stopReading(slow, run);
  await expect.poll(() => socketOf(slow)!.rooms.has(`slow-frames:${run}`), { timeout: 10_000 }).toBe(true);
  expect(socketOf(slow)!.rooms.has(`events:${run}`)).toBe(false);
  wireOf(slow).resume();
  await expect.poll(() => socketOf(slow)!.rooms.has(`frames:${run}`), { timeout: 10_000 }).toBe(true);
  expect(socketOf(slow)!.rooms.has(`events:${run}`)).toBe(true);
  await expect.poll(() => slowed).toEqual([1, 10]);
  await slow.next('frame');
  await operator.get('stopRun', { run });
});

it('more waiting than is ever kept for one viewer ends the connection at once', async () => {
  const patient = await DeskServer.start({ patience: { ...PATIENCE, dropAfterMs: 600_000 } });
  onTestFinished(() => patient.close());
  const other = await patient.welcome();
  const { run } = await other.get('startRun', { source: { from: 'text', text: LONG_DESK } });
  const greedy = await patient.welcome();
  await greedy.get('watchRun', { run });
  const gone = once(patient.server.gateway.io.of('/').sockets.get(greedy.socket.id!)!, 'disconnect');
  stopReading(greedy, run);
  const addMore = (): void => void other.ask('addBookmark', { run, label: 'more' }).catch(() => undefined);
  const details = setInterval(addMore, 30);
  onTestFinished(() => clearInterval(details));
  await gone;
  expect(patient.server.gateway.audience.slowViewers.dropped).toBe(1);
  expect(patient.server.gateway.connections).toBe(1);
});

it('a server ends at once, whoever takes nothing of its goodbye', async () => {
  const other = await DeskServer.start();
  const stuck = await other.welcome();
  const { run } = await stuck.get('startRun', { source: { from: 'text', text: LONG_DESK } });
  stopReading(stuck, run);
  await setTimeout(300);
  const startedAt = performance.now();
  await other.server.close();
  expect(performance.now() - startedAt).toBeLessThan(3000);
});
