import { describe, expect, it } from 'vitest';
import { REVIEW_REASON } from '../../../engine/behaviour/review-reasons.ts';
import { ratedShare } from '../../../engine/behaviour/reviewing.ts';
import { DEFAULT_VERDICT } from '../../../engine/behaviour/verdict-settings.ts';
import { Day, EXACT_TICKETS, exactDay, exactExpert, HOUR, MINUTE, SECOND } from './day.ts';

const SOLVED = 55 * SECOND + 10 * MINUTE;
const CHATS = { ...EXACT_TICKETS, channels: { chat: 1 } };
const RATES = { reviews: { emailShare: 1, chatShare: 1, mostRated: 1, productShare: 0, commentShare: 1 } };
const QUALITY = 1 - Math.exp(-1 / 0.35);

const starsOf = (detail: number): number => detail % 8;
const reasonOf = (detail: number): number => Math.floor(detail / 8);
const fourErrors = (share: number, count: number): number => 4 * Math.sqrt((share * (1 - share)) / count);

describe('a review', () => {
  it('of an email comes three hours after it was solved, of a chat after a minute', () => {
    expect(new Day(exactDay(['0 s'], { customer: RATES })).toTheEnd().timesOf('reviewLeft')).toEqual([
      SOLVED + 3 * HOUR,
    ]);
    const chat = new Day(exactDay(['0 s'], { customer: RATES, tickets: CHATS })).toTheEnd();
    expect(chat.timesOf('reviewLeft')).toEqual([42 * SECOND + MINUTE]);
  });

  it('has the stars and the reason of what the customer went through', () => {
    // An email well answered 10 min after acceptance: z = 1.1 (0.9426 − ½) = 0.487, five stars for the help or the kindness.
    const good = new Day(exactDay(['0 s'], { customer: RATES })).toTheEnd();
    const [review] = good.of('reviewLeft');
    expect(starsOf(review!.detail)).toBe(5);
    expect([REVIEW_REASON.helpfulAnswer, REVIEW_REASON.friendly]).toContain(reasonOf(review!.detail));
    expect([review!.expert, review!.amount]).toEqual([0, 1]);
    expect(good.simulation.world.cases.satisfaction[0]).toBeCloseTo(1.1 * (QUALITY - 0.5), 12);
  });

  it('blames a cause beyond the desk on that, which is not controllable', () => {
    // z = 0.487 − 0.6 × 3 (1 − 0.6 × 0.9426²) with the cause weighing three times as much.
    const customer = { ...RATES, satisfaction: { uncontrollableWeight: 1.8 } };
    const day = new Day(exactDay(['0 s'], { customer, tickets: { ...EXACT_TICKETS, uncontrollable: 1 } })).toTheEnd();
    const [review] = day.of('reviewLeft');
    const z = 1.1 * (QUALITY - 0.5) - 1.8 * (1 - 0.6 * QUALITY * QUALITY);
    expect(day.simulation.world.cases.satisfaction[0]).toBeCloseTo(z, 12);
    expect(starsOf(review!.detail)).toBe(3);
    expect(reasonOf(review!.detail)).toBeGreaterThanOrEqual(REVIEW_REASON.badPolicy);
    expect(reasonOf(review!.detail)).toBeLessThanOrEqual(REVIEW_REASON.notShippedFastEnough);
    expect(review!.amount).toBe(0);
  });

  it('blames the expert for a wait after acceptance', () => {
    const customer = {
      ...RATES,
      expectation: { speedMindedShare: 1, soonest: '1 min', speedMindedWithin: '1 min' },
    };
    const day = new Day(exactDay(['0 s'], { customer })).toTheEnd();
    // 10:55 instead of 1 min: 3.45 doublings at 0.35 against 0.487, and a wait mostly after acceptance.
    const [review] = day.of('reviewLeft');
    expect(day.simulation.world.cases.satisfaction[0]).toBeCloseTo(
      1.1 * (QUALITY - 0.5) - 0.35 * Math.log2(655 / 60),
      12,
    );
    expect([starsOf(review!.detail), reasonOf(review!.detail)]).toEqual([1, REVIEW_REASON.slowReply]);
  });

  it('counts handovers', () => {
    const forgetful = exactExpert({ holding: { forgottenShare: 1 } });
    const day = new Day(
      exactDay(['0 s'], {
        experts: [
          { name: 'forgetful', count: 1, behaviour: forgetful },
          { name: 'careful', count: 1, behaviour: exactExpert(), joins: '30 min' },
        ],
        customer: {
          expectation: { speedMindedShare: 0, withinHoursShare: 1, patientShare: 0, speedMindedWithin: '4 h' },
        },
      }),
    ).until(2 * HOUR);
    expect(day.of('offerAccepted').map(({ expert }) => expert)).toEqual([0, 1]);
    expect(day.simulation.world.cases.satisfaction[0]).toBeCloseTo(1.1 * (QUALITY - 0.5) - 0.25, 12);
  });

  it('counts the times that an answer did not help', () => {
    const customer = { reopening: { base: 1 }, replies: { emailMedian: '30 h' }, reviews: { emailShare: 0 } };
    const day = new Day(exactDay(['0 s'], { customer })).until(SOLVED + 70 * HOUR);
    const { cases } = day.simulation.world;
    expect([day.of('ticketReopened').length, cases.failures[0]]).toEqual([2, 2]);
    expect(cases.satisfaction[0]).toBeCloseTo(1.1 * (QUALITY - 0.5) - 0.3 * 2, 12);
  });

  it('waits for a ticket that is reopened to be solved again, and is left once', () => {
    const customer = {
      ...RATES,
      replies: { emailShare: 1, thanksShare: 0, emailMedian: '2 h' },
    };
    const day = new Day(exactDay(['0 s'], { customer })).until(20 * HOUR);
    expect(day.of('ticketReopened').length).toBeGreaterThan(8);
    expect(day.of('reviewLeft')).toEqual([]);
    const late = new Day(
      exactDay(['0 s'], { customer: { ...customer, replies: { ...customer.replies, emailMedian: '4 h' } } }),
    );
    late.until(30 * HOUR);
    expect(late.of('ticketReopened').length).toBeGreaterThan(3);
    expect(late.timesOf('reviewLeft')).toEqual([SOLVED + 3 * HOUR]);
  });

  it('may come after the ticket has closed, and goes to the expert who solved it', () => {
    const customer = { ...RATES, reviews: { ...RATES.reviews, emailMedian: '50 h' } };
    const day = new Day(exactDay(['0 s'], { customer }));
    day.until(SOLVED + 49 * HOUR);
    expect([day.of('ticketClosed').length, day.simulation.world.tickets.used]).toEqual([1, 1]);
    day.until(SOLVED + 50 * HOUR);
    expect(day.of('reviewLeft').map(({ at, expert }) => [at, expert])).toEqual([[SOLVED + 50 * HOUR, 0]]);
    expect(day.simulation.world.tickets.used).toBe(0);
    expect(day.ticketTimersLeft()).toEqual([]);
  });

  it('is never asked of somebody who left or whose ticket went elsewhere', () => {
    const expert = exactExpert({ temperament: { escalationThreshold: -100 } });
    const day = new Day(exactDay(['0 s'], { customer: RATES, experts: [{ count: 1, behaviour: expert }] })).toTheEnd();
    expect(day.of('ticketEscalated').length).toBe(1);
    expect(day.of('reviewLeft')).toEqual([]);
  });
});

