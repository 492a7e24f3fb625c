import fc from 'fast-check';
import type { Lever } from '../../../engine/replay/lever-problem.ts';
import { POLICY_NAMES } from '../../../engine/routing/policies.ts';

const pick = fc.constantFrom;
const group = pick('first', 'second');

/** Any lever that fits the desks of `random-scenario.ts`; some are refused where nobody is left to go, or to come. */
export const randomLever: fc.Arbitrary<Lever> = fc.oneof(
  fc.record({ lever: pick('arrival-factor' as const), factor: pick(0, 0.5, 2, 5) }),
  fc.record({ lever: pick('burst' as const), count: fc.integer({ min: 1, max: 15 }) }),
  fc.record({ lever: pick('notifications' as const), on: fc.boolean(), share: pick(0.3, 1), group }),
  fc.record({
    lever: pick('limit' as const),
    limit: pick('offerTimeout' as const, 'firstReplyTimeout' as const, 'followUpTimeout' as const),
    value: pick(null, { law: 'constant' as const, value: 90_000 }, { law: 'exponential' as const, mean: 400_000 }),
  }),
  fc.record({ lever: pick('cap' as const), unanswered: pick(1, 2, 5, 'unlimited' as const) }),
  fc.record({ lever: pick('policy' as const), policy: pick(...POLICY_NAMES) }),
  fc.record({ lever: pick('standing' as const), on: fc.boolean() }),
  fc.record({ lever: pick('dashboard' as const), refresh: pick('hourly' as const, 'live' as const) }),
  fc.record({ lever: pick('join' as const), group, count: pick(1, 2, 7) }),
  fc.record({ lever: pick('leave' as const), group, count: pick(1, 2) }),
  fc.record({
    lever: pick('expert-leaves' as const),
    expert: pick(0, 1, 2, 'busiest' as const, 'best-rated' as const),
  }),
);
