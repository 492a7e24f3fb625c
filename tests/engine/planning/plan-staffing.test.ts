import { describe, expect, test } from 'vitest';
import { ErlangA, fewestExperts } from '../../../engine/planning/erlang-a.ts';
import { planStaffing, type StaffingAnswer } from '../../../engine/planning/plan-staffing.ts';
import type { Scenario } from '../../../engine/scenario/scenario.ts';
import { cheapestOfAll } from './all-plans.ts';
import { callsDesk, played } from './play-asking.ts';

const REPLICATIONS = 40;
const anyNumber = (): { atLeast: number; atMost: number } => ({ atLeast: 0, atMost: 1000 });

function staffed(scenario: Scenario, limits = anyNumber): StaffingAnswer {
  const groups = scenario.experts.map(({ name }) => name);
  return played(planStaffing({ scenario, groups, limits, level: 0.95, replications: REPLICATIONS }));
}

describe('one interval and one group', () => {
  test.each([60, 200])('needs what Erlang A says for %i calls an hour, within one expert', (calls) => {
    const rates = { arrivalRate: calls / 3600, serviceRate: 1 / 180, patienceRate: 1 / 300 };
    const isEnough = (experts: number): boolean => new ErlangA({ ...rates, experts }).servedWithin(20) >= 0.8;
    const exact = fewestExperts({ atLeast: 1, atMost: 100 }, isEnough)!;
    const scenario = callsDesk(
      Array.from({ length: 6 }, () => calls),
      { figures: { interval: '6 h' } },
    );
    const answer = staffed(scenario);
    expect(answer.verdict).toBe('met');
    expect(Math.abs(answer.plan!.levels.at[0]! - exact)).toBeLessThanOrEqual(1);
  });
});

describe('three intervals', () => {
  const scenario = callsDesk([30, 70, 15]);
  const answer = staffed(scenario);

  test('take as many expert-hours as the cheapest of all plans', () => {
    expect(answer.verdict).toBe('met');
    expect(answer.found.cost).toBe(cheapestOfAll(scenario, answer, { most: [4, 6, 3], replications: REPLICATIONS }));
  });

  test('are checked on other random numbers than the plan was found with, the next smaller plan on the same', () => {
    expect(answer.plan!.seed).toBe(`calls/check ${answer.checks}`);
    expect(answer.plan!.judged.every(({ is }) => is === 'met')).toBe(true);
    expect(answer.smaller!.levels.cost).toBe(answer.plan!.levels.cost - 1);
    expect(answer.smaller!.judged.some(({ is }) => is !== 'met')).toBe(true);
  });
});

describe('two skills and two groups', () => {
  const scenario = callsDesk([40], {
    horizon: '4 h',
    skills: ['order', 'fault'],
    arrivals: [{ rate: '40 per hour' }],
    figures: { interval: '4 h' },
    tickets: {
      channels: { voice: 1 },
      categories: {
        order: { weight: 2, skills: ['order'], work: { law: 'exponential', mean: '180 s' } },
        fault: { weight: 1, skills: ['fault'], work: { law: 'exponential', mean: '240 s' } },
      },
    },
    experts: [
      { name: 'juniors', count: 5, skills: ['order'], costPerHour: 20 },
      { name: 'seniors', count: 5, skills: ['order', 'fault'], costPerHour: 32 },
    ],
    targets: [
      { figure: 'serviceWithin20s', atLeast: 80, of: { category: 'order' } },
      { figure: 'serviceWithin1min', atLeast: 75, of: { category: 'fault' } },
    ],
  });

  test('cost what the cheapest of all plans costs', () => {
    const answer = staffed(scenario);
    expect(answer.verdict).toBe('met');
    expect(answer.found.cost).toBe(cheapestOfAll(scenario, answer, { most: [6, 6], replications: REPLICATIONS }));
  });
});

describe('a target that people cannot meet', () => {
  test('is told from one that they can: every second offer expires after 30 s', () => {
    const offers = {
      desk: { patienceEnds: 'acceptance', channels: { voice: { offerTimeout: '30 s' } } },
      experts: [{ name: 'agents', count: 20, response: { accept: 0.5, reject: 0, answer: '1 s' } }],
    };
    // Half of the tickets are accepted at once; the rest wait 30 s for the next try, whoever is there.
    const possible = callsDesk([60, 60], {
      ...offers,
      targets: [{ figure: 'serviceWithin20s', atLeast: 40, per: 'run' }],
    });
    const impossible = callsDesk([60, 60], {
      ...offers,
      targets: [{ figure: 'serviceWithin20s', atLeast: 80, per: 'run' }],
    });
    expect(staffed(possible).verdict).toBe('met');
    const { verdict, plan, floor } = staffed(impossible);
    expect([verdict, plan]).toEqual(['floor', undefined]);
    expect(floor.judged[0]!.estimate).toBeCloseTo(50, -1);
  });

  test('is told from one that only more people than there may be can meet', () => {
    const answer = staffed(callsDesk([60, 60]), () => ({ atLeast: 0, atMost: 3 }));
    expect(answer.verdict).toBe('unmet');
    expect([...answer.plan!.levels.at]).toEqual([3, 3]);
  });
});

test('groups are kept within their limits', () => {
  const answer = staffed(callsDesk([20, 4]), () => ({ atLeast: 4, atMost: 9 }));
  expect(Math.min(...answer.plan!.levels.at)).toBeGreaterThanOrEqual(4);
});
