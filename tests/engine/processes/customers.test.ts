import { describe, expect, it } from 'vitest';
import { RESCIND } from '../../../engine/world/offers.ts';
import { TICKET } from '../../../engine/world/tickets.ts';
import { Day, EXACT_TICKETS, exactDay, exactExpert, HOUR, MINUTE, SECOND } from './day.ts';

const fourErrors = (share: number, count: number): number => 4 * Math.sqrt((share * (1 - share)) / count);
const CHATS = { ...EXACT_TICKETS, channels: { chat: 1 } };
const UNWILLING = exactExpert({ temperament: { willingness: -100 } });
const RANDOM = { offering: { policy: 'random' } };
const leavesAfter = (chatMedian: string, silentShare: number) => ({ patience: { chatMedian, silentShare } });

describe('the patience of a chat', () => {
  it('ends while nobody has taken it: the customer leaves, and the offer is rescinded', () => {
    const day = new Day(
      exactDay(['0 s'], {
        tickets: CHATS,
        expert: exactExpert({ deciding: { chatMedian: '5 min' } }),
        customer: leavesAfter('4 min', 0),
      }),
    );
    day.until(HOUR);
    expect(day.of('ticketAbandoned').map(({ at, detail }) => [at, detail])).toEqual([[4 * MINUTE, 0]]);
    expect(day.of('offerRescinded').map(({ at, amount }) => [at, amount])).toEqual([
      [4 * MINUTE, RESCIND.customerLeft],
    ]);
    expect([day.simulation.world.tickets.used, day.simulation.world.offers.used]).toEqual([0, 0]);
  });

  it('leaves nothing behind when all have refused and would have been asked again', () => {
    const day = new Day(exactDay(['0 s'], { tickets: CHATS, expert: UNWILLING, customer: leavesAfter('4 min', 0) }));
    day.until(5 * MINUTE);
    expect(day.timesOf('offerRejected')).toEqual([12 * SECOND]);
    expect(day.timesOf('ticketAbandoned')).toEqual([4 * MINUTE]);
    expect(day.ticketTimersLeft()).toEqual([]);
  });

  it('ends after acceptance too: that counts as rescinded, and the place is free', () => {
    const day = new Day(exactDay(['0 s'], { tickets: CHATS, customer: leavesAfter('30 s', 0) }));
    const { experts, people } = day.simulation.world;
    day.until(29 * SECOND);
    expect([experts.unanswered[0], people.chats[0]]).toEqual([1, 1]);
    day.until(30 * SECOND);
    expect(day.of('offerRescinded').map(({ at, amount }) => [at, amount])).toEqual([
      [30 * SECOND, RESCIND.customerLeft],
    ]);
    expect([experts.unanswered[0], people.chats[0], experts.working[0], experts.held[0]]).toEqual([0, 0, 0, 0]);
    day.toTheEnd();
    expect(day.of('replySent')).toEqual([]);
  });

  it('ends with the first reply, or with acceptance where the desk reckons so', () => {
    expect(
      new Day(exactDay(['0 s'], { tickets: CHATS, customer: leavesAfter('43 s', 0) })).toTheEnd().of('ticketAbandoned'),
    ).toEqual([]);
    const desk = { ...RANDOM, patienceEnds: 'acceptance' };
    const day = new Day(exactDay(['0 s'], { tickets: CHATS, desk, customer: leavesAfter('30 s', 0) })).toTheEnd();
    expect(day.of('ticketAbandoned')).toEqual([]);
    expect(day.timesOf('replySent')).toEqual([42 * SECOND]);
  });

  it('follows the law of its category where that has one', () => {
    const tickets = { ...CHATS, categories: { hasty: { patience: '20 s' } } };
    const day = new Day(exactDay(['0 s'], { tickets, customer: leavesAfter('4 min', 0) })).toTheEnd();
    expect(day.timesOf('ticketAbandoned')).toEqual([20 * SECOND]);
  });

  it('begins anew with each turn', () => {
    const customer = { replies: { chatShare: 1 }, patience: { betweenTurnsMedian: '20 s', silentShare: 0 } };
    const day = new Day(exactDay(['0 s'], { tickets: CHATS, customer })).toTheEnd();
    const asked = day.timeOf('customerReplied');
    expect(day.of('ticketAbandoned').map(({ at, detail }) => [at, detail])).toEqual([[asked + 20 * SECOND, 0]]);
  });

  it('lasts as long as the behaviour model says: half leave a desk that takes nothing within four minutes', () => {
    const day = new Day({
      ...exactDay([], {
        tickets: CHATS,
        customer: { patience: { chatMedian: '4 min', chatSigma: 0.8, silentShare: 0.7 } },
      }),
      horizon: '2 d',
      closing: 'cut',
      arrivals: [{ rate: '80 per hour', until: '1 d' }],
      experts: [{ count: 1, behaviour: UNWILLING, joins: '2 d' }],
    }).toTheEnd();
    // Everybody runs out of patience; 30 % say so.
    const arrived = day.of('ticketArrived').length;
    const said = day.of('ticketAbandoned');
    expect(Math.abs(said.length / arrived - 0.3)).toBeLessThan(fourErrors(0.3, arrived));
    const arrivals = day.arrivals();
    const waits = said.map(({ at, ticket }) => at - arrivals.get(ticket)!);
    const early = waits.filter((wait) => wait < 4 * MINUTE).length / waits.length;
    expect(Math.abs(early - 0.5)).toBeLessThan(fourErrors(0.5, waits.length));
  });
});

