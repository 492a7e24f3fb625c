import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PROTOCOL_VERSION } from '../../../server/protocol/index.ts';
import { DeskServer, type DeskClient } from '../desk-server.ts';
import { SMALL_DESK } from '../small-desk.ts';

const SMALL = { source: { from: 'text' as const, text: SMALL_DESK } };

let desk: DeskServer;
let operator: DeskClient;
beforeEach(async () => {
  desk = await DeskServer.start();
  operator = await desk.welcome();
});
afterEach(() => desk.close());

const viewersOf = (run: string): number => desk.server.desk.awake(run)!.viewers;

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5));
}

describe('who watches', () => {
  it('is counted once for each run, until they leave or are gone', async () => {
    const { run } = await operator.get('startRun', SMALL);
    const other = await desk.welcome();
    for (const client of [operator, other, other]) await client.get('watchRun', { run });
    expect(viewersOf(run)).toBe(2);
    await operator.get('leaveRun', { run });
    await operator.get('leaveRun', { run });
    expect(viewersOf(run)).toBe(1);
    other.close();
    await until(() => viewersOf(run) === 0);
    expect(desk.server.desk.awake(run)!.feed.isWatched).toBe(false);
  });

  it('is told of changes of that run and of no other', async () => {
    const [one, two] = [await operator.get('startRun', SMALL), await operator.get('startRun', SMALL)];
    const viewer = await desk.welcome();
    await viewer.get('watchRun', { run: one.run });
    const told: string[] = [];
    viewer.socket.on('details', ({ summary }) => void told.push(`${summary.run} ${summary.pace.kind}`));
    await operator.get('setPace', { run: two.run, pace: { kind: 'timed', speedup: 2 } });
    await operator.get('setPace', { run: one.run, pace: { kind: 'timed', speedup: 2 } });
    await viewer.get('listRuns', {});
    expect(told).toEqual([`${one.run} timed`]);
  });

  it('hears no more of a run once they have left it', async () => {
    const { run } = await operator.get('startRun', { ...SMALL, pace: { kind: 'timed', speedup: 600 } });
    const viewer = await desk.welcome();
    await viewer.get('watchRun', { run });
    await viewer.next('frame');
    await viewer.get('leaveRun', { run });
    const heard: string[] = [];
    viewer.socket.onAny((name: string) => void heard.push(name));
    await operator.get('watchRun', { run });
    await operator.next('frame');
    await operator.next('events');
    // The list of runs is everybody's.
    expect(heard.filter((name) => name !== 'runs')).toEqual([]);
  });
});

describe('the list of runs', () => {
  it('comes to everybody when runs come and go, but not to members of a class', async () => {
    const { run } = await operator.get('startRun', SMALL);
    const { code } = await operator.get('inviteClass', { run });
    const member = desk.connect();
    await member.get('hello', { version: PROTOCOL_VERSION, token: code });
    let toldMember = 0;
    member.socket.on('runs', () => toldMember++);
    const listed = operator.next('runs', (runs) => runs.length === 2);
    await operator.get('startRun', SMALL);
    await listed;
    const gone = operator.next('runs', (runs) => runs.length === 1);
    await operator.get('deleteRun', { run });
    await gone;
    expect(toldMember).toBe(0);
  });

  it('no longer lets a class in whose run is gone', async () => {
    const { run } = await operator.get('startRun', SMALL);
    const { code } = await operator.get('inviteClass', { run });
    await operator.get('deleteRun', { run });
    const late = desk.connect();
    const request = { version: PROTOCOL_VERSION, token: code };
    expect(await late.refusal('hello', request)).toMatchObject({ code: 'unauthorised' });
  });
});
