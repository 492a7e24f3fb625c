import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from './day.ts';
import { accepts, declines, desk, IGNORES, shift, table, team, traceOf } from './trace.ts';

describe('a refused ticket', () => {
  it('goes on at once when it is declined, and after five minutes when nobody answers', () => {
    const experts = team(declines('20 s'), IGNORES, accepts('10 s'));
    expect(traceOf(desk(['1 min'], experts))).toEqual(
      table(`
        0:01:00   0  arrives, offered A
        0:01:20   0  declined A, offered B
        0:06:20   0  missed B, offered C
        0:06:30   0  accepted C
        0:16:30   0  answered C, solved, closed
      `),
    );
  });

  it('waits for somebody else who is online though busy, rather than going back to who refused', () => {
    const experts = team({ ...accepts('10 s'), unansweredCap: 1 }, declines('20 s'));
    expect(traceOf(desk(['1 min', '2 min'], experts))).toEqual(
      table(`
        0:01:00   0  arrives, offered A
        0:01:10   0  accepted A
        0:02:00   1  arrives, offered B
        0:02:20   1  declined B
        0:11:10   0  answered A, solved, closed
        0:11:10   1  offered A
        0:11:20   1  accepted A
        0:21:20   1  answered A, solved, closed
      `),
    );
  });

  it('pauses first where the desk lets it', () => {
    const experts = team(declines('20 s'), accepts('10 s'));
    expect(traceOf(desk(['1 min'], { ...experts, desk: { reoffer: { delay: '2 min' } } }), HOUR / 10)).toEqual(
      table(`
        0:01:00   0  arrives, offered A
        0:01:20   0  declined A
        0:03:20   0  offered B
        0:03:30   0  accepted B
      `),
    );
  });

  it('is escalated after so many refusals, though somebody is left', () => {
    const experts = team(declines('20 s'), IGNORES, accepts('10 s'));
    expect(traceOf(desk(['1 min'], { ...experts, desk: { reoffer: { maxOffers: 2 } } }))).toEqual(
      table(`
        0:01:00   0  arrives, offered A
        0:01:20   0  declined A, offered B
        0:06:20   0  missed B, escalated
      `),
    );
  });

  it('takes its place in the desk’s order: who stands before it is offered the freed place first', () => {
    const first = (order: string) =>
      traceOf(
        desk(['1 min', '61 s'], {
          ...team({ ...declines('20 s'), unansweredCap: 1 }),
          waiting: { order },
          desk: { reoffer: { to: 'anyone' } },
        }),
        1.5 * MINUTE,
      );
    const until = ['0:01:00 0 arrives, offered A', '0:01:01 1 arrives'];
    expect(first('oldest-first')).toEqual([...until, '0:01:20 0 declined A, offered A']);
    expect(first('newest-first')).toEqual([...until, '0:01:20 0 declined A', '0:01:20 1 offered A']);
  });
});

