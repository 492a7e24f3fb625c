import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RunPlayer, Simulation } from '../../../engine/index.ts';
import { openRunBook } from '../../../server/catalogue/run-book/open-run-book.ts';
import type { RunBook } from '../../../server/live/run-book.ts';
import { problemOf as problemFrom } from '../../../server/live/problem-of.ts';
import type { RunDesk } from '../../../server/live/run-desk.ts';
import type { Problem } from '../../../server/protocol/index.ts';
import { SMALL_DESK, smallDesk } from '../small-desk.ts';
import { deskOf, startSmall, untilFinished } from './desks.ts';

const HOUR = 3_600_000;

let folder: string;
const books: RunBook[] = [];
const desks: RunDesk[] = [];
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'switchyard-test-'))));
afterEach(() => {
  for (const desk of desks.splice(0)) desk.close();
  for (const book of books.splice(0)) book.close();
  rmSync(folder, { recursive: true });
});

function open(limits = {}): RunDesk {
  const book = openRunBook({ file: join(folder, 'runs.sqlite'), what: 'tests', now: Date.now() });
  books.push(book);
  const desk = deskOf(book, limits);
  desks.push(desk);
  return desk;
}

/** Ends a desk as a server ends, and opens another on the same file. */
function reopen(): RunDesk {
  desks.pop()!.close();
  books.pop()!.close();
  return open();
}

async function problemOf(work: Promise<unknown>): Promise<Problem> {
  const error: unknown = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error === undefined) throw new Error('it was not refused');
  return problemFrom(error);
}

describe('runs of a server', () => {
  it('come back where they stood, with their levers, bookmarks and pace, and end as if nothing had happened', async () => {
    const session = await startSmall(open(), { name: 'the small one', seed: 'another', overrides: ['horizon=7 h'] });
    await session.seek(2 * HOUR);
    session.pull({ lever: 'burst', count: 12 });
    await session.seek(4 * HOUR);
    session.pull({ lever: 'arrival-factor', factor: 0.5 });
    session.addBookmark('half time');
    await session.seek(3 * HOUR);
    const { levers, bookmarks } = session.details;
    const { run, edge } = session.summary;

    const desk = reopen();
    expect(desk.listings).toMatchObject([{ run, name: 'the small one', now: 3 * HOUR, edge, isAwake: false }]);
    expect(await desk.recover()).toEqual([]);
    expect(desk.sessions).toEqual([]);
    const again = await desk.find(run);
    expect(again.details).toMatchObject({ levers, bookmarks });
    expect(again.summary).toMatchObject({ now: 3 * HOUR, edge, seed: 'another', pace: { kind: 'paused' } });
    again.setPace({ kind: 'flat-out' });
    await untilFinished(again);

    const alone = new RunPlayer(smallDesk('seed=another', 'horizon=7 h'));
    alone.seek(2 * HOUR);
    alone.pull({ lever: 'burst', count: 12 });
    alone.seek(4 * HOUR);
    alone.pull({ lever: 'arrival-factor', factor: 0.5 });
    alone.advance();
    expect(again.details.fingerprint).toBe(alone.fingerprint);
  });

  it('that were going on go on at their pace', async () => {
    await startSmall(open(), { pace: { kind: 'timed', speedup: 100 } });
    const desk = reopen();
    await desk.recover();
    expect(desk.sessions[0]!.summary.pace).toEqual({ kind: 'timed', speedup: 100 });
    expect(desk.sessions[0]!.isMoving).toBe(true);
  });

  it('that were begun like another one and are not over are found again', async () => {
    const desk = open();
    const [one, two] = [await startSmall(desk, { seed: 'one' }), await startSmall(desk, { seed: 'two' })];
    await two.seek(HOUR);
    const again = reopen();
    const found = await again.unfinished(({ seed, scenario }) => seed === 'two' && scenario === SMALL_DESK);
    expect(found!.summary).toMatchObject({ run: two.id, now: HOUR });
    expect(await again.unfinished(({ seed }) => seed === 'three')).toBeUndefined();
    (await again.find(one.id)).stop();
    expect(await again.unfinished(({ seed }) => seed === 'one')).toBeUndefined();
  });

  it('that are over sleep until somebody wants to see them', async () => {
    const session = await startSmall(open(), { pace: { kind: 'flat-out' } });
    await untilFinished(session);
    const { fingerprint } = session.details;
    const desk = reopen();
    await desk.recover();
    expect(desk.sessions).toEqual([]);
    expect(desk.listings).toMatchObject([{ run: session.id, state: 'finished', isAwake: false }]);
    const [one, other] = await Promise.all([desk.find(session.id), desk.find(session.id)]);
    expect(one).toBe(other);
    expect(one.details).toMatchObject({ fingerprint, summary: { state: 'finished', isAwake: true } });
  });

  it('that this version plays differently are not passed off as the same', async () => {
    const session = await startSmall(open());
    await session.seek(2 * HOUR);
    books[0]!.noteWhereabouts(session.id, { moment: session.player.moment, fingerprint: 'another' });
    desks.pop();
    books.pop()!.close();
    const desk = open();
    await desk.find(session.id);
    expect(desk.sessions[0]!.details).toMatchObject({
      summary: { state: 'failed' },
      failure: { message: expect.stringContaining('differently') as unknown },
    });
  });

  it('begin from a link: scenario, seed, levers and moment', async () => {
    const desk = open();
    const first = await startSmall(desk);
    await first.seek(2 * HOUR);
    first.pull({ lever: 'burst', count: 12 });
    await first.seek(3 * HOUR);
    const levers = first.player.log.levers.map(({ at, eventsPlayed }) => ({
      at,
      eventsPlayed,
      lever: { lever: 'burst' as const, count: 12 },
    }));
    const second = await startSmall(desk, { levers, at: 3 * HOUR });
    expect(second.id).not.toBe(first.id);
    expect(second.player.fingerprint).toBe(first.player.fingerprint);
    const wrong = levers.map((lever) => ({ ...lever, eventsPlayed: 1 }));
    const refused = await problemOf(startSmall(desk, { levers: wrong, at: 3 * HOUR }));
    expect(refused).toMatchObject({ code: 'lever-refused', at: 'levers' });
    expect(desk.listings).toHaveLength(2);
    expect(desk.sessions).toHaveLength(2);
  });

  it('begin as another run with one setting changed, on the same random numbers', async () => {
    const desk = open();
    const first = await startSmall(desk, { seed: 'shared' });
    const second = await desk.start({
      source: { from: 'run', run: first.id },
      overrides: ['desk.offering.policy=random'],
    });
    expect(second.summary).toMatchObject({
      seed: 'shared',
      policy: 'random',
      overrides: ['desk.offering.policy=random'],
    });
  });
});

