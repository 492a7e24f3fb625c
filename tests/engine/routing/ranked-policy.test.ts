import { describe, expect, it } from 'vitest';
import { POLICIES, POLICY_NAMES } from '../../../engine/routing/policies.ts';
import { Simulation } from '../../../engine/simulation.ts';
import { scenarioWith } from '../../scenarios.ts';
import { MINUTE, quietDesk, UNWILLING } from './quiet-desk.ts';

const EXPERTS = 50_000;

/** One policy of each kind. */
const KINDS = POLICY_NAMES.filter(
  (name, index) => POLICY_NAMES.findIndex((other) => POLICIES[other]!.make === POLICIES[name]!.make) === index,
);

/** A desk of three groups and 50,000 idle experts, and one ticket that a few have refused already. */
function largeDesk(policy: string): Simulation {
  const simulation = new Simulation(
    scenarioWith(
      quietDesk({
        offering: { policy, temperature: 0, batchEvery: '1 h', pullEvery: '1 h' },
        skills: ['law'],
        tickets: { categories: { case: { skills: ['law'] } } },
        arrivals: [{ times: ['1 min'] }],
        figures: { perExpert: false },
        experts: [
          { name: 'first', count: EXPERTS / 2, skills: ['law'], ...UNWILLING },
          { name: 'second', count: EXPERTS / 2 - 10, skills: { law: 0.5 }, ...UNWILLING },
          { name: 'third', count: 10 },
        ],
      }),
    ),
  );
  simulation.run(MINUTE + 5000);
  return simulation;
}

describe('a choice among 50,000 experts', () => {
  it.each(KINDS)('looks at a handful of them, by %s', (policy) => {
    const { world } = largeDesk(policy);
    const refusals = world.tickets.refusals[0]!;
    let looks = 0;
    const { floor } = world;
    const counted = <Arguments extends number[], Answer>(look: (...given: Arguments) => Answer) => {
      return (...given: Arguments): Answer => {
        looks++;
        return look.apply(floor, given);
      };
    };
    floor.mayBePutTo = counted(floor.mayBePutTo.bind(floor));
    floor.isEligible = counted(floor.isEligible.bind(floor));
    floor.eligibleAt = counted(floor.eligibleAt.bind(floor));
    const chosen = world.policy.selectExpert(0);
    // Everybody who refused is passed over in each of two groups at most; one more is looked at in each, and the last who refused.
    expect(looks).toBeLessThanOrEqual(2 * (refusals + 1) + 3);
    if (chosen >= 0) {
      expect(refusals).toBeGreaterThan(0);
      expect(chosen).toBeLessThan(EXPERTS - 10);
    }
  });
});
