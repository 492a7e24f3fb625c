import { describe, expect, it } from 'vitest';
import { Day, MINUTE } from './day.ts';
import { accepts, declines, desk, table, team, traceOf, type TraceSettings } from './trace.ts';

describe('a pool with so many on duty', () => {
  const ONE = { unanswered: 1, reservePending: true, pendingPerExpert: 1, heldUntil: 'done' };
  const pool = (staffed: readonly number[], times: readonly string[], work: string, settings: TraceSettings = {}) =>
    traceOf(
      desk(times, {
        experts: [{ count: 3, schedule: { every: '30 min', cycle: 'once', staffed }, ...accepts('0 s') }],
        desk: { cap: ONE, channels: { email: { firstReplyTimeout: 'never' } } },
        tickets: { work: { email: work } },
        ...settings,
      }),
    );

  it('completes calls in progress at a drop, and starts none until fewer are busy than there are on duty', () => {
    // Three at work until 35, 40 and 45 min, one on duty from 30 on: at 35 two are busy, at 40 one is, at 45 none.
    expect(pool([3, 1], ['5 min', '10 min', '15 min', '31 min'], '30 min')).toEqual(
      table(`
        0:05:00   0  arrives, offered A, accepted A
        0:10:00   1  arrives, offered B, accepted B
        0:15:00   2  arrives, offered C, accepted C
        0:31:00   3  arrives
        0:35:00   A  offline
        0:35:00   0  answered A, solved, closed
        0:40:00   B  offline
        0:40:00   1  answered B, solved, closed
        0:45:00   2  answered C, solved, closed
        0:45:00   3  offered C, accepted C
        1:15:00   3  answered C, solved, closed
      `),
    );
  });

  it('lets those without work go first', () => {
    expect(pool([3, 1], ['20 min', '31 min'], '15 min')).toEqual(
      table(`
        0:20:00   0  arrives, offered A, accepted A
        0:30:00   C  offline
        0:30:00   B  offline
        0:31:00   1  arrives
        0:35:00   0  answered A, solved, closed
        0:35:00   1  offered A, accepted A
        0:50:00   1  answered A, solved, closed
      `),
    );
  });

  it('keeps, at a rise, those who were about to leave before others come', () => {
    // At 60 min one of the three at work is still to leave; three are wanted again.
    expect(pool([3, 2, 3], ['5 min', '10 min', '15 min', '61 min'], '1 h').slice(3)).toEqual(
      table(`
        1:01:00   3  arrives
        1:05:00   0  answered A, solved, closed
        1:05:00   3  offered A, accepted A
        1:10:00   1  answered B, solved, closed
        1:15:00   2  answered C, solved, closed
      `),
    );
  });

  it('has nobody at all where none are wanted, and comes back when some are', () => {
    expect(pool([1, 0, 2], ['5 min', '40 min', '41 min'], '10 min')).toEqual(
      table(`
        0:05:00   0  arrives, offered A, accepted A
        0:15:00   0  answered A, solved, closed
        0:30:00   A  offline
        0:40:00   1  arrives
        0:41:00   2  arrives
        1:00:00   A  online
        1:00:00   1  offered A, accepted A
        1:00:00   B  online
        1:00:00   2  offered B, accepted B
        1:10:00   1  answered A, solved, closed
        1:10:00   2  answered B, solved, closed
      `),
    );
  });
});

describe('experts who come and go at random', () => {
  it('do so each alone, online first; what they held is finished when they are back', () => {
    const experts = team({ ...accepts('0 s'), schedule: { online: '20 min', offline: '10 min' } });
    expect(traceOf(desk(['15 min', '16 min', '22 min'], { ...experts, horizon: '1 h' }))).toEqual(
      table(`
        0:15:00   0  arrives, offered A, accepted A
        0:16:00   1  arrives, offered A, accepted A
        0:20:00   A  offline
        0:22:00   2  arrives
        0:25:00   0  answered A, solved, closed
        0:30:00   A  online
        0:30:00   2  offered A, accepted A
        0:40:00   1  answered A, solved, closed
        0:50:00   A  offline
        0:50:00   2  answered A, solved, closed
        1:00:00   A  online
      `),
    );
  });
});

describe('levers and late groups', () => {
  it('hires take up what waits; who is dismissed gives everything back', () => {
    const settings = {
      experts: [{ count: 1, ...accepts('2 min') }],
      interventions: [
        { at: '4 min', lever: 'join', group: 'experts', count: 1 },
        { at: '5 min', lever: 'expert-leaves', expert: 0 },
      ],
      desk: { cap: { unanswered: 2 } },
    };
    expect(traceOf(desk(['1 min', '3 min', '3 min 30 s'], settings))).toEqual(
      table(`
        0:01:00   0  arrives, offered A
        0:03:00   1  arrives, offered A
        0:03:00   0  accepted A
        0:03:30   2  arrives
        0:04:00   lever 0
        0:04:00   B  online
        0:04:00   2  offered B
        0:05:00   lever 1
        0:05:00   A  offline
        0:05:00   1  rescinded A (expert-went-offline), offered B
        0:05:00   0  rescinded A (expert-went-offline)
        0:06:00   2  accepted B
        0:07:00   1  accepted B
        0:16:00   2  answered B, solved, closed
        0:16:00   0  offered B
        0:18:00   0  accepted B
        0:26:00   1  answered B, solved, closed
        0:36:00   0  answered B, solved, closed
      `),
    );
  });

  it('a group that joins later is not there before', () => {
    const experts = team(declines('20 s'), { ...accepts('0 s'), joins: '30 min' });
    const day = new Day(desk(['1 min'], experts));
    day.until(30 * MINUTE - 1);
    expect(day.simulation.world.presence.isEmployed(1)).toBe(false);
    expect(day.simulation.world.floor.employedInGroup).toEqual(new Int32Array([1, 0]));
    day.toTheEnd();
    expect(day.of('offerMade').map(({ at, expert }) => [at / MINUTE, expert])).toEqual([
      [1, 0],
      [30, 1],
    ]);
  });
});
