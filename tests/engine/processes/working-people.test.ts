import { describe, expect, it } from 'vitest';
import { Day, exactDay, EXACT_TICKETS, exactExpert, HOUR, MINUTE, SECOND } from './day.ts';

const NOTICED = 15 * SECOND;
const ACCEPTED = 55 * SECOND;
const ROOMY = { offering: { policy: 'random' }, cap: { unanswered: 10, pendingPerExpert: 10 } };

describe('emails', () => {
  it('are answered one at a time, oldest first', () => {
    // Offers are pending one at a time: 0:55, 1:50, 2:45. Work goes on from 0:55 without a break, 10 min each.
    const day = new Day(exactDay(['0 s', '0 s', '0 s'])).until(HOUR);
    expect(day.timesOf('offerAccepted')).toEqual([ACCEPTED, 2 * ACCEPTED, 3 * ACCEPTED]);
    expect(day.timesOf('workStarted')).toEqual([0, 10, 20].map((minutes) => ACCEPTED + minutes * MINUTE));
    expect(day.of('replySent').map(({ at, ticket }) => [at, ticket])).toEqual([
      [ACCEPTED + 10 * MINUTE, 0],
      [ACCEPTED + 20 * MINUTE, 1],
      [ACCEPTED + 30 * MINUTE, 2],
    ]);
  });

  const kinds = {
    ...EXACT_TICKETS,
    categories: { long: { work: '20 min' }, short: { work: '5 min' } },
  };
  const mixed = (expert: Record<string, Record<string, unknown>>, order: string) => {
    const stream = (at: string, category: string) => ({
      name: `${category} ${at}`,
      times: [at],
      categories: { [category]: 1 },
    });
    return new Day(
      exactDay([], {
        tickets: kinds,
        arrivals: [stream('0 s', 'long'), stream('1 s', 'long'), stream('2 s', 'short')],
        experts: [{ count: 1, behaviour: exactExpert(expert) }],
        desk: { ...ROOMY, work: { order } },
      }),
    ).until(HOUR);
  };

  it('are taken up shortest first by those who do so', () => {
    const day = mixed({ holding: { startOrder: 'shortest-first' } }, 'by-archetype');
    const started = [ACCEPTED, ACCEPTED + 20 * MINUTE, ACCEPTED + 25 * MINUTE];
    expect(day.timesOf('workStarted')).toEqual(started);
    expect(day.of('replySent').map(({ amount }) => amount / MINUTE)).toEqual([20, 5, 20]);
  });

  it('are taken up in the order of the desk where it has one', () => {
    const day = mixed({ holding: { startOrder: 'shortest-first' } }, 'oldest-first');
    expect(day.of('replySent').map(({ amount }) => amount / MINUTE)).toEqual([20, 20, 5]);
    const other = mixed({}, 'shortest-first');
    expect(other.of('replySent').map(({ amount }) => amount / MINUTE)).toEqual([20, 5, 20]);
  });

  it('are sat on by hoarders, and what is left of the wait after all work is the holding', () => {
    const heldBack: number[] = [];
    const expert = { holding: { heldShare: 1, heldMedian: '25 min' } };
    const day = new Day(exactDay(['0 s', '0 s'], { expert: exactExpert(expert) }));
    const { cases } = day.simulation.world;
    day.simulation.listen({
      happened: (_what, ticket) => {
        if (day.entries.at(-1)?.what === 'ticketSolved') heldBack.push(cases.heldBack[ticket]!);
      },
    });
    day.until(HOUR);
    expect(day.timesOf('workStarted')).toEqual([ACCEPTED + 25 * MINUTE, ACCEPTED + 35 * MINUTE]);
    // The second: accepted at 1:50, answered at 45:55, and 20 of these 44:05 minutes the expert worked.
    expect(heldBack).toEqual([25 * MINUTE, 24 * MINUTE + 5 * SECOND]);
  });

  it('refused by one and held back by another are let go of at their limit for good', () => {
    // The first expert rejects at 1:55 what comes on top of an unanswered ticket, and would be asked again at 11:55. The second,
    // there from minute five, accepts at 5:55, means to begin at 30:55, and loses the ticket at 25:55.
    const picky = exactExpert({ deciding: { unansweredWeight: 1000 } });
    const hoarder = exactExpert({ holding: { heldShare: 1, heldMedian: '25 min' } });
    const day = new Day(
      exactDay(['0 s', '1 min'], {
        tickets: { ...EXACT_TICKETS, work: { email: '18 min' } },
        experts: [
          { name: 'picky', count: 1, behaviour: picky },
          { name: 'hoarder', count: 1, behaviour: hoarder, joins: '5 min' },
        ],
        desk: { offering: { policy: 'random' }, channels: { email: { firstReplyTimeout: '20 min' } } },
      }),
    ).until(HOUR);
    expect(day.of('offerRejected', 1).map(({ at, expert }) => [at, expert])).toEqual([[MINUTE + ACCEPTED, 0]]);
    expect(day.timesOf('offerAccepted', 1)[0]).toBe(5 * MINUTE + ACCEPTED);
    expect(day.timesOf('assignmentRevoked', 1)).toEqual([25 * MINUTE + ACCEPTED]);
    // The first has answered the other ticket by then, and is the only one left to ask.
    const retaken = 25 * MINUTE + 2 * ACCEPTED;
    expect(day.of('workStarted', 1).map(({ at, expert }) => [at, expert])).toEqual([[retaken, 0]]);
    expect(day.timesOf('replySent', 1)).toEqual([retaken + 18 * MINUTE]);
  });

  it('that are forgotten are revoked 60 minutes after acceptance, and give their place back', () => {
    const day = new Day(exactDay(['0 s'], { expert: exactExpert({ holding: { forgottenShare: 1 } }) }));
    day.until(ACCEPTED + 60 * MINUTE - 1);
    const { experts } = day.simulation.world;
    expect(experts.unanswered[0]).toBe(1);
    day.until(ACCEPTED + 60 * MINUTE);
    expect(day.timesOf('assignmentRevoked')).toEqual([ACCEPTED + 60 * MINUTE]);
    expect([experts.unanswered[0], experts.held[0], day.of('workStarted').length]).toEqual([0, 0, 0]);
  });
});

