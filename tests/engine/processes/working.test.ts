import { describe, expect, it } from 'vitest';
import { Day, MINUTE } from './day.ts';
import { accepts, desk, table, team, traceOf } from './trace.ts';

const PLACES = { unanswered: 4, reservePending: true, pendingPerExpert: 'cap', heldUntil: 'done' };

describe('the work of an expert', () => {
  const worked = (mode: string, channels: object = { email: 1 }, times = ['1 min', '2 min', '3 min']) =>
    new Day(
      desk(times, {
        ...team(accepts('0 s')),
        tickets: { channels, work: { email: '10 min', chat: '10 min', voice: '10 min' } },
        desk: { work: { mode }, cap: PLACES },
      }),
    )
      .toTheEnd()
      .of('replySent')
      .map(({ at, ticket }) => [at / MINUTE, ticket]);

  it('is one at a time in order of acceptance, or all at once', () => {
    const [serial, parallel] = [
      [
        [11, 0],
        [21, 1],
        [31, 2],
      ],
      [
        [11, 0],
        [12, 1],
        [13, 2],
      ],
    ];
    expect(worked('serial')).toEqual(serial);
    expect(worked('parallel')).toEqual(parallel);
    expect(worked('by-channel')).toEqual(serial);
    expect(worked('by-channel', { chat: 1 })).toEqual(parallel);
    expect(worked('serial', { chat: 1 })).toEqual(serial);
  });

  it('on an email waits only for the email in hand, not for chats', () => {
    const settings = desk([], {
      ...team(accepts('0 s')),
      tickets: { work: { email: '10 min', chat: '4 min' } },
      arrivals: [
        { name: 'emails', times: ['1 min', '2 min'], channels: { email: 1 } },
        { name: 'chats', times: ['3 min', '4 min'], channels: { chat: 1 } },
      ],
      desk: { cap: PLACES },
    });
    expect(traceOf(settings)).toEqual(
      table(`
        0:01:00   0  arrives, offered A, accepted A
        0:02:00   1  arrives, offered A, accepted A
        0:03:00   2  arrives, offered A, accepted A
        0:04:00   3  arrives, offered A, accepted A
        0:07:00   2  answered A, solved, closed
        0:08:00   3  answered A, solved, closed
        0:11:00   0  answered A, solved, closed
        0:21:00   1  answered A, solved, closed
      `),
    );
  });

  it('takes the group and the category into account', () => {
    const settings = {
      ...team({ ...accepts('0 s'), workFactor: 2, workFactorByCategory: { hard: 1.5 } }),
      tickets: { categories: { easy: {}, hard: {} } },
      arrivals: [
        { name: 'easy', times: ['0 s'], categories: { easy: 1 } },
        { name: 'hard', times: ['30 min'], categories: { hard: 1 } },
      ],
      desk: { cap: PLACES },
    };
    expect(new Day(desk([], settings)).toTheEnd().timesOf('replySent')).toEqual([20 * MINUTE, 60 * MINUTE]);
  });

  it('may take no time at all: then the reply comes at the moment of acceptance', () => {
    const parallel = { work: { mode: 'parallel' }, cap: PLACES };
    const settings = { ...team(accepts('0 s')), tickets: { work: { email: '0 s' } }, desk: parallel };
    expect(traceOf(desk(['1 min', '1 min'], settings))).toEqual(
      table(`
        0:01:00   0  arrives, offered A, accepted A, answered A, solved, closed
        0:01:00   1  arrives, offered A, accepted A, answered A, solved, closed
      `),
    );
  });
});

describe('a ticket that is taken out of an expert’s hands', () => {
  it('lets the next begin at once, and leaves no gap where it only waited for its turn', () => {
    const settings = {
      ...team(accepts('0 s')),
      tickets: { categories: { calm: {}, hasty: { patience: '5 min' } } },
      arrivals: [
        { name: 'hasty', times: ['1 min', '8 min'], categories: { hasty: 1 } },
        { name: 'calm', times: ['2 min', '9 min'], categories: { calm: 1 } },
      ],
      desk: { cap: PLACES },
    };
    // The first is worked on until its customer leaves at 6; the third waits between the two calm ones.
    expect(traceOf(desk([], settings))).toEqual(
      table(`
        0:01:00   0  arrives, offered A, accepted A
        0:02:00   1  arrives, offered A, accepted A
        0:06:00   0  rescinded A (customer-left), abandoned
        0:08:00   2  arrives, offered A, accepted A
        0:09:00   3  arrives, offered A, accepted A
        0:13:00   2  rescinded A (customer-left), abandoned
        0:16:00   1  answered A, solved, closed
        0:26:00   3  answered A, solved, closed
      `),
    );
  });
});
