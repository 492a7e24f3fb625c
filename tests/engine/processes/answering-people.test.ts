import { describe, expect, it } from 'vitest';
import { acceptProbability, REJECT_REASON } from '../../../engine/behaviour/deciding.ts';
import { FIRST_REASON } from '../../../engine/processes/answering-people.ts';
import { Day, exactDay, exactExpert, EXACT_TICKETS, HOUR, MINUTE, SECOND } from './day.ts';

const limits = (offerTimeout: string) => ({
  offering: { policy: 'random' },
  channels: { email: { offerTimeout } },
});

/** Four standard errors of a share observed in so many. */
const fourErrors = (share: number, count: number): number => 4 * Math.sqrt((share * (1 - share)) / count);

describe('an expert at the desk', () => {
  it('sees an offer after 15 s, thinks for 40 s and accepts', () => {
    const day = new Day(exactDay(['1 min'])).until(HOUR);
    expect(day.timeOf('offerMade')).toBe(MINUTE);
    expect(day.timeOf('offerNoticed')).toBe(MINUTE + 15 * SECOND);
    expect(day.timeOf('offerAccepted')).toBe(MINUTE + 55 * SECOND);
    expect(day.of('offerRejected')).toEqual([]);
  });

  it('sees a chat after 6 s and thinks for 6 s', () => {
    const day = new Day(exactDay(['0 s'], { tickets: { ...EXACT_TICKETS, channels: { chat: 1 } } })).until(HOUR);
    expect(day.timeOf('offerNoticed')).toBe(6 * SECOND);
    expect(day.timeOf('offerAccepted')).toBe(12 * SECOND);
  });

  it('has lost the offer when the answer comes at exactly the limit', () => {
    const day = new Day(exactDay(['0 s'], { desk: limits('55 s') })).until(3 * MINUTE);
    expect(day.timesOf('offerNoticed').slice(0, 1)).toEqual([15 * SECOND]);
    expect(day.timesOf('offerExpired').slice(0, 1)).toEqual([55 * SECOND]);
    expect(day.of('offerAccepted')).toEqual([]);
  });

  it('still accepts a millisecond before the limit', () => {
    const day = new Day(exactDay(['0 s'], { desk: limits('55001 ms') })).until(3 * MINUTE);
    expect(day.timeOf('offerAccepted')).toBe(55 * SECOND);
    expect(day.of('offerExpired')).toEqual([]);
  });

  it('rejects what is not wanted, and gives the reason that weighs most', () => {
    const expert = { temperament: { willingness: -100, skill: 0.6 } };
    const day = new Day(exactDay(['0 s'], { expert: exactExpert(expert) })).until(2 * MINUTE);
    expect(day.timeOf('offerRejected')).toBe(55 * SECOND);
    // 2 · (1 − 0.6) for want of skill against 10 · 0.1 · 0.25 for difficulty.
    expect(day.of('offerRejected')[0]?.amount).toBe(FIRST_REASON + REJECT_REASON.notComfortable);
  });

  it('ignores what is not wanted when not conscientious: seen, and left to its limit', () => {
    const expert = { temperament: { willingness: -100, conscientiousness: 0 } };
    const day = new Day(exactDay(['0 s'], { expert: exactExpert(expert) })).until(299 * SECOND);
    expect(day.timeOf('offerNoticed')).toBe(15 * SECOND);
    expect(day.of('offerRejected')).toEqual([]);
    day.until(5 * MINUTE);
    expect(day.timesOf('offerExpired')).toEqual([5 * MINUTE]);
  });

  it('takes no chat on top of as many as can be kept up', () => {
    const desk = {
      offering: { policy: 'random' },
      cap: { unanswered: 10, pendingPerExpert: 10 },
    };
    const tickets = { ...EXACT_TICKETS, channels: { chat: 1 } };
    const day = new Day(exactDay(['0 s', '0 s', '0 s', '0 s'], { desk, tickets })).until(13 * SECOND);
    expect(day.timesOf('offerAccepted')).toEqual([12 * SECOND, 12 * SECOND, 12 * SECOND]);
    expect(day.of('offerRejected').map(({ at, amount }) => [at, amount])).toEqual([
      [12 * SECOND, FIRST_REASON + REJECT_REASON.overloaded],
    ]);
  });
});

