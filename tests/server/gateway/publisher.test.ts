import { setTimeout } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { RunPlayer, snapshotOf, type RunMoment } from '../../../engine/index.ts';
import { decodeFrame, nextEventAfter } from '../../../server/protocol/index.ts';
import type { EventBatch, Frame, Joined } from '../../../server/protocol/index.ts';
import { DeskServer, type DeskClient } from '../desk-server.ts';
import { SMALL_DESK, smallDesk } from '../small-desk.ts';

const HOUR = 3_600_000;

const desk = await DeskServer.start();
afterAll(() => desk.close());
const operator = await desk.welcome();

const start = async (at = HOUR): Promise<string> =>
  (await operator.get('startRun', { source: { from: 'text', text: SMALL_DESK }, at })).run;

const frameOf = (bytes: unknown): Frame => decodeFrame(bytes as Uint8Array);

interface Watcher {
  readonly client: DeskClient;
  readonly joined: Joined;
  readonly frames: Frame[];
  readonly batches: EventBatch[];
}

/** Somebody who watches a run, and all that they are sent. */
async function watching(run: string): Promise<Watcher> {
  const client = await desk.welcome();
  const frames: Frame[] = [];
  const batches: EventBatch[] = [];
  client.socket.on('frame', (_, frame) => void frames.push(frameOf(frame)));
  client.socket.on('events', (batch) => void batches.push(batch));
  return { client, joined: await client.get('watchRun', { run }), frames, batches };
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await setTimeout(5);
}

/** What a frame of this moment has to say, from a run that is played by itself. */
function expectTrue({ header, values, sampleSizes }: Frame, { figures }: Joined, player: RunPlayer): void {
  player.seek({ at: header.now, eventsPlayed: header.eventsPlayed });
  const snapshot = snapshotOf(player.world, header.now);
  const expected = figures.map(({ key }) => snapshot.figures[key]!);
  expect([...values]).toEqual(expected.map(({ value }) => value ?? NaN));
  expect([...sampleSizes]).toEqual(expected.map(({ sampleSize }) => Math.fround(sampleSize ?? NaN)));
}

describe('frames', () => {
  it('have a column a figure, with the very values of that moment, and no number where there is none', async () => {
    const player = new RunPlayer(smallDesk());
    for (const at of [0, HOUR, 8 * HOUR]) {
      const run = await start(at);
      const { joined } = await watching(run);
      const frame = frameOf(joined.frame);
      expect(frame.header).toMatchObject({ now: at, figures: joined.figures.length, experts: 5 });
      expectTrue(frame, joined, player);
      if (at === 0) expect([...frame.values].some(Number.isNaN)).toBe(true);
    }
  });

  it('of a run on the move are true as well, no more than ten a second, each newer than the last', async () => {
    const run = await start();
    const { joined, frames } = await watching(run);
    const startedAt = performance.now();
    await operator.get('setPace', { run, pace: { kind: 'timed', speedup: 2000 } });
    await until(() => frames.length >= 15);
    await operator.get('setPace', { run, pace: { kind: 'paused' } });
    const seconds = (performance.now() - startedAt) / 1000;
    expect(frames.length).toBeLessThanOrEqual(10 * seconds + 2);
    const player = new RunPlayer(smallDesk());
    let last = -1;
    for (const frame of frames) {
      expect(frame.header.sequence).toBeGreaterThan(last);
      last = frame.header.sequence;
      expectTrue(frame, joined, player);
    }
    expect(new Set(frames.map(({ header }) => header.now)).size).toBeGreaterThan(3);
  });

  it('of a run that stands still come about once a second, for whoever missed one', async () => {
    const { frames } = await watching(await start());
    const startedAt = performance.now();
    await until(() => frames.length >= 4);
    expect((performance.now() - startedAt) / 1000).toBeGreaterThan(1.5);
  });

  it('go to those who watch the run, and end when they leave it', async () => {
    const run = await start();
    const watcher = await watching(run);
    const other = await watching(await start());
    await operator.get('setPace', { run, pace: { kind: 'timed', speedup: 100 } });
    await watcher.client.next('frame');
    await watcher.client.get('leaveRun', { run });
    const before = watcher.frames.length;
    await setTimeout(400);
    expect(watcher.frames).toHaveLength(before);
    expect(other.frames.every(({ header }) => header.now === HOUR)).toBe(true);
    expect(desk.server.desk.awake(run)!.summary.viewers).toBe(0);
    await operator.get('setPace', { run, pace: { kind: 'paused' } });
  });
});

