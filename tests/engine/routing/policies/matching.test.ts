import { describe, expect, it } from 'vitest';
import type { MatchingPolicy } from '../../../../engine/routing/policies/matching.ts';
import { Simulation } from '../../../../engine/simulation.ts';
import { scenarioWith } from '../../../scenarios.ts';
import { MINUTE, OfferRun, quietDesk } from '../quiet-desk.ts';

const settings = quietDesk({
  offering: { policy: 'matching', batchEvery: '30 s' },
  skills: ['law'],
  tickets: { categories: { short: { work: '1 min' }, long: { work: '10 min', skills: ['law'] } } },
  arrivals: [
    { name: 'short', times: ['1 s'], categories: { short: 1 } },
    { name: 'long', times: ['2 s'], categories: { long: 1 } },
  ],
  experts: [
    { name: 'fast', count: 1, skills: { law: 1 } },
    { name: 'slow', count: 1, skills: { law: 0.5 }, workFactor: 3 },
  ],
  desk: { work: { mode: 'serial' }, channels: { email: { offerTimeout: 'never', firstReplyTimeout: 'never' } } },
});

describe('the expected time to answer', () => {
  const simulation = new Simulation(scenarioWith(settings));
  simulation.run(5000);
  const { world } = simulation;
  const policy = world.policy as MatchingPolicy;
  const time = (ticket: number, expert: number): number => policy.timeToAnswer(ticket, expert);

  it('is the usual work, by the pace of the group and its proficiency', () => {
    expect(time(0, 0)).toBe(MINUTE);
    expect(time(1, 0)).toBe(10 * MINUTE);
    // Nothing is asked for that the slow group would not master; of law it masters half: 1.25 times the work.
    expect(time(0, 1)).toBe(3 * MINUTE);
    expect(time(1, 1)).toBe(3 * 1.25 * 10 * MINUTE);
  });

  it('grows with what is answered first', () => {
    world.experts.unanswered[0]! += 2;
    expect(time(0, 0)).toBe(3 * MINUTE);
    world.experts.unanswered[0]! -= 2;
  });
});

it('takes the pairs of the least sum, not the best for each in turn', () => {
  // 10 + 3 min instead of 1 + 37.5: the long ticket gets the fast expert although the short one came first.
  expect(new OfferRun(settings).until(Infinity).offers.toSorted(([one], [other]) => one - other)).toEqual([
    [0, 1, 30_000],
    [1, 0, 30_000],
  ]);
});