describe('how many rate', () => {
  it('follows from what they feel and from the channel', () => {
    const day = new Day({
      ...exactDay([], { customer: { reviews: { emailShare: 0.18 }, nps: { answeredShare: 0.2 } } }),
      horizon: '10 d',
      arrivals: [{ rate: '60 per hour' }],
      experts: [{ count: 60, behaviour: exactExpert() }],
    }).toTheEnd();
    const solved = day.of('ticketSolved').length;
    // 0.18 (1 + 0.8 × 0.487); a few who waited longer than they expected feel otherwise.
    const share = ratedShare(DEFAULT_VERDICT.reviews, false, 1.1 * (QUALITY - 0.5));
    expect(share).toBeCloseTo(0.18 * (1 + 0.8 * 1.1 * (QUALITY - 0.5)), 12);
    expect(Math.abs(day.of('reviewLeft').length / solved - share)).toBeLessThan(fourErrors(share, solved) + 0.004);
    expect(Math.abs(day.of('npsAnswered').length / solved - 0.2)).toBeLessThan(fourErrors(0.2, solved));
    const withContact =
      day.of('npsAnswered').filter(({ amount }) => amount === 1).length / day.of('npsAnswered').length;
    expect(Math.abs(withContact - 0.4)).toBeLessThan(fourErrors(0.4, day.of('npsAnswered').length));
    // round(8 + 3 × 0.7 × 0.487) = 9
    expect(
      day.of('npsAnswered').filter(({ detail }) => detail === 9).length / day.of('npsAnswered').length,
    ).toBeGreaterThan(0.9);
  });
});
