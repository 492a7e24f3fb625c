import { describe, expect, it } from 'vitest';
import { accepts, desk, shift, table, team, traceOf } from './trace.ts';

const CATEGORIES = { usual: { priority: 1 }, urgent: { priority: 0 }, idle: { priority: 2 } };

/** Streams of one ticket each, by category and time, on a desk of people with one place who answer at once. */
const day = (tickets: readonly [keyof typeof CATEGORIES, string][], settings: object = team(accepts('0 s'))) =>
  traceOf(
    desk([], {
      ...settings,
      waiting: { order: 'priority' },
      tickets: { categories: CATEGORIES },
      arrivals: tickets.map(([category, time], index) => ({
        name: `${index}`,
        times: [time],
        categories: { [category]: 1 },
      })),
      desk: {
        preemption: 'resume',
        cap: { unanswered: 1, pendingPerExpert: 1, heldUntil: 'done' },
        channels: { email: { firstReplyTimeout: 'never' } },
      },
    }),
  );

describe('a more urgent ticket', () => {
  it('interrupts work, which goes on later where it stopped', () => {
    // 3 of 10 minutes are done at the interruption; 7 are left at 14.
    expect(
      day([
        ['usual', '1 min'],
        ['urgent', '4 min'],
      ]),
    ).toEqual(
      table(`
        0:01:00   0  arrives, offered A, accepted A
        0:04:00   1  arrives
        0:04:00   0  preempted A, rescinded A (preempted)
        0:04:00   1  offered A, accepted A
        0:14:00   1  answered A, solved, closed
        0:14:00   0  offered A, accepted A
        0:21:00   0  answered A, solved, closed
      `),
    );
  });

  it('leaves less of the work the second time', () => {
    expect(
      day([
        ['usual', '1 min'],
        ['urgent', '4 min'],
        ['urgent', '16 min'],
      ]).slice(-6),
    ).toEqual(
      // Taken up at 14 with 7 minutes left, put down at 16 with 5, taken up at 26.
      table(`
        0:16:00   2  arrives
        0:16:00   0  preempted A, rescinded A (preempted)
        0:16:00   2  offered A, accepted A
        0:26:00   2  answered A, solved, closed
        0:26:00   0  offered A, accepted A
        0:31:00   0  answered A, solved, closed
      `),
    );
  });

  it('takes the least urgent work, the youngest of equals, and none as urgent as itself', () => {
    const three = team(accepts('0 s'), accepts('0 s'), accepts('0 s'));
    const lines = day(
      [
        ['idle', '1 min'],
        ['idle', '2 min'],
        ['usual', '3 min'],
        ['urgent', '4 min'],
        ['usual', '5 min'],
        ['usual', '6 min'],
      ],
      three,
    );
    expect(lines.slice(3, 10)).toEqual(
      table(`
        0:04:00   3  arrives
        0:04:00   1  preempted B, rescinded B (preempted)
        0:04:00   3  offered B, accepted B
        0:05:00   4  arrives
        0:05:00   0  preempted A, rescinded A (preempted)
        0:05:00   4  offered A, accepted A
        0:06:00   5  arrives
      `),
    );
  });

  it('counts the work of the expert who takes it up: half as much for one who is twice as fast', () => {
    const pair = team({ ...accepts('0 s') }, { ...accepts('0 s'), workFactor: 0.5, ...shift('00:05', '02:00') });
    // 7 of the 10 minutes are left; B needs half of them.
    expect(
      day(
        [
          ['usual', '1 min'],
          ['urgent', '4 min'],
        ],
        pair,
      ),
    ).toEqual(
      table(`
        0:01:00   0  arrives, offered A, accepted A
        0:04:00   1  arrives
        0:04:00   0  preempted A, rescinded A (preempted)
        0:04:00   1  offered A, accepted A
        0:05:00   B  online
        0:05:00   0  offered B, accepted B
        0:08:30   0  answered B, solved, closed
        0:14:00   1  answered A, solved, closed
        2:00:00   B  offline
      `),
    );
  });

  it('waits where the one at work is off duty', () => {
    expect(
      day(
        [
          ['usual', '1 min'],
          ['urgent', '4 min'],
        ],
        team({ ...accepts('0 s'), ...shift('00:00', '00:03') }),
      ),
    ).toEqual(
      table(`
        0:01:00   0  arrives, offered A, accepted A
        0:03:00   A  offline
        0:04:00   1  arrives
        0:11:00   0  answered A, solved, closed
      `),
    );
  });

  it('waits where the one at work goes home once free', () => {
    const pool = { every: '30 min', cycle: 'once', staffed: [1, 0] };
    expect(
      day(
        [
          ['usual', '25 min'],
          ['urgent', '31 min'],
        ],
        team({ ...accepts('0 s'), schedule: pool }),
      ),
    ).toEqual(
      table(`
        0:25:00   0  arrives, offered A, accepted A
        0:31:00   1  arrives
        0:35:00   A  offline
        0:35:00   0  answered A, solved, closed
      `),
    );
  });
});
