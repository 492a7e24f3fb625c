import { describe, expect, it } from 'vitest';
import { CUSTOMER_REPLY } from '../../../engine/behaviour/replying.ts';
import { Day, EXACT_TICKETS, exactDay, exactExpert, HOUR, MINUTE, SECOND } from './day.ts';

const fourErrors = (share: number, count: number): number => 4 * Math.sqrt((share * (1 - share)) / count);

/** Ten days of tickets for sixty experts. */
const busy = (settings: Record<string, unknown>) =>
  new Day({
    ...exactDay([], settings),
    horizon: '10 d',
    arrivals: [{ rate: '40 per hour' }],
    experts: [{ count: 60, behaviour: exactExpert() }],
  }).toTheEnd();

describe('after an email', () => {
  // Quality 1 − e^(−1 ÷ 0.35) of every answer, so it does not help 0.04 + 0.35 × 0.0574 of the customers.
  const quality = 1 - Math.exp(-1 / 0.35);
  const reopening = 0.04 + 0.35 * (1 - quality);
  const customer = {
    replies: { emailShare: 0.25, thanksShare: 0.3, emailMedian: '3 h', emailSigma: 1.2 },
    reopening: { base: 0.04, qualityWeight: 0.35, missedEscalationWeight: 0.15 },
  };
  const day = busy({ customer });
  const answers = day.of('replySent').length;
  const shareOf = (kind: number): number =>
    day.of('customerReplied').filter(({ detail }) => detail === kind).length / answers;

  it('customers stay silent, thank, ask on, or say that it is not solved as often as the behaviour model says', () => {
    expect(answers).toBeGreaterThan(9000);
    expect(Math.abs(shareOf(CUSTOMER_REPLY.thanks) - 0.075)).toBeLessThan(fourErrors(0.075, answers));
    expect(Math.abs(shareOf(CUSTOMER_REPLY.notSolved) - reopening)).toBeLessThan(fourErrors(reopening, answers));
    const question = 0.175 - reopening;
    expect(Math.abs(shareOf(CUSTOMER_REPLY.question) - question)).toBeLessThan(fourErrors(question, answers));
  });

  it('messages come within 48 hours, half of them within about three', () => {
    const delays = day.of('customerReplied').map(({ at, ticket }) => {
      const before = day.of('replySent', ticket).filter((reply) => reply.at <= at);
      return at - before.at(-1)!.at;
    });
    expect(Math.max(...delays)).toBeLessThanOrEqual(48 * HOUR);
    const early = delays.filter((delay) => delay < 3 * HOUR).length / delays.length;
    // Half of the uncut law, of which Φ(ln 16 ÷ 1.2) = 0.98955 lies before the cut.
    expect(Math.abs(early - 0.5 / 0.98955)).toBeLessThan(fourErrors(0.5, delays.length));
  });

  it('each message finds its ticket solved, and reopens it unless it is thanks', () => {
    const serious = day.of('customerReplied').filter(({ detail }) => detail !== CUSTOMER_REPLY.thanks);
    expect(day.of('ticketReopened').map(({ at, ticket }) => [at, ticket])).toEqual(
      serious.map(({ at, ticket }) => [at, ticket]),
    );
  });

  it('an answer that missed a needed escalation comes back more often', () => {
    const missed = busy({ customer, tickets: { ...EXACT_TICKETS, needsEscalation: 1 } });
    const replies = missed.of('replySent').length;
    const notSolved = missed.of('customerReplied').filter(({ detail }) => detail === CUSTOMER_REPLY.notSolved).length;
    expect(Math.abs(notSolved / replies - reopening - 0.15)).toBeLessThan(fourErrors(reopening + 0.15, replies));
  });
});