describe('the end of a server', () => {
  it('in the middle of taking up a run, or of starting one, leaves the run as it was and begins no other', async () => {
    const session = await startSmall(open(), { pace: { kind: 'timed', speedup: 1 } });
    await session.seek(7 * HOUR);
    const desk = reopen();
    const recovering = desk.recover();
    const starting = problemOf(startSmall(desk, { at: 7 * HOUR }));
    desk.close();
    books.pop()!.close();
    expect(await recovering).toEqual([]);
    expect(await starting).toMatchObject({ code: 'closing' });
    desks.pop();
    expect(open().listings).toMatchObject([{ run: session.id, now: 7 * HOUR }]);
  });
});

describe('a fork', () => {
  it('is its parent up to the moment, and free from there', async () => {
    const desk = open();
    const parent = await startSmall(desk);
    await parent.seek(2 * HOUR);
    parent.pull({ lever: 'burst', count: 12 });
    await parent.seek(5 * HOUR);
    const fork = await desk.fork({ run: parent.id, at: { from: 'moment', at: 3 * HOUR }, name: 'mine' });
    expect(fork.summary).toMatchObject({
      name: 'mine',
      now: 3 * HOUR,
      edge: 3 * HOUR,
      forkedFrom: { run: parent.id, at: 3 * HOUR },
    });
    expect(fork.details.levers).toHaveLength(1);
    fork.pull({ lever: 'arrival-factor', factor: 0 });
    expect(parent.details.levers).toHaveLength(1);
    await fork.seek(5 * HOUR);
    expect(fork.player.fingerprint).not.toBe(parent.player.fingerprint);
  });

  it('just before a lever undoes it: the run is the one without it', async () => {
    const desk = open();
    const parent = await startSmall(desk);
    await parent.seek(2 * HOUR);
    parent.pull({ lever: 'burst', count: 12 });
    await parent.seek(4 * HOUR);
    const fork = await desk.fork({ run: parent.id, at: { from: 'lever', number: 0 } });
    fork.setPace({ kind: 'flat-out' });
    await untilFinished(fork);
    const alone = new Simulation(smallDesk());
    alone.run();
    expect(fork.details.fingerprint).toBe(alone.fingerprint);
  });

  it('can pull another lever where it begins, and is not left behind when it cannot', async () => {
    const desk = open();
    const parent = await startSmall(desk);
    await parent.seek(2 * HOUR);
    const at = { from: 'moment' as const, at: HOUR };
    const fork = await desk.fork({ run: parent.id, at, lever: { lever: 'burst', count: 5 } });
    expect(fork.details.levers).toMatchObject([{ at: HOUR, lever: { lever: 'burst', count: 5 } }]);
    const refused = await problemOf(
      desk.fork({ run: parent.id, at, lever: { lever: 'leave', group: 'nobody', count: 1 } }),
    );
    expect(refused.code).toBe('lever-refused');
    expect(desk.listings).toHaveLength(2);
    expect(desk.sessions).toHaveLength(2);
  });

  it('is refused where the run has never been, and before a lever of the scenario', async () => {
    const desk = open();
    const withLever = `${SMALL_DESK}\ninterventions: [{ at: 1 h, lever: burst, count: 3 }]\n`;
    const parent = await desk.start({ source: { from: 'text', text: withLever } });
    await parent.seek(2 * HOUR);
    const fork = (at: Parameters<RunDesk['fork']>[0]['at']): Promise<Problem> =>
      problemOf(desk.fork({ run: parent.id, at }));
    expect(await fork({ from: 'moment', at: 3 * HOUR })).toMatchObject({ code: 'moment-out-of-range' });
    expect(await fork({ from: 'lever', number: 0 })).toMatchObject({ code: 'lever-refused' });
    expect(await fork({ from: 'lever', number: 1 })).toMatchObject({ code: 'lever-refused' });
    expect(desk.listings).toHaveLength(1);
  });

  it('comes back as a fork after a restart, also without its parent', async () => {
    const desk = open();
    const parent = await startSmall(desk);
    await parent.seek(2 * HOUR);
    const fork = await desk.fork({ run: parent.id, at: { from: 'moment', at: HOUR } });
    fork.pull({ lever: 'burst', count: 5 });
    const { fingerprint } = fork.player;
    await desk.delete(parent.id);
    const again = await reopen().find(fork.id);
    expect(again.player.fingerprint).toBe(fingerprint);
    expect(again.summary.forkedFrom).toEqual({ run: parent.id, at: HOUR });
  });
});