describe('a limit in sight', () => {
  const long = (expert: Record<string, Record<string, unknown>>) =>
    new Day(
      exactDay(['0 s'], {
        tickets: { ...EXACT_TICKETS, work: { email: '60 min' } },
        experts: [{ count: 1, behaviour: exactExpert(expert) }],
      }),
    ).until(2 * HOUR);

  it('makes an expert send what there is after nine tenths of the time', () => {
    const day = long({});
    expect(day.timesOf('replySent')).toEqual([ACCEPTED + 54 * MINUTE]);
    expect(day.of('assignmentRevoked')).toEqual([]);
  });

  it('is missed by a reply that would be there at exactly that moment', () => {
    const day = long({ working: { leastPart: 1 } });
    expect(day.timesOf('assignmentRevoked')).toEqual([ACCEPTED + 60 * MINUTE]);
    expect(day.of('replySent').filter(({ at }) => at <= ACCEPTED + 60 * MINUTE)).toEqual([]);
  });
});

describe('chats', () => {
  const chats = { ...EXACT_TICKETS, channels: { chat: 1 } };

  it('go on side by side, and each takes longer the more there are', () => {
    const day = new Day(exactDay(['0 s', '0 s', '0 s'], { tickets: chats, desk: ROOMY })).until(HOUR);
    const started = 12 * SECOND;
    expect(day.timesOf('workStarted')).toEqual([started, started, started]);
    // 30 s × 1, 1.12 and 1.24.
    expect(day.timesOf('replySent')).toEqual([30_000, 33_600, 37_200].map((turn) => started + turn));
  });

  it('beyond what one expert keeps up find no room; one that goes on does', () => {
    const expert = exactExpert({ chat: { mostAtOnce: 1 } });
    const day = new Day(
      exactDay(['0 s', '1 s'], { tickets: chats, desk: ROOMY, experts: [{ count: 1, behaviour: expert }] }),
    );
    const { people, workingPeople } = day.simulation.world;
    day.until(12 * SECOND);
    expect(people.chats[0]).toBe(1);
    expect([workingPeople.hasRoomFor(0, 0), workingPeople.hasRoomFor(0, 1)]).toEqual([true, false]);
    day.until(HOUR);
    expect(day.timesOf('replySent', 0)).toEqual([42 * SECOND]);
    expect(people.chats[0]).toBe(0);
    expect(workingPeople.hasRoomFor(0, 1)).toBe(true);
  });

  it('are worked on beside an email', () => {
    const day = new Day(
      exactDay([], {
        tickets: {
          ...EXACT_TICKETS,
          categories: { mail: { channels: { email: 1 } }, talk: { channels: { chat: 1 } } },
        },
        arrivals: [
          { name: 'mails', times: ['0 s'], categories: { mail: 1 } },
          { name: 'talks', times: ['2 min'], categories: { talk: 1 } },
        ],
      }),
    ).until(HOUR);
    expect(day.timesOf('replySent', 1)).toEqual([2 * MINUTE + 42 * SECOND]);
    expect(day.timesOf('replySent', 0)).toEqual([ACCEPTED + 10 * MINUTE]);
  });
});

describe('calls', () => {
  it('are answered by picking up, one after the other', () => {
    const day = new Day(
      exactDay(['0 s', '0 s'], { tickets: { ...EXACT_TICKETS, channels: { voice: 1 } }, desk: ROOMY }),
    );
    day.until(HOUR);
    expect(day.timesOf('replySent')).toEqual([12 * SECOND, 12 * SECOND + 5 * MINUTE]);
    expect(day.timesOf('ticketSolved')).toEqual([12 * SECOND + 5 * MINUTE, 12 * SECOND + 10 * MINUTE]);
  });
});

describe('practice', () => {
  it('makes a newcomer quicker with every ticket', () => {
    const expert = exactExpert({ temperament: { ticketsDone: 0 } });
    const day = new Day(exactDay(['0 s', '1 h', '2 h'], { expert })).until(3 * HOUR);
    const factor = (done: number): number => 1 + 0.5 * ((150 - done) / 150) ** 2;
    const efforts = day.of('replySent').map(({ amount }) => amount);
    expect(efforts).toEqual([0, 1, 2].map((done) => Math.round(10 * MINUTE * factor(done))));
  });
});

describe('a day of many at work', () => {
  it('notices offers while working', () => {
    const day = new Day(exactDay(['0 s', '5 min'])).until(HOUR);
    expect(day.timeOf('offerNoticed', 1)).toBe(5 * MINUTE + NOTICED);
    expect(day.timeOf('offerAccepted', 1)).toBe(5 * MINUTE + ACCEPTED);
    expect(day.timeOf('replySent', 1)).toBe(ACCEPTED + 20 * MINUTE);
  });
});
