import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { decodeFrame } from '../../../../server/protocol/index.ts';
import { DeskServer, type DeskClient } from '../../desk-server.ts';
import { SMALL_DESK } from '../../small-desk.ts';

const HOUR = 3_600_000;
const SMALL = { source: { from: 'text' as const, text: SMALL_DESK } };

let desk: DeskServer;
let operator: DeskClient;
let run: string;
beforeEach(async () => {
  desk = await DeskServer.start();
  operator = await desk.welcome();
  ({ run } = await operator.get('startRun', SMALL));
});
afterEach(() => desk.close());

describe('an operator', () => {
  it('steps, sets the pace, seeks, and is answered when it is so', async () => {
    const stepped = await operator.get('step', { run, what: 'interval' });
    expect(stepped.summary).toMatchObject({ now: HOUR, pace: { kind: 'paused' } });
    const back = await operator.get('seek', { run, to: 0.5 * HOUR });
    expect(back.summary).toMatchObject({ now: 0.5 * HOUR, edge: HOUR });
    const atEdge = await operator.get('seek', { run, to: 'edge' });
    expect(atEdge.summary).toMatchObject({ now: HOUR, edge: HOUR });
    const paced = await operator.get('setPace', { run, pace: { kind: 'timed', speedup: 60 } });
    expect(paced.summary.pace).toEqual({ kind: 'timed', speedup: 60 });
  });

  it('pulls a lever, is refused behind the edge, forks there, and undoes the lever by a fork before it', async () => {
    await operator.get('seek', { run, to: 2 * HOUR });
    const { levers } = await operator.get('pullLever', { run, lever: { lever: 'burst', count: 50 } });
    expect(levers).toMatchObject([{ number: 0, at: 2 * HOUR, of: 'moment' }]);
    await operator.get('seek', { run, to: HOUR });
    expect(await operator.refusal('pullLever', { run, lever: { lever: 'burst', count: 1 } })).toMatchObject({
      code: 'behind-the-edge',
      remedy: expect.stringMatching(/[Ff]ork/) as unknown,
    });
    const fork = await operator.get('fork', { run, at: { from: 'moment', at: HOUR } });
    await operator.get('pullLever', { run: fork.run, lever: { lever: 'burst', count: 1 } });
    const undone = await operator.get('fork', { run, at: { from: 'lever', number: 0 } });
    expect(undone).toMatchObject({ now: 2 * HOUR, edge: 2 * HOUR, forkedFrom: { run, at: 2 * HOUR } });
    expect((await operator.get('watchRun', { run: undone.run })).details.levers).toEqual([]);
  });

  it('is refused what does not fit, with the place and a remedy', async () => {
    expect(await operator.refusal('seek', { run, to: 9 * HOUR })).toMatchObject({
      code: 'moment-out-of-range',
      at: 'to',
    });
    const value = '5 mim';
    const lever = { lever: 'limit', limit: 'offerTimeout', value } as const;
    expect(await operator.refusal('pullLever', { run, lever })).toMatchObject({
      code: 'lever-refused',
      at: 'lever.value',
      remedy: 'Did you mean "min"?',
    });
    await operator.get('stopRun', { run });
    expect(await operator.refusal('setPace', { run, pace: { kind: 'flat-out' } })).toMatchObject({ code: 'run-over' });
  });

  it('starts what was written, and is told all that is wrong with it', async () => {
    const text = 'name: x\nexperts: []\narrivals: 5\n';
    const problem = await operator.refusal('startRun', { source: { from: 'text', text } });
    expect(problem.code).toBe('scenario-invalid');
    expect(problem.problems!.map(({ line }) => line)).toEqual(expect.arrayContaining([2, 3]));
    const paused = await operator.get('startRun', { source: { from: 'shipped', name: 'team-of-one' }, name: 'alone' });
    expect(paused).toMatchObject({ name: 'alone', pace: { kind: 'paused' }, now: 0 });
  });

  it('meets a run between two slices, however fast it goes', async () => {
    const { run: large } = await operator.get('startRun', { source: { from: 'shipped', name: 'expert-marketplace' } });
    await operator.get('watchRun', { run: large });
    await operator.get('setPace', { run: large, pace: { kind: 'flat-out' } });
    const answered: number[] = [];
    for (let turn = 0; turn < 5; turn++) {
      const startedAt = performance.now();
      await operator.get('listRuns', {});
      answered.push(performance.now() - startedAt);
    }
    const { summary } = await operator.get('setPace', { run: large, pace: { kind: 'paused' } });
    expect(summary.now).toBeGreaterThan(0);
    expect(Math.min(...answered)).toBeLessThan(250);
    const { frame } = await operator.get('watchRun', { run: large });
    expect(decodeFrame(frame).header.now).toBe(summary.now);
  });
});
