import { describe, expect, it } from 'vitest';
import { OFFER } from '../../../engine/world/offers.ts';
import { Day, EXACT_TICKETS, exactCustomer, exactDay, exactExpert, HOUR, MINUTE, SECOND } from './day.ts';

const DONE = 55 * SECOND + 10 * MINUTE;
/** Experts who know the truth. */
const KNOWING = exactExpert({
  temperament: { escalationThreshold: 0.6 },
  escalating: { noiseUnskilled: 0, noiseSkilled: 0 },
});

function offersEnded(day: Day): number[] {
  const states: number[] = [];
  const { offers, tickets } = day.simulation.world;
  day.simulation.listen({
    happened: (_what, ticket) => {
      if (day.entries.at(-1)?.what === 'ticketEscalated') states.push(offers.state[tickets.offer[ticket]!]!);
    },
  });
  return states;
}

describe('finished work', () => {
  it('is a reply, with its number and the time worked', () => {
    const day = new Day(exactDay(['0 s'])).until(HOUR);
    expect(day.of('replySent').map(({ at, detail, amount }) => [at, detail, amount])).toEqual([[DONE, 0, 10 * MINUTE]]);
    expect(day.timesOf('ticketSolved')).toEqual([DONE]);
  });

  it('is an escalation when the expert believes it is needed, unpaid, and the place is free again', () => {
    const day = new Day(exactDay(['0 s'], { tickets: { ...EXACT_TICKETS, needsEscalation: 1 }, expert: KNOWING }));
    const before = offersEnded(day);
    day.toTheEnd();
    const { experts, offers, tickets } = day.simulation.world;
    expect(day.of('ticketEscalated').map(({ at, expert, amount }) => [at, expert, amount])).toEqual([[DONE, 0, 1]]);
    expect(before).toEqual([OFFER.accepted]);
    expect([day.of('replySent').length, day.of('ticketClosed').length]).toEqual([0, 0]);
    expect([experts.unanswered[0], experts.held[0], offers.used, tickets.used]).toEqual([0, 0, 0, 0]);
  });

  it('is no escalation when nothing calls for one', () => {
    const day = new Day(exactDay(['0 s'], { expert: KNOWING })).until(HOUR);
    expect(day.of('ticketEscalated')).toEqual([]);
  });

  it('may be an escalation once the customer says that it is not solved', () => {
    const customer = { reopening: { base: 1 }, replies: { emailMedian: '1 h' } };
    const noisy = exactExpert({
      temperament: { escalationThreshold: 0.5 },
      escalating: { noiseUnskilled: 10, noiseSkilled: 10 },
    });
    // The belief is a coin: with 40 tickets some are escalated at first, some on their return.
    const day = new Day(
      exactDay(
        Array.from({ length: 40 }, (_, index) => `${index} h`),
        { customer, expert: noisy },
      ),
    );
    day.until(45 * HOUR);
    const first = day.of('ticketEscalated').filter(({ ticket }) => day.of('replySent', ticket).length === 0);
    const later = day.of('ticketEscalated').filter(({ ticket }) => day.of('ticketReopened', ticket).length === 1);
    expect(first.length).toBeGreaterThan(8);
    expect(later.length).toBeGreaterThan(3);
  });
});

describe('belief in a need to escalate', () => {
  it('errs as often as the behaviour model says: 85 % of the needed, 4 % of the needless', () => {
    const expert = exactExpert({ temperament: { skill: 0.8, escalationThreshold: 0.63 } });
    const day = new Day({
      ...exactDay([]),
      horizon: '10 d',
      arrivals: [{ rate: '60 per hour' }],
      tickets: { ...EXACT_TICKETS, needsEscalation: 0.5, work: { email: '1 min' } },
      experts: [{ count: 60, behaviour: expert }],
      customers: { behaviour: exactCustomer() },
    }).toTheEnd();
    const arrived = day.of('ticketArrived').length;
    const escalated = day.of('ticketEscalated');
    const correct = escalated.filter(({ amount }) => amount === 1).length;
    // The need itself is drawn: half of the tickets, to within four standard errors.
    const half = arrived / 2;
    const error = 4 * Math.sqrt(half * 0.85 * 0.15 + arrived * 0.25);
    expect(Math.abs(correct - 0.847 * half)).toBeLessThan(error);
    expect(Math.abs(escalated.length - correct - 0.0401 * half)).toBeLessThan(
      4 * Math.sqrt(half * 0.0401) + 0.0401 * error,
    );
  });
});

describe('the quality of a reply', () => {
  const quality = (expert: Record<string, Record<string, unknown>>, changes = {}): number => {
    const day = new Day(exactDay(['0 s'], { expert: exactExpert(expert), ...changes })).until(HOUR + 5 * MINUTE);
    return day.simulation.world.cases.quality[0]!;
  };

  it('is competence times what reading is worth', () => {
    expect(quality({})).toBeCloseTo(1 - Math.exp(-1 / 0.35), 12);
    const competence = 0.78 + 0.22 * 0.6 - 0.6 * 0.25 * 0.4;
    const reading = 1 - Math.exp(-0.5 / 0.35);
    expect(quality({ temperament: { skill: 0.6, readFraction: 0.5 } })).toBeCloseTo(competence * reading, 12);
  });

  it('suffers from fatigue: ten minutes of work are a 48th of the way to exhaustion', () => {
    const rested = quality({});
    const tired = quality({ quality: { fatigueLoss: 0.08 } });
    expect(rested - tired).toBeCloseTo(0.08 / 48, 12);
  });

  it('suffers where a reply was cut short to meet its limit', () => {
    const part = 54 / 60;
    const cut = quality({}, { tickets: { ...EXACT_TICKETS, work: { email: '60 min' } } });
    expect(cut).toBeCloseTo(1 - Math.exp(-part / 0.35), 12);
  });
});