describe('when everybody has refused', () => {
  const refused = (reoffer: object, until = Infinity) =>
    traceOf(desk(['1 min'], { ...team(declines('20 s'), IGNORES), desk: { reoffer } }), until);
  const BOTH = `
    0:01:00   0  arrives, offered A
    0:01:20   0  declined A, offered B
    0:06:20   0  missed B`;

  it('the ticket waits', () => {
    expect(refused({ whenAllRefused: 'wait' })).toEqual(table(BOTH));
  });

  it('… and is put to them again after a while, as often as the desk says', () => {
    expect(refused({ whenAllRefused: 'wait', again: '30 min', againAtMost: 1 })).toEqual(
      table(`${BOTH}
        0:36:20   0  offered A
        0:36:40   0  declined A, offered B
        0:41:40   0  missed B
      `),
    );
  });

  it('… but never where nobody is asked twice', () => {
    expect(refused({ to: 'never-again', whenAllRefused: 'wait', again: '30 min', againAtMost: 1 })).toEqual(
      table(BOTH),
    );
  });

  it('the ticket is escalated', () => {
    expect(refused({ whenAllRefused: 'escalate' })).toEqual(table(`${BOTH}, escalated`));
  });

  it('… without the pause that comes before an offer', () => {
    expect(refused({ whenAllRefused: 'escalate', delay: '2 min' })).toEqual(
      table(`
        0:01:00   0  arrives, offered A
        0:01:20   0  declined A
        0:03:20   0  offered B
        0:08:20   0  missed B, escalated
      `),
    );
  });

  it('the round starts again at once', () => {
    expect(refused({ whenAllRefused: 'start-again' }, HOUR / 5)).toEqual(
      table(`${BOTH}, offered A
        0:06:40   0  declined A, offered B
        0:11:40   0  missed B, offered A
        0:12:00   0  declined A, offered B
      `),
    );
  });

  const BUSY_ELSEWHERE = `
    0:01:00   0  arrives, offered A
    0:01:20   0  declined A, offered B
    0:01:30   0  accepted B
    0:02:00   1  arrives, offered A
    0:02:20   1  declined A
    0:03:00   2  arrives, offered A
    0:03:20   2  declined A`;
  const leaves = (second: object) =>
    traceOf(
      desk(['1 min', '2 min', '3 min'], {
        ...team(declines('20 s'), { ...accepts('10 s'), unansweredCap: 1, ...second }),
        desk: { reoffer: { whenAllRefused: 'escalate' }, cap: { heldUntil: 'done' } },
        tickets: { work: { email: '40 min' } },
      }),
    );

  it('who is off duty counts for nothing: the rule holds from when the last who had not refused leaves', () => {
    expect(leaves(shift('00:00', '00:30'))).toEqual(
      table(`${BUSY_ELSEWHERE}
        0:30:00   B  offline
        0:30:00   1  escalated
        0:30:00   2  escalated
        0:41:30   0  answered B, solved, closed
      `),
    );
  });

  it('… or takes a break', () => {
    expect(leaves(shift('00:00', '03:00', [{ at: '00:30', lasts: '5 min' }]))).toEqual(
      table(`${BUSY_ELSEWHERE}
        0:30:00   B  takes a break
        0:30:00   1  escalated
        0:30:00   2  escalated
        0:35:00   B  back from the break
        0:41:30   0  answered B, solved, closed
      `),
    );
  });

  it('… or is set aside', () => {
    const experts = team(declines('20 s'), IGNORES);
    const rules = {
      cap: { pendingPerExpert: 1 },
      reoffer: { whenAllRefused: 'escalate' },
      afterMiss: { action: 'away', after: 1, lasts: '1 h' },
    };
    expect(traceOf(desk(['1 min', '2 min'], { ...experts, desk: rules }))).toEqual(
      table(`
        0:01:00   0  arrives, offered A
        0:01:20   0  declined A, offered B
        0:02:00   1  arrives, offered A
        0:02:20   1  declined A
        0:06:20   0  missed B
        0:06:20   B  set aside
        0:06:20   1  escalated
        0:06:20   0  escalated
        1:06:20   B  back
      `),
    );
  });
});

describe('who refused is asked again', () => {
  const to = (rule: string) =>
    traceOf(
      desk(['1 min'], { ...team(declines('20 s'), declines('30 s')), desk: { reoffer: { to: rule } } }),
      HOUR / 24,
    );

  it('at once where anyone may be, the longest idle first', () => {
    expect(to('anyone')).toEqual(
      table(`
        0:01:00   0  arrives, offered A
        0:01:20   0  declined A, offered B
        0:01:50   0  declined B, offered A
        0:02:10   0  declined A, offered B
      `),
    );
  });

  it('after somebody else where only the last may not be', () => {
    const one = desk(['1 min'], { ...team(declines('20 s')), desk: { reoffer: { to: 'not-the-last' } } });
    expect(to('not-the-last')).toEqual(to('anyone'));
    expect(traceOf(one)).toEqual(
      table(`
        0:01:00   0  arrives, offered A
        0:01:20   0  declined A
      `),
    );
  });
});

