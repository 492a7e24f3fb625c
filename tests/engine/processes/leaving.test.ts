import { describe, expect, it } from 'vitest';
import { Day, HOUR, MINUTE } from './day.ts';
import { accepts, declines, desk, IGNORES, table, team, traceOf } from './trace.ts';

describe('the limit of a first reply', () => {
  const work = (email: string) => ({ tickets: { work: { email } } });

  it('revokes the ticket after exactly an hour, beats work that ends in the same millisecond, and puts it to somebody else', () => {
    const experts = team(accepts('10 s'), { ...accepts('10 s'), workFactor: 0.5 });
    expect(traceOf(desk(['1 min'], { ...experts, ...work('60 min') }))).toEqual(
      table(`
        0:01:00   0  arrives, offered A
        0:01:10   0  accepted A
        1:01:10   0  revoked A, offered B
        1:01:20   0  accepted B
        1:31:20   0  answered B, solved, closed
      `),
    );
  });

  it('lets work that ends a millisecond earlier pass', () => {
    expect(traceOf(desk(['1 min'], { ...team(accepts('10 s')), ...work('3599999 ms') }))).toEqual(
      table(`
        0:01:00       0  arrives, offered A
        0:01:10       0  accepted A
        1:01:09.999   0  answered A, solved, closed
      `),
    );
  });

  it('runs for each assignment anew, and takes tickets that nobody has begun', () => {
    const settings = { ...team(accepts('10 s'), IGNORES), ...work('59 min') };
    expect(traceOf(desk(['1 min', '61 s', '62 s'], { ...settings, horizon: '3 h' }))).toEqual(
      table(`
        0:01:00   0  arrives, offered A
        0:01:01   1  arrives, offered B
        0:01:02   2  arrives, offered A
        0:01:10   0  accepted A
        0:01:12   2  accepted A
        0:06:01   1  missed B, offered A
        0:06:11   1  accepted A
        1:00:10   0  answered A, solved, closed
        1:01:12   2  revoked A, offered B
        1:06:11   1  revoked A
        1:06:12   2  missed B
      `),
    );
  });
});

describe('a customer who has waited long enough', () => {
  const patient = (patience: string, settings: object, until = Infinity) =>
    traceOf(desk(['1 min', '2 min'], { tickets: { categories: { ticket: { patience } } }, ...settings }), until);
  const ONE = { unanswered: 1, reservePending: true, pendingPerExpert: 1, heldUntil: 'done' };

  it('leaves while waiting, while an offer is pending, or while an expert has the ticket, and the place is free again', () => {
    expect(patient('4 min', { ...team(accepts('1 min')), desk: { cap: ONE } })).toEqual(
      table(`
        0:01:00   0  arrives, offered A
        0:02:00   1  arrives
        0:02:00   0  accepted A
        0:05:00   0  rescinded A (customer-left), abandoned
        0:05:00   1  offered A
        0:06:00   1  rescinded A (customer-left), abandoned
      `),
    );
  });

  it('leaves at the moment of an answer, which was scheduled later', () => {
    expect(patient('1 min', { ...team(accepts('1 min')) })).toEqual(
      table(`
        0:01:00   0  arrives, offered A
        0:02:00   1  arrives, offered A
        0:02:00   0  rescinded A (customer-left), abandoned
        0:03:00   1  rescinded A (customer-left), abandoned
      `),
    );
  });

  it('leaves so long after coming, however often the ticket has been put to somebody meanwhile', () => {
    const settings = {
      ...team(declines('4 min'), IGNORES),
      tickets: { categories: { ticket: { patience: '10 min' } } },
    };
    expect(traceOf(desk(['1 min'], settings))).toEqual(
      table(`
        0:01:00   0  arrives, offered A
        0:05:00   0  declined A, offered B
        0:10:00   0  missed B
        0:11:00   0  abandoned
      `),
    );
  });

  it('leaves while the ticket pauses between two offers', () => {
    const settings = { ...team(declines('20 s'), accepts('10 s')), desk: { reoffer: { delay: '30 min' } } };
    expect(patient('10 min', settings, 15 * MINUTE)).toEqual(
      table(`
        0:01:00   0  arrives, offered A
        0:01:20   0  declined A
        0:02:00   1  arrives, offered B
        0:02:10   1  accepted B
        0:11:00   0  abandoned
        0:12:00   1  rescinded B (customer-left), abandoned
      `),
    );
  });

  it('stays once a first reply has come, or once an expert has accepted where that is what counts', () => {
    const settings = { ...team(accepts('1 min')), desk: { patienceEnds: 'acceptance' } };
    expect(patient('4 min', settings)).toEqual(
      table(`
        0:01:00   0  arrives, offered A
        0:02:00   1  arrives, offered A
        0:02:00   0  accepted A
        0:03:00   1  accepted A
        0:12:00   0  answered A, solved, closed
        0:22:00   1  answered A, solved, closed
      `),
    );
  });
});

it('nothing is left behind by whichever way tickets leave', () => {
  const day = new Day(
    desk([], {
      ...team(accepts('70 s'), declines('20 s'), IGNORES),
      seed: 'leaving',
      closing: 'drain',
      horizon: '6 h',
      arrivals: [{ rate: '40 per hour' }],
      waiting: { capacity: 2 },
      tickets: { categories: { ticket: { patience: { law: 'exponential', mean: '40 min' } } } },
      desk: { reoffer: { whenAllRefused: 'escalate', maxOffers: 2 }, cap: { unanswered: 1 } },
    }),
  ).toTheEnd();
  const { tickets, offers, refusals, waiting, experts } = day.simulation.world;
  const ends = ['ticketClosed', 'ticketAbandoned', 'ticketEscalated', 'ticketBlocked'] as const;
  for (const end of ends) expect(day.of(end).length, end).toBeGreaterThan(3);
  expect(ends.reduce((sum, end) => sum + day.of(end).length, 0)).toBe(day.of('ticketArrived').length);
  expect([tickets.used, offers.used, refusals.used, waiting.count]).toEqual([0, 0, 0, 0]);
  expect(
    [experts.unanswered, experts.held, experts.pending, experts.working].map((column) => Math.max(...column)),
  ).toEqual([0, 0, 0, 0]);
  expect(day.of('ticketArrived').every(({ at }) => at < 6 * HOUR)).toBe(true);
});