describe('the decision', () => {
  it('is made with the state of the moment of the answer', () => {
    // The pull of the end of the shift sets in at 16:30. The first offer is answered at 16:29:45, the second, made as early as
    // 16:29:50, at 16:30:45: then it weighs 1000 · 45 s ÷ 30 min = 25 against a utility of 100 + 1.6 + 2 − 0.25 − 80.
    const expert = exactExpert({ temperament: { willingness: 20 }, deciding: { shiftEndWeight: 1000 } });
    const day = new Day(
      exactDay(['16 h 28 min 50 s', '16 h 29 min 50 s'], {
        experts: [
          { count: 1, behaviour: expert, schedule: { shifts: [{ days: 'daily', from: '09:00', to: '17:00' }] } },
        ],
      }),
    ).until(17 * HOUR - 1);
    expect(day.timesOf('offerAccepted', 0)).toEqual([16.5 * HOUR - 15 * SECOND]);
    expect(day.timesOf('offerRejected', 1).slice(0, 1)).toEqual([16.5 * HOUR + 45 * SECOND]);
    expect(day.of('offerRejected', 1)[0]?.amount).toBe(FIRST_REASON + REJECT_REASON.doneForToday);
  });

  it('accepts, rejects and ignores as often as the behaviour model says', () => {
    const expert = exactExpert({
      temperament: { skill: 0.8, willingness: -2, conscientiousness: 0.7 },
      deciding: { unansweredWeight: 0, fatigueWeight: 0 },
    });
    const day = new Day({
      ...exactDay([]),
      horizon: '10 d',
      arrivals: [{ rate: '60 per hour' }],
      experts: [{ count: 60, behaviour: expert }],
      desk: { offering: { policy: 'random' }, cap: { unanswered: 'unlimited' } },
    }).toTheEnd();
    // 1.6 − 2 + 2 · 0.8 − 10 · 0.1 · 0.25, with the usual pay for usual work.
    const accept = 1 / (1 + Math.exp(-0.95));
    expect(acceptProbability(0.95)).toBeCloseTo(accept, 12);
    const made = day.of('offerMade').length;
    expect(made).toBeGreaterThan(15_000);
    const shareOf = (what: 'offerAccepted' | 'offerRejected' | 'offerExpired'): number => day.of(what).length / made;
    expect(Math.abs(shareOf('offerAccepted') - accept)).toBeLessThan(fourErrors(accept, made));
    const reject = (1 - accept) * 0.7;
    expect(Math.abs(shareOf('offerRejected') - reject)).toBeLessThan(fourErrors(reject, made));
    const ignore = (1 - accept) * 0.3;
    expect(Math.abs(shareOf('offerExpired') - ignore)).toBeLessThan(fourErrors(ignore, made));
  });
});

describe('an expert with notifications off', () => {
  it('never sees e^(−5 ÷ 4) of the offers of five minutes', () => {
    const expert = exactExpert({ temperament: { notificationsOnShare: 0 } });
    const day = new Day({
      ...exactDay([]),
      horizon: '10 d',
      arrivals: [{ rate: '60 per hour' }],
      experts: [{ count: 60, behaviour: expert }],
      desk: { offering: { policy: 'random' }, cap: { unanswered: 'unlimited' } },
    }).toTheEnd();
    const made = day.of('offerMade').length;
    const unseen = 1 - day.of('offerNoticed').length / made;
    expect(made).toBeGreaterThan(15_000);
    expect(Math.abs(unseen - Math.exp(-5 / 4))).toBeLessThan(fourErrors(Math.exp(-5 / 4), made));
  });
});

describe('an expert who is away from the desk', () => {
  const away = exactExpert({ away: { deskMean: '20 min', awayMean: '4 min', awaySigma: 0 } });
  const day = new Day({
    ...exactDay([]),
    horizon: '5 d',
    arrivals: [{ rate: '6 per hour' }],
    experts: [{ count: 1, behaviour: away }],
  }).toTheEnd();
  const left = day.timesOf('leftDesk');
  const back = day.timesOf('cameToDesk');
  const returnAfter = (moment: number): number => back.find((at) => at >= moment)!;
  const isAway = (moment: number): boolean => left.some((at, index) => at <= moment && moment < back[index]!);

  it('notices nothing while away', () => {
    expect(left.length).toBeGreaterThan(100);
    const noticed = day.timesOf('offerNoticed');
    expect(noticed.length).toBeGreaterThan(200);
    expect(noticed.filter((at) => isAway(at) && !back.includes(at))).toEqual([]);
  });

  it('sees on return what came meanwhile, or would have been seen meanwhile', () => {
    const offers = day.of('offerMade');
    let seenOnReturn = 0;
    for (const { at, ticket, detail } of offers) {
      const seen = day.of('offerNoticed', ticket).find((entry) => entry.detail === detail)?.at;
      const due = isAway(at)
        ? returnAfter(at)
        : isAway(at + 15 * SECOND)
          ? returnAfter(at + 15 * SECOND)
          : at + 15 * SECOND;
      if (due > at + 15 * SECOND) seenOnReturn++;
      expect(seen).toBe(due);
    }
    expect(seenOnReturn).toBeGreaterThan(20);
  });
});
