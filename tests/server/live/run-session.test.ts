import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { RunPlayer, Simulation } from '../../../engine/index.ts';
import { engineLever } from '../../../server/live/lever-forms.ts';
import { Refusal } from '../../../server/live/refusal.ts';
import type { RunDesk } from '../../../server/live/run-desk.ts';
import { RunSession } from '../../../server/live/run-session.ts';
import { decodeFrame, type Pace, type ProblemCode } from '../../../server/protocol/index.ts';
import { SMALL_DESK, smallDesk } from '../small-desk.ts';
import { deskOf, emptyBook, startSmall, untilFinished } from './desks.ts';

const HOUR = 3_600_000;

let desk: RunDesk | undefined;
afterEach(() => desk?.close());

/** The same run, played straight to its end by nobody but the engine. */
function aloneFingerprint(): string {
  const alone = new Simulation(smallDesk());
  alone.run();
  return alone.fingerprint;
}

/** Why something was refused. */
async function refusalOf(work: () => unknown): Promise<ProblemCode> {
  try {
    await work();
  } catch (error) {
    if (error instanceof Refusal) return error.problem.code;
    throw error;
  }
  throw new Error('it was not refused');
}

describe('a session', () => {
  it('is the same run whatever its paces, slices, steps and jumps', () => {
    const pace = fc.oneof(
      fc.constant<Pace>({ kind: 'paused' }),
      fc.constant<Pace>({ kind: 'flat-out' }),
      fc.double({ min: 1, max: 10_000, noNaN: true }).map<Pace>((speedup) => ({ kind: 'timed', speedup })),
    );
    const act = fc.oneof(
      fc.record({ kind: fc.constant('pace' as const), pace }),
      fc.record({ kind: fc.constant('slice' as const), events: fc.integer({ min: 1, max: 400 }) }),
      fc.record({ kind: fc.constant('event' as const) }),
      fc.record({ kind: fc.constant('seek' as const), to: fc.integer({ min: 0, max: 8 * HOUR }) }),
      fc.record({ kind: fc.constant('interval' as const) }),
    );
    const expected = aloneFingerprint();
    fc.assert(
      fc.property(fc.array(act, { maxLength: 12 }), (acts) => {
        let wall = 0;
        const session = new RunSession(
          {
            id: 'r-1',
            name: 'small',
            recipe: { scenario: SMALL_DESK, files: {}, overrides: [], seed: 'small' },
            scenario: smallDesk(),
            startedAt: 0,
            pace: { kind: 'paused' },
          },
          (listening) => new RunPlayer(smallDesk(), { listening }),
          { book: emptyBook(), clock: () => wall, wall: () => 0, changed: () => undefined, hurry: () => undefined },
        );
        const slice = (events: number): void => void session.playSlice((wall += 37) + 5, events);
        for (const each of acts) {
          try {
            if (each.kind === 'pace') session.setPace(each.pace);
            else if (each.kind === 'slice') slice(each.events);
            else if (each.kind === 'seek') session.seek(each.to).catch(() => undefined);
            else session.step(each.kind).catch(() => undefined);
          } catch (error) {
            // A run that is over refuses to be set going; that is no fault.
            if (!(error instanceof Refusal)) throw error;
          }
        }
        while (session.isJumping) slice(1e6);
        if (session.state === 'ready') session.setPace({ kind: 'flat-out' });
        while (session.state === 'ready') slice(1e6);
        expect(session.details.fingerprint).toBe(expected);
      }),
      { numRuns: 25 },
    );
  });

  it('goes on by itself at a pace, in the time that it should take', async () => {
    desk = deskOf();
    const session = await startSmall(desk, { pace: { kind: 'timed', speedup: 3600 } });
    const startedAt = performance.now();
    await new Promise((resolve) => setTimeout(resolve, 400));
    const elapsed = performance.now() - startedAt;
    expect(session.player.now / 3600).toBeLessThanOrEqual(elapsed + 1);
    expect(session.player.now).toBeGreaterThan(0);
    session.setPace({ kind: 'paused' });
    const { now } = session.player;
    await new Promise((resolve) => setTimeout(resolve, 120));
    expect(session.player.now).toBe(now);
  });

  it('ends by itself when everything has happened, and can then be looked at again but not changed', async () => {
    desk = deskOf();
    const session = await startSmall(desk, { pace: { kind: 'flat-out' } });
    await untilFinished(session);
    expect(session.summary).toMatchObject({ state: 'finished', pace: { kind: 'paused' }, now: 8 * HOUR });
    expect(session.details.fingerprint).toBe(aloneFingerprint());
    expect(await refusalOf(() => session.setPace({ kind: 'flat-out' }))).toBe('run-over');
    expect(await refusalOf(() => session.pull({ lever: 'burst', count: 3 }))).toBe('run-over');
    await session.seek(2 * HOUR);
    expect(session.summary).toMatchObject({ state: 'ready', now: 2 * HOUR, edge: 8 * HOUR });
    expect(session.details.fingerprint).toBeUndefined();
    await session.step('interval');
    expect(session.summary.now).toBe(3 * HOUR);
    session.setPace({ kind: 'flat-out' });
    await untilFinished(session);
    expect(session.details.fingerprint).toBe(aloneFingerprint());
  });

  it('steps by one event, and to the end of the interval', async () => {
    desk = deskOf();
    const session = await startSmall(desk);
    const before = session.player.simulation.eventsPlayed;
    await session.step('event');
    expect(session.player.simulation.eventsPlayed).toBe(before + 1);
    await session.step('interval');
    expect(session.player.now).toBe(HOUR);
    await session.step('interval');
    expect(session.player.now).toBe(2 * HOUR);
  });

  it('begins new curves after each jump, and only then', async () => {
    desk = deskOf();
    const session = await startSmall(desk);
    const epoch = (): number => decodeFrame(session.frame()).header.epoch;
    const first = epoch();
    await session.step('interval');
    expect(epoch()).toBe(first);
    await session.seek(0);
    expect(epoch()).toBe(first + 1);
    expect(session.feed.next).toBe(0);
  });

  it('gives up a jump for a newer one', async () => {
    desk = deskOf();
    const session = await startSmall(desk);
    await Promise.all([session.seek(7 * HOUR), session.seek(3 * HOUR), session.seek(5 * HOUR)]);
    expect(session.player.now).toBe(5 * HOUR);
  });

  it('refuses a lever behind the edge, and takes it at the edge', async () => {
    desk = deskOf();
    const session = await startSmall(desk);
    await session.seek(4 * HOUR);
    await session.seek(2 * HOUR);
    const lever = engineLever({ lever: 'arrival-factor', factor: 2 });
    expect(await refusalOf(() => session.pull(lever))).toBe('behind-the-edge');
    await session.seek('edge');
    session.pull(lever);
    expect(session.details.levers).toMatchObject([
      { number: 0, at: 4 * HOUR, of: 'moment', lever: { lever: 'arrival-factor', factor: 2 }, words: 'Arrivals × 2' },
    ]);
    expect(await refusalOf(() => session.pull({ lever: 'leave', group: 'nobody', count: 1 }))).toBe('lever-refused');
    expect(session.details.levers).toHaveLength(1);
  });

  it('that was stopped stands still, can be looked at up to its edge, and no further', async () => {
    desk = deskOf();
    const session = await startSmall(desk);
    await session.seek(3 * HOUR);
    session.stop();
    expect(session.state).toBe('stopped');
    expect(await refusalOf(() => session.setPace({ kind: 'flat-out' }))).toBe('run-over');
    expect(await refusalOf(() => session.step('event'))).toBe('run-over');
    expect(await refusalOf(() => session.seek(4 * HOUR))).toBe('moment-out-of-range');
    await session.seek(HOUR);
    expect(session.player.now).toBe(HOUR);
    expect(await refusalOf(() => session.stop())).toBe('run-over');
  });

  it('keeps bookmarks in order of time', async () => {
    desk = deskOf();
    const session = await startSmall(desk);
    session.addBookmark('later', 2 * HOUR);
    session.addBookmark('here');
    expect(session.details.bookmarks).toEqual([
      { bookmark: 2, at: 0, label: 'here' },
      { bookmark: 1, at: 2 * HOUR, label: 'later' },
    ]);
    session.removeBookmark(1);
    expect(session.details.bookmarks).toEqual([{ bookmark: 2, at: 0, label: 'here' }]);
    expect(await refusalOf(() => session.removeBookmark(1))).toBe('bookmark-unknown');
  });
});
