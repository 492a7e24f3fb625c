import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { DeskServer, type DeskClient } from '../desk-server.ts';
import { SMALL_DESK } from '../small-desk.ts';

const PATIENCE = { lookMs: 50, slowAfterMs: 300, dropAfterMs: 2000, mostQueued: 100 };
/** A desk of many: each picture of the whole run has them all, so that a network is soon full. */
const LARGE_DESK = `${SMALL_DESK}  - { name: reserves who are hardly ever asked for anything, count: 6000 }\n`;
/** Pictures asked for and not taken: more than any network keeps. */
const ASKED = 40;
/** Nobody is dropped while a test lasts. */
const NEVER = 600_000;

/** A server, and somebody who starts runs there. */
async function opened(dropAfterMs: number): Promise<{ desk: DeskServer; operator: DeskClient }> {
  const desk = await DeskServer.start({ patience: { ...PATIENCE, dropAfterMs } });
  onTestFinished(() => desk.close());
  return { desk, operator: await desk.welcome() };
}

/** A run at a pace. */
async function largeRun(operator: DeskClient): Promise<string> {
  const source = { from: 'text' as const, text: LARGE_DESK };
  return (await operator.get('startRun', { source, pace: { kind: 'timed', speedup: 600 } })).run;
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

type ServerSocket = NonNullable<ReturnType<DeskServer['server']['gateway']['io']['sockets']['sockets']['get']>>;

const socketOf = (desk: DeskServer, { socket }: DeskClient): ServerSocket =>
  desk.server.gateway.io.of('/').sockets.get(socket.id!)!;

const queuedFor = ({ conn }: ServerSocket): number =>
  (conn as unknown as { readonly writeBuffer: readonly unknown[] }).writeBuffer.length;

it('somebody who takes nothing gets less, then is dropped; little is kept for them, and the others go on', async () => {
  const { desk, operator } = await opened(PATIENCE.dropAfterMs);
  const run = await largeRun(operator);
  const [attentive, stuck] = [await desk.welcome(), await desk.welcome()];
  let frames = 0;
  attentive.socket.on('frame', () => frames++);
  for (const viewer of [attentive, stuck]) await viewer.get('watchRun', { run });
  const socket = socketOf(desk, stuck);
  const before = { frames, at: performance.now() };
  stopReading(stuck, run);
  let most = 0;
  let wasSlowed = false;
  while (socket.connected) {
    most = Math.max(most, queuedFor(socket));
    wasSlowed ||= socket.rooms.has(`slow-frames:${run}`);
    await setTimeout(20);
  }
  expect(desk.server.gateway.audience.slowViewers.dropped).toBe(1);
  expect(wasSlowed).toBe(true);
  expect(performance.now() - before.at).toBeGreaterThanOrEqual(PATIENCE.dropAfterMs);
  expect(most).toBeGreaterThan(0);
  expect(most).toBeLessThanOrEqual(PATIENCE.mostQueued);
  expect(frames - before.frames).toBeGreaterThan(3);
  expect(socketOf(desk, attentive).rooms.has(`frames:${run}`)).toBe(true);
  expect(desk.server.desk.awake(run)!.summary.viewers).toBe(1);
});

it('somebody who takes what they are sent again is told so, and treated like everybody', async () => {
  const { desk, operator } = await opened(NEVER);
  const run = await largeRun(operator);
  const slow = await desk.welcome();
  await slow.get('watchRun', { run });
  const { rooms } = socketOf(desk, slow);
  const slowed: number[] = [];
  slow.socket.on('slowed', ({ framesPerSecond }) => void slowed.push(framesPerSecond));
  stopReading(slow, run);
  await expect.poll(() => rooms.has(`slow-frames:${run}`)).toBe(true);
  expect(rooms.has(`events:${run}`)).toBe(false);
  wireOf(slow).resume();
  await expect.poll(() => rooms.has(`frames:${run}`)).toBe(true);
  expect(rooms.has(`events:${run}`)).toBe(true);
  await expect.poll(() => slowed).toEqual([1, 10]);
  await slow.next('frame');
});

it('more waiting than is ever kept for one viewer ends the connection at once', async () => {
  const { desk, operator } = await opened(NEVER);
  const { run } = await operator.get('startRun', { source: { from: 'text', text: LARGE_DESK } });
  const greedy = await desk.welcome();
  await greedy.get('watchRun', { run });
  const gone = once(socketOf(desk, greedy), 'disconnect');
  stopReading(greedy, run);
  const addMore = (): void => void operator.ask('addBookmark', { run, label: 'more' }).catch(() => undefined);
  const details = setInterval(addMore, 30);
  onTestFinished(() => clearInterval(details));
  await gone;
  expect(desk.server.gateway.audience.slowViewers.dropped).toBe(1);
  expect(desk.server.gateway.connections).toBe(1);
});

it('a server ends at once, whoever takes nothing of its goodbye', async () => {
  const other = await DeskServer.start();
  const stuck = await other.welcome();
  const { run } = await stuck.get('startRun', { source: { from: 'text', text: LARGE_DESK } });
  stopReading(stuck, run);
  await expect.poll(() => queuedFor(socketOf(other, stuck))).toBeGreaterThan(0);
  const startedAt = performance.now();
  await other.server.close();
  // Half a minute is what a goodbye waits for by itself.
  expect(performance.now() - startedAt).toBeLessThan(15_000);
});
