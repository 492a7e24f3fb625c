import { describe, expect, it } from 'vitest';
import { CUSTOMER_REPLY } from '../../../engine/behaviour/replying.ts';
import { OFFER } from '../../../engine/world/offers.ts';
import { FIRST_FOLLOW_ON, TICKET } from '../../../engine/world/tickets.ts';
import { Day, EXACT_TICKETS, exactDay, exactExpert, HOUR, MINUTE, SECOND } from './day.ts';

const SOLVED = 55 * SECOND + 10 * MINUTE;
const CLOSED = SOLVED + 48 * HOUR;

const writesBack = (after: string, thanksShare = 0) => ({
  replies: { emailShare: 1, thanksShare, emailMedian: after, emailCut: '10 d' },
});

describe('a solved ticket', () => {
  it('closes after exactly 48 hours of silence, is paid to who solved it, and is forgotten', () => {
    const day = new Day(exactDay(['0 s'], { tickets: { ...EXACT_TICKETS, payout: { email: 3.5 } } }));
    const { tickets, offers, experts } = day.simulation.world;
    day.until(CLOSED - 1);
    expect([tickets.state[0], offers.state[0]]).toEqual([TICKET.solved, OFFER.resolved]);
    expect([experts.held[0], experts.unanswered[0]]).toEqual([0, 0]);
    day.until(CLOSED);
    expect(day.of('ticketClosed').map(({ at, expert, amount }) => [at, expert, amount])).toEqual([[CLOSED, 0, 350]]);
    expect([tickets.used, offers.used]).toEqual([0, 0]);
    expect(day.ticketTimersLeft()).toEqual([]);
  });

  it('is reopened by a question, and its offer is accepted and open again', () => {
    const day = new Day(exactDay(['0 s'], { customer: writesBack('47 h 59 min') }));
    const { tickets, offers, experts } = day.simulation.world;
    const reopened = SOLVED + 47 * HOUR + 59 * MINUTE;
    day.until(reopened);
    expect(day.timesOf('ticketReopened')).toEqual([reopened]);
    expect([tickets.state[0], offers.state[0]]).toEqual([TICKET.held, OFFER.accepted]);
    expect([experts.held[0], experts.followUps[0], experts.unanswered[0]]).toEqual([1, 1, 0]);
    day.until(CLOSED + HOUR);
    expect(day.of('ticketClosed')).toEqual([]);
  });

  it('is neither reopened nor kept open by thanks', () => {
    const day = new Day(exactDay(['0 s'], { customer: writesBack('47 h', 1) })).toTheEnd();
    expect(day.of('customerReplied').map(({ at, detail }) => [at, detail])).toEqual([
      [SOLVED + 47 * HOUR, CUSTOMER_REPLY.thanks],
    ]);
    expect(day.of('ticketReopened')).toEqual([]);
    expect(day.timesOf('ticketClosed')).toEqual([CLOSED]);
  });

  it('is closed already when a message comes after exactly 48 hours: that is a new ticket, put to the same expert', () => {
    const categories = { one: {}, other: {}, third: {} };
    const day = new Day(
      exactDay(['0 s', '1 h', '2 h', '3 h', '4 h', '5 h'], {
        tickets: { ...EXACT_TICKETS, categories },
        customer: writesBack('48 h'),
        experts: [{ count: 20, behaviour: exactExpert() }],
      }),
    ).until(60 * HOUR);
    const kinds = (ticket: number) => day.of('ticketArrived', ticket).map(({ amount }) => amount);
    for (let ticket = 0; ticket < 6; ticket++) {
      const later = FIRST_FOLLOW_ON + ticket;
      const closed = CLOSED + ticket * HOUR;
      expect(day.timesOf('ticketClosed', ticket)).toEqual([closed]);
      expect(day.of('followOnArrived', later).map(({ at, detail }) => [at, detail])).toEqual([[closed, ticket]]);
      expect(kinds(later)).toEqual(kinds(ticket));
      expect(day.of('offerMade', later)[0]?.expert).toBe(day.of('replySent', ticket)[0]?.expert);
      expect(day.of('ticketReopened', ticket)).toEqual([]);
    }
    expect(new Set(day.of('ticketArrived').map(({ amount }) => amount)).size).toBeGreaterThan(1);
  });

  it('takes no room on a desk that has room for one', () => {
    // The second comes while the first is worked on and finds no room; the third comes when it is solved.
    const waiting = { systemCapacity: 1 };
    const day = new Day(exactDay(['0 s', '5 min', '15 min'], { waiting })).toTheEnd();
    expect(day.timesOf('ticketBlocked')).toEqual([5 * MINUTE]);
    expect(day.of('ticketClosed').map(({ ticket }) => ticket)).toEqual([0, 2]);
    expect(day.simulation.world.cases.settled).toBe(0);
  });

  it('stays open for ever where silence closes nothing', () => {
    const day = new Day(
      exactDay(['0 s'], {
        desk: { offering: { policy: 'random' }, channels: { email: { silenceCloses: 'never' } } },
      }),
    ).until(20 * 24 * HOUR);
    expect(day.of('ticketClosed')).toEqual([]);
    expect(day.simulation.world.tickets.state[0]).toBe(TICKET.solved);
  });
});