describe('who waits', () => {
  const ONE = { unanswered: 1, reservePending: true, pendingPerExpert: 1, heldUntil: 'done' };
  const served = (order: string) =>
    traceOf(
      desk([], {
        ...team(accepts('0 s')),
        desk: { cap: ONE },
        waiting: { order, minutesPerPriority: 2, responseTarget: '30 min', urgentResponseTarget: '5 min' },
        tickets: {
          categories: { usual: { priority: 1 }, urgent: { priority: 0, urgent: true }, idle: { priority: 2 } },
        },
        arrivals: [
          { name: 'first', times: ['1 min', '2 min'], categories: { usual: 1 } },
          { name: 'second', times: ['3 min'], categories: { idle: 1 } },
          { name: 'third', times: ['4 min 30 s'], categories: { usual: 1 } },
          { name: 'fourth', times: ['5 min'], categories: { urgent: 1 } },
        ],
      }),
    )
      .filter((line) => line.includes('offered'))
      .map((line) => line.replace(/(arrives, )?offered A, accepted A/, '').trim());

  it.each([
    // Four wait from 11 min on: usual since 2, idle since 3, usual since 4.5, urgent since 5.
    ['oldest-first', '0 1 2 3 4'],
    ['newest-first', '0 4 3 2 1'],
    ['priority', '0 4 1 3 2'],
    // 2 + 2, 3 + 4, 4.5 + 2 and 5 + 0 minutes.
    ['priority-and-age', '0 1 4 3 2'],
    // 32, 33, 34.5 and 10 min.
    ['earliest-breach', '0 4 1 2 3'],
  ])('is served %s', (order, tickets) => {
    const times = ['0:01:00', '0:11:00', '0:21:00', '0:31:00', '0:41:00'];
    expect(served(order)).toEqual(tickets.split(' ').map((ticket, index) => `${times[index]} ${ticket}`));
  });
});

describe('a ticket that finds nobody free', () => {
  const ONE = { unanswered: 1, reservePending: true, pendingPerExpert: 1, heldUntil: 'done' };
  const times = ['1 min', '2 min', '3 min', '12 min'];
  const settings = { ...team(accepts('0 s')), desk: { cap: ONE } };

  it('is blocked when the waiting room is full', () => {
    expect(traceOf(desk(times, { ...settings, waiting: { capacity: 1 } }))).toEqual(
      table(`
        0:01:00   0  arrives, offered A, accepted A
        0:02:00   1  arrives
        0:03:00   2  arrives, blocked
        0:11:00   0  answered A, solved, closed
        0:11:00   1  offered A, accepted A
        0:12:00   3  arrives
        0:21:00   1  answered A, solved, closed
        0:21:00   3  offered A, accepted A
        0:31:00   3  answered A, solved, closed
      `),
    );
  });

  it('is blocked when as many as may be are on the desk, waiting or held', () => {
    const blocked = traceOf(desk(times, { ...settings, waiting: { systemCapacity: 1 } })).filter((line) =>
      line.includes('blocked'),
    );
    expect(blocked).toEqual(['0:02:00 1 arrives, blocked', '0:03:00 2 arrives, blocked']);
  });

  it('leaves at once when its customer balks, which nobody does who need not wait', () => {
    expect(traceOf(desk(times, { ...settings, waiting: { balking: 1 } }))).toEqual(
      table(`
        0:01:00   0  arrives, offered A, accepted A
        0:02:00   1  arrives, balks
        0:03:00   2  arrives, balks
        0:11:00   0  answered A, solved, closed
        0:12:00   3  arrives, offered A, accepted A
        0:22:00   3  answered A, solved, closed
      `),
    );
  });
});