describe('a customer who leaves a chat without a word', () => {
  it('is served as if still there, until a reply gets no answer for two minutes', () => {
    const day = new Day(exactDay(['0 s'], { tickets: CHATS, customer: leavesAfter('10 s', 1) }));
    const { experts, people, tickets, cases } = day.simulation.world;
    day.until(20 * SECOND);
    expect([cases.gone[0], tickets.state[0], experts.unanswered[0]]).toEqual([1, TICKET.held, 1]);
    expect(day.timesOf('offerAccepted')).toEqual([12 * SECOND]);
    day.until(42 * SECOND);
    expect(day.timesOf('replySent')).toEqual([42 * SECOND]);
    expect([tickets.state[0], people.chats[0]]).toEqual([TICKET.waitingForCustomer, 1]);
    day.until(42 * SECOND + 2 * MINUTE);
    expect(day.of('ticketAbandoned').map(({ at, detail }) => [at, detail])).toEqual([[42 * SECOND + 2 * MINUTE, 1]]);
    expect(day.of('offerRescinded').map(({ amount }) => amount)).toEqual([RESCIND.customerLeft]);
    expect([people.chats[0], experts.unanswered[0], experts.held[0], tickets.used]).toEqual([0, 0, 0, 0]);
  });

  it('leaves no time to somebody else', () => {
    const customer = { replies: { chatShare: 1 }, patience: { betweenTurnsMedian: '20 s', silentShare: 1 } };
    const day = new Day(exactDay(['0 s'], { tickets: CHATS, customer })).toTheEnd();
    const asked = day.timeOf('customerReplied');
    // Seen after 6 s, answered in 30 s, found out two minutes later.
    expect(day.of('ticketAbandoned').map(({ at, detail }) => [at, detail])).toEqual([
      [asked + 36 * SECOND + 2 * MINUTE, 1],
    ]);
  });
});

describe('a customer who waits for an email', () => {
  // Everybody expects an answer within exactly four hours.
  const waits = {
    expectation: { speedMindedShare: 0, withinHoursShare: 1, patientShare: 0, speedMindedWithin: '4 h', hours: '4 h' },
  };
  const silentDesk = (customer: Record<string, Record<string, unknown>>, changes = {}) =>
    exactDay(['0 s'], {
      customer,
      desk: { ...RANDOM, autoAcknowledge: false },
      experts: [{ count: 1, behaviour: UNWILLING }],
      ...changes,
    });

  it('writes again once past the expectation, then every day', () => {
    const day = new Day(silentDesk({ ...waits, chasing: { firstShare: 1, repeatFactor: 1 } })).until(60 * HOUR);
    expect(day.of('customerChased').map(({ at, detail }) => [at / HOUR, detail])).toEqual([
      [4, 1],
      [28, 2],
      [52, 3],
    ]);
    expect(day.simulation.world.cases.messages[0]).toBe(4);
  });

  it('stops writing when somebody has replied', () => {
    const customer = { ...waits, chasing: { firstShare: 1, repeatFactor: 1 } };
    const expert = exactExpert({ deciding: { emailMedian: '1 min' } });
    const day = new Day(
      exactDay(['0 s'], {
        customer,
        desk: { ...RANDOM, autoAcknowledge: false },
        experts: [{ count: 1, behaviour: expert, joins: '5 h' }],
      }),
    ).toTheEnd();
    expect(day.timesOf('replySent').length).toBe(1);
    expect(day.timesOf('customerChased')).toEqual([4 * HOUR]);
  });

  it('writes again in 35 % of the cases, half as often when a machine has acknowledged the ticket', () => {
    const chased = (autoAcknowledge: boolean): [number, number] => {
      const day = new Day({
        ...silentDesk({ ...waits, chasing: { firstShare: 0.35, repeatFactor: 0 } }),
        desk: { ...RANDOM, autoAcknowledge },
        horizon: '2 d',
        closing: 'cut',
        arrivals: [{ rate: '80 per hour', until: '1 d' }],
        experts: [{ count: 1, behaviour: UNWILLING, joins: '2 d' }],
      }).toTheEnd();
      expect(day.of('acknowledged').length).toBe(autoAcknowledge ? day.of('ticketArrived').length : 0);
      return [day.of('customerChased').length, day.of('ticketArrived').length];
    };
    const [told, all] = chased(true);
    const [untold, same] = chased(false);
    expect(same).toBe(all);
    expect(Math.abs(untold / all - 0.35)).toBeLessThan(fourErrors(0.35, all));
    expect(Math.abs(told / all - 0.175)).toBeLessThan(fourErrors(0.175, all));
  });

  it('gives up after days, and says so', () => {
    const day = new Day(silentDesk({ patience: { emailMedian: '4 d' } })).until(5 * 24 * HOUR);
    expect(day.of('ticketAbandoned').map(({ at, detail }) => [at, detail])).toEqual([[96 * HOUR, 0]]);
    expect(day.ticketTimersLeft()).toEqual([]);
  });
});

describe('a customer lost for good', () => {
  it('went elsewhere after waiting, a quarter of them, and 68 % of those do not return', () => {
    const day = new Day({
      ...exactDay([], { tickets: CHATS, customer: leavesAfter('4 min', 0) }),
      horizon: '2 d',
      closing: 'cut',
      arrivals: [{ rate: '80 per hour', until: '1 d' }],
      experts: [{ count: 1, behaviour: UNWILLING, joins: '2 d' }],
    }).toTheEnd();
    const left = day.of('ticketAbandoned').length;
    const lost = day.of('customerLost');
    expect(lost.every(({ detail }) => detail === 0)).toBe(true);
    expect(Math.abs(lost.length / left - 0.17)).toBeLessThan(fourErrors(0.17, left));
  });
});