describe('in a chat', () => {
  const chats = { ...EXACT_TICKETS, channels: { chat: 1 } };

  it('the customer answers, and it goes on', () => {
    // 12 s to acceptance, 30 s a turn, 45 s to answer at the median of −ln ½ × 45 s … drawn, so read from the run; 6 s to see it.
    const day = new Day(exactDay(['0 s'], { tickets: chats, customer: { replies: { chatShare: 1 } } })).until(
      10 * MINUTE,
    );
    const answers = day.timesOf('customerReplied');
    const replies = day.timesOf('replySent');
    expect(replies[0]).toBe(42 * SECOND);
    expect(replies.length).toBeGreaterThan(3);
    expect(replies.slice(1)).toEqual(answers.slice(0, replies.length - 1).map((at) => at + 36 * SECOND));
    expect(day.of('ticketSolved')).toEqual([]);
  });

  it('turns are geometric with 70 % going on, and answers take 45 s on average', () => {
    const day = busy({ tickets: chats, customer: { replies: { chatShare: 0.7, thanksShare: 0.3 } } });
    const chatCount = day.of('ticketArrived').length;
    const turns = day.of('replySent').length;
    const goesOn = day.of('customerReplied').filter(({ detail }) => detail === CUSTOMER_REPLY.question);
    expect(Math.abs(goesOn.length / turns - 0.7)).toBeLessThan(fourErrors(0.7, turns));
    expect(turns).toBe(chatCount + goesOn.length);
    const thanks = day.of('customerReplied').length - goesOn.length;
    expect(Math.abs(thanks / chatCount - 0.3)).toBeLessThan(fourErrors(0.3, chatCount));
    const repliedAt = new Map<number, number>();
    let sum = 0;
    for (const { what, at, ticket, detail } of day.entries) {
      if (what === 'replySent') repliedAt.set(ticket, at);
      if (what === 'customerReplied' && detail === CUSTOMER_REPLY.question) sum += at - repliedAt.get(ticket)!;
    }
    expect(Math.abs(sum / goesOn.length - 45 * SECOND)).toBeLessThan((4 * 45 * SECOND) / Math.sqrt(goesOn.length));
  });

  it('thanks come with the end of it', () => {
    const day = new Day(exactDay(['0 s'], { tickets: chats, customer: { replies: { thanksShare: 1 } } })).until(HOUR);
    expect(day.of('customerReplied').map(({ at, detail }) => [at, detail])).toEqual([
      [42 * SECOND, CUSTOMER_REPLY.thanks],
    ]);
    expect(day.timesOf('ticketSolved')).toEqual([42 * SECOND]);
  });

  it('what was not solved comes back as late as an email', () => {
    const customer = { reopening: { base: 1 }, replies: { emailMedian: '3 h' } };
    const day = new Day(exactDay(['0 s'], { tickets: chats, customer })).until(4 * HOUR);
    expect(day.of('customerReplied').map(({ at, detail }) => [at, detail])).toEqual([
      [3 * HOUR + 42 * SECOND, CUSTOMER_REPLY.notSolved],
    ]);
    expect(day.timesOf('ticketReopened')).toEqual([3 * HOUR + 42 * SECOND]);
  });
});

describe('a message to a ticket that is with the desk again', () => {
  it('joins it', () => {
    // The expert goes home in the middle of a chat and all is dropped; the customer’s next turn finds the ticket waiting.
    const day = new Day(
      exactDay(['16 h 59 min'], {
        tickets: { ...EXACT_TICKETS, channels: { chat: 1 } },
        customer: { replies: { chatShare: 1 } },
        desk: { offering: { policy: 'random' }, shiftEnd: 'drop' },
        experts: [
          {
            count: 1,
            behaviour: exactExpert({ deciding: { shiftEndWeight: 0 } }),
            schedule: { shifts: [{ days: 'daily', from: '09:00', to: '17:00' }] },
          },
        ],
      }),
    ).until(40 * HOUR);
    expect(day.of('customerReplied').length).toBeGreaterThan(1);
    expect(day.of('replySent').length).toBeGreaterThan(1);
  });
});
