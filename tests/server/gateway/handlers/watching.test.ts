import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Simulation, snapshotOf } from '../../../../engine/index.ts';
import { decodeFrame } from '../../../../server/protocol/index.ts';
import { DeskServer, type DeskClient } from '../../desk-server.ts';
import { SMALL_DESK, smallDesk } from '../../small-desk.ts';

const HOUR = 3_600_000;

let desk: DeskServer;
let client: DeskClient;
let run: string;
beforeEach(async () => {
  desk = await DeskServer.start();
  client = await desk.welcome();
  const overrides = ['figures.perExpert=true'];
  ({ run } = await client.get('startRun', { source: { from: 'text', text: SMALL_DESK }, overrides, at: 3 * HOUR }));
});
afterEach(() => desk.close());

describe('a viewer', () => {
  it('joins with all that is needed to draw the run', async () => {
    const joined = await client.get('watchRun', { run });
    const { header, values, floor } = decodeFrame(joined.frame);
    expect(header).toMatchObject({ now: 3 * HOUR, edge: 3 * HOUR, experts: 5 });
    expect(values).toHaveLength(joined.figures.length);
    expect(floor).toHaveLength(joined.experts.names.length);
    expect(joined.series.moments.at(-1)).toBe(3 * HOUR);
    expect(joined.details.summary).toMatchObject({ viewers: 1, overrides: ['figures.perExpert=true'] });
  });

  it('reads figures that are those of the engine', async () => {
    const alone = new Simulation(smallDesk('figures.perExpert=true'));
    alone.run(3 * HOUR);
    const expected: unknown = JSON.parse(JSON.stringify(snapshotOf(alone.world, alone.now)));
    expect(await client.get('figures', { run })).toEqual(expected);
  });

  it('reads parts, intervals, experts, levers, dashboards, stories and reasons', async () => {
    const groups = await client.get('breakdown', { run, by: 'group' });
    expect(groups.rows.map(({ name }) => name)).toEqual(['steady', 'others']);
    const intervals = await client.get('intervals', { run, figures: ['arrived'] });
    expect(intervals.rows.map(({ from }) => from)).toEqual([0, HOUR, 2 * HOUR]);
    expect((await client.get('experts', { run })).names).toEqual([
      'steady 1',
      'steady 2',
      'steady 3',
      'others 1',
      'others 2',
    ]);
    expect((await client.get('levers', { run })).map(({ lever }) => lever)).toContain('burst');
    expect(await client.get('expertDashboard', { run, expert: 3 })).toMatchObject({ name: 'others 1' });
    const story = await client.get('ticketStory', { run, ticket: 7 });
    expect(story.parts[0]).toMatchObject({ event: { type: 'ticket-arrived' } });
    expect((await client.get('whyThisExpert', { run, ticket: 7, offer: 1 })).explanation.ticket).toBe(7);
    expect((await client.get('series', { run })).moments).toHaveLength(181);
  });

  it('is told what there is not', async () => {
    expect(await client.refusal('expertDashboard', { run, expert: 5 })).toMatchObject({ code: 'expert-unknown' });
    expect(await client.refusal('ticketStory', { run, ticket: 100_000 })).toMatchObject({ code: 'ticket-unknown' });
    expect(await client.refusal('whyThisExpert', { run, ticket: 7, offer: 5000 })).toMatchObject({
      code: 'ticket-unknown',
    });
  });
});
