import { describe, expect, it } from 'vitest';
import { OFFER } from '../../../engine/world/offers.ts';
import { CUSTOMER_REPLY } from '../../../engine/behaviour/replying.ts';
import { Day, EXACT_TICKETS, exactDay, exactExpert, HOUR, MINUTE, SECOND } from './day.ts';

/** Every answered email is followed by another question three hours later. */
const CURIOUS = { replies: { emailShare: 1, thanksShare: 0, emailMedian: '3 h' } };
const ANSWERED = 55 * SECOND + 10 * MINUTE;
const ASKED = ANSWERED + 3 * HOUR;

describe('a customer’s question', () => {
  it('is noticed like an offer and takes half the work', () => {
    const day = new Day(exactDay(['0 s'], { customer: CURIOUS })).until(4 * HOUR);
    expect(day.of('customerReplied').map(({ at, detail }) => [at, detail])).toEqual([[ASKED, CUSTOMER_REPLY.question]]);
    expect(day.timesOf('ticketReopened')).toEqual([ASKED]);
    expect(day.of('replySent').map(({ at, detail, amount }) => [at, detail, amount])).toEqual([
      [ANSWERED, 0, 10 * MINUTE],
      [ASKED + 15 * SECOND + 5 * MINUTE, 1, 5 * MINUTE],
    ]);
    expect(day.of('ticketSolved').length).toBe(2);
  });

  it('is answered for good: its limit no longer runs', () => {
    const later = { replies: { ...CURIOUS.replies, emailMedian: '30 h' } };
    const day = new Day(exactDay(['0 s'], { customer: later })).until(60 * HOUR);
    expect(day.of('customerReplied').length).toBe(1);
    expect(day.of('replySent').length).toBe(2);
    expect(day.of('assignmentRevoked')).toEqual([]);
  });

  it('takes half the work, not a quarter, when it is the third', () => {
    const day = new Day(exactDay(['0 s'], { customer: CURIOUS })).until(8 * HOUR);
    expect(day.of('replySent').map(({ amount }) => amount / MINUTE)).toEqual([10, 5, 5]);
  });

  it('that is forgotten is revoked after exactly 24 hours and put to somebody else', () => {
    const forgetful = exactExpert({ followUp: { forgottenShare: 1 } });
    const day = new Day(exactDay(['0 s'], { customer: CURIOUS, expert: forgetful }));
    const { experts, offers } = day.simulation.world;
    day.until(ASKED + 24 * HOUR - 1);
    expect(experts.followUps[0]).toBe(1);
    expect(day.of('assignmentRevoked')).toEqual([]);
    day.until(ASKED + 24 * HOUR);
    expect(day.of('assignmentRevoked').map(({ at, amount }) => [at, amount])).toEqual([
      [ASKED + 24 * HOUR, OFFER.noFollowUp],
    ]);
    expect([experts.followUps[0], experts.unanswered[0], experts.held[0], offers.used]).toEqual([0, 0, 0, 0]);
  });

  it('goes on to the next expert, who owes a first reply within the hour', () => {
    const group = (name: string, followUp: object, joins?: string) => ({
      name,
      count: 1,
      behaviour: exactExpert({ followUp: { ...followUp } }),
      ...(joins === undefined ? {} : { joins }),
    });
    const day = new Day(
      exactDay(['0 s'], {
        customer: CURIOUS,
        experts: [group('forgetful', { forgottenShare: 1 }), group('careful', {}, '4 h')],
      }),
    ).until(ASKED + 25 * HOUR);
    const revoked = ASKED + 24 * HOUR;
    expect(day.of('offerAccepted').map(({ at, expert }) => [at, expert])).toEqual([
      [55 * SECOND, 0],
      [revoked + 55 * SECOND, 1],
    ]);
    // What is left to do is the follow-up.
    expect(day.of('replySent').map(({ at, expert, detail }) => [at, expert, detail])).toEqual([
      [ANSWERED, 0, 0],
      [revoked + 55 * SECOND + 5 * MINUTE, 1, 1],
    ]);
  });

  it('that comes after work is seen when the next shift begins', () => {
    const day = new Day(
      exactDay(['16 h 45 min'], {
        customer: CURIOUS,
        experts: [
          {
            count: 1,
            behaviour: exactExpert({ deciding: { shiftEndWeight: 0 } }),
            schedule: { shifts: [{ days: 'daily', from: '09:00', to: '17:00' }] },
          },
        ],
      }),
    ).until(34 * HOUR);
    const asked = 16.75 * HOUR + ASKED;
    expect(day.timesOf('customerReplied')).toEqual([asked]);
    expect(day.timesOf('replySent')).toEqual([asked - 3 * HOUR, 33 * HOUR + 5 * MINUTE]);
  });

  it('counts for the cap where the desk says so', () => {
    const eligible = (includeFollowUps: boolean): boolean => {
      const day = new Day(
        exactDay(['0 s'], {
          customer: CURIOUS,
          expert: exactExpert({ followUp: { forgottenShare: 1 } }),
          desk: { offering: { policy: 'random' }, cap: { unanswered: 1, includeFollowUps } },
        }),
      ).until(ASKED + HOUR);
      return day.simulation.world.floor.isEligible(0);
    };
    expect(eligible(false)).toBe(true);
    expect(eligible(true)).toBe(false);
  });
});

describe('the next turn of a chat', () => {
  it('is in front of the expert’s eyes: seen after 6 s, never missed or forgotten', () => {
    const careless = exactExpert({
      followUp: { forgottenShare: 1 },
      noticing: { missedAlertShare: 1, glanceMean: '1 ms' },
    });
    const day = new Day(
      exactDay(['0 s'], {
        tickets: { ...EXACT_TICKETS, channels: { chat: 1 } },
        customer: { replies: { chatShare: 1 } },
        expert: careless,
      }),
    ).until(30 * MINUTE);
    const turns = day.timesOf('customerReplied');
    expect(turns.length).toBeGreaterThan(10);
    expect(day.timesOf('workStarted').slice(1, turns.length)).toEqual(turns.slice(0, -1).map((at) => at + 6 * SECOND));
    expect(day.of('assignmentRevoked')).toEqual([]);
  });
});