/** Watches a run at a pace for a while, with somebody who joins in the middle. */
async function watchedFromBothSides(): Promise<{ run: string; first: Watcher; late: Watcher }> {
  const run = await start();
  const first = await watching(run);
  await operator.get('setPace', { run, pace: { kind: 'timed', speedup: 10_000 } });
  await until(() => first.batches.length >= 3);
  const late = await watching(run);
  await until(() => late.batches.length >= 3);
  await operator.get('setPace', { run, pace: { kind: 'paused' } });
  const { feed } = desk.server.desk.awake(run)!;
  await until(() => [first, late].every(({ batches }) => nextEventAfter(batches.at(-1)!) === feed.next));
  return { run, first, late };
}

/** How much happens in a run from the moment at which it began here. */
function happenings(end: RunMoment): number {
  let count = 0;
  const player = new RunPlayer(smallDesk(), { listening: [() => ({ happened: () => void count++ })] });
  player.seek(HOUR);
  count = 0;
  player.seek(end);
  return count;
}

describe('events', () => {
  it('are numbered without a gap, for whoever was there and for whoever joined in the middle', async () => {
    const { run, first, late } = await watchedFromBothSides();
    expect(first.batches.length).toBeGreaterThan(4);
    for (const { joined, batches } of [first, late]) {
      let next = joined.nextEvent;
      for (const batch of batches) {
        expect(batch).toMatchObject({ run, epoch: joined.details.epoch, first: next });
        next = nextEventAfter(batch);
      }
      expect(next).toBe(happenings(desk.server.desk.awake(run)!.player.moment));
    }
    expect(first.batches.some(({ leftOut }) => leftOut > 0)).toBe(true);
    expect(first.batches.slice(-late.batches.length)).toEqual(late.batches);
    expect(frameOf(late.joined.frame).header.now).toBeGreaterThan(HOUR);
  });

  it('that were missed can be had again; where they are gone, or the run has jumped, a picture comes instead', async () => {
    const { run, first } = await watchedFromBothSides();
    const [, second] = first.batches;
    const { epoch } = first.joined.details;
    const again = await operator.get('resync', { run, epoch, from: second!.first });
    expect(again).toMatchObject({ kind: 'events', batches: first.batches.slice(1) });
    for (const wrong of [
      { epoch, from: second!.first + 1_000_000 },
      { epoch: epoch + 1, from: 0 },
    ]) {
      const picture = await operator.get('resync', { run, ...wrong });
      if (picture.kind !== 'snapshot') throw new Error('these events cannot be at hand');
      expect(frameOf(picture.frame).header.now).toBe(desk.server.desk.awake(run)!.player.now);
      expect(picture.nextEvent).toBe(desk.server.desk.awake(run)!.feed.next);
    }
  });

  it('of the way to another moment are no news; the numbers begin anew there, under another epoch', async () => {
    const run = await start();
    const { client, joined, batches } = await watching(run);
    const frame = client.next('frame', (_, bytes) => frameOf(bytes).header.now === 5 * HOUR);
    await operator.get('seek', { run, to: 5 * HOUR });
    const { header } = frameOf((await frame)[1]);
    expect(header.epoch).toBeGreaterThan(joined.details.epoch);
    expect(batches).toEqual([]);
    await operator.get('setPace', { run, pace: { kind: 'timed', speedup: 3000 } });
    const [batch] = await client.next('events');
    expect(batch).toMatchObject({ epoch: header.epoch, first: 0 });
    expect(batch.events[0]!.at).toBeGreaterThanOrEqual(5 * HOUR);
    await operator.get('setPace', { run, pace: { kind: 'paused' } });
  });

  it('go on after a step that interrupts the way to another moment', async () => {
    const run = await start(0);
    const { joined, batches } = await watching(run);
    const far = operator.get('seek', { run, to: 7 * HOUR });
    const stepped = operator.get('step', { run, what: 'interval' });
    await Promise.all([far, stepped]);
    await operator.get('step', { run, what: 'interval' });
    const { feed } = desk.server.desk.awake(run)!;
    await until(() => batches.length > 0 && nextEventAfter(batches.at(-1)!) === feed.next);
    expect(feed.epoch).toBeGreaterThan(joined.details.epoch);
    let next = 0;
    for (const batch of batches.filter(({ epoch }) => epoch === feed.epoch)) {
      expect(batch.first).toBe(next);
      next = nextEventAfter(batch);
    }
    expect(next).toBe(feed.next);
  });
});