describe('the limits of a server', () => {
  it('let a run that nobody watches sleep for a new one, and wake it when it is wanted', async () => {
    const desk = open({ runs: 2 });
    const [one, two] = [await startSmall(desk), await startSmall(desk)];
    await one.seek(HOUR);
    two.viewers = 1;
    const three = await startSmall(desk);
    expect(desk.sessions.map(({ id }) => id)).toEqual([two.id, three.id]);
    three.viewers = 1;
    expect(await problemOf(startSmall(desk))).toMatchObject({ code: 'too-many-runs' });
    expect(await problemOf(desk.find(one.id))).toMatchObject({ code: 'too-many-runs' });
    three.viewers = 0;
    const woken = await desk.find(one.id);
    expect(woken.player.now).toBe(HOUR);
    expect(desk.listings.map(({ isAwake }) => isAwake).filter(Boolean)).toHaveLength(2);
  });

  it('refuse desks that are too large, and say how large they may be', async () => {
    expect(await problemOf(startSmall(open({ experts: 4 })))).toMatchObject({
      code: 'too-large',
      message: 'A run of this server may not have 5 experts; the most is 4.',
    });
    expect(await problemOf(startSmall(reopen(), { overrides: ['arrivals[0].rate=1000 per s'] }))).toMatchObject({
      code: 'too-large',
    });
    expect(desks[0]!.listings).toEqual([]);
  });
});

describe('what cannot be started', () => {
  it('is told with everything that is wrong with it', async () => {
    const text = 'name: x\nexperts: [{ name: a, cuont: 3 }]\narrivals: [{ name: t, rate: fast }]\n';
    const problem = await problemOf(open().start({ source: { from: 'text', text } }));
    expect(problem).toMatchObject({ code: 'scenario-invalid', at: 'source' });
    expect(problem.problems).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ line: 2, path: 'experts[0].cuont', suggestion: 'count' }) as unknown,
        expect.objectContaining({ line: 3, path: 'arrivals[0].rate' }) as unknown,
      ]),
    );
  });

  it.each(['../package', '/etc/passwd', 'scenarios/expert-marketplace.yaml', '-', 'expert-marketplce', '__proto__'])(
    'is a scenario that does not ship: %s',
    async (name) => {
      expect(await problemOf(open().start({ source: { from: 'shipped', name } }))).toMatchObject({
        code: 'scenario-unknown',
      });
    },
  );

  it('is a scenario that names a file of this machine', async () => {
    const text = 'name: x\nexperts: [{ name: a, count: 3 }]\narrivals: [{ name: t, times: { file: /etc/hostname } }]\n';
    const problem = await problemOf(open().start({ source: { from: 'text', text } }));
    expect(problem.problems).toEqual([expect.objectContaining({ code: 'file-unavailable' }) as unknown]);
  });

  it('is a run that is not there', async () => {
    const desk = open();
    expect(await problemOf(desk.find('r-0'))).toMatchObject({ code: 'run-unknown' });
    expect(await problemOf(desk.delete('r-0'))).toMatchObject({ code: 'run-unknown' });
    const session = await startSmall(desk);
    await desk.delete(session.id);
    expect(await problemOf(desk.find(session.id))).toMatchObject({ code: 'run-unknown' });
    expect(desk.sessions).toEqual([]);
  });
});
