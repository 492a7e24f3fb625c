import { costsOf, staffingRisk, wagesOf } from '../../../engine/index.ts';
import type { MendedRoster, Scenario } from '../../../engine/index.ts';
import type { CheckedRoster } from '../roster-part.ts';
import type { MadeRoster } from './make-roster.ts';

type Range = CheckedRoster['dayMisses'];

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

const range = (known: { readonly estimate: number; readonly low: number; readonly high: number }): Range => ({
  value: finite(known.estimate),
  low: finite(known.low),
  high: finite(known.high),
});

/** What is kept of a roster that was played on fresh random numbers. */
export function checkedRoster(mended: MendedRoster<MadeRoster>, scenario: Scenario, level: number): CheckedRoster {
  const { made, rounds, dropped, judged, runs, checks, seed, searchSeed } = mended;
  const costs = costsOf(scenario, runs, level, wagesOf(made.roster));
  return {
    level,
    verdict: judged.every(({ is }) => is === 'met') ? 'met' : 'unmet',
    replications: runs.length,
    checks,
    seed,
    searchSeed,
    rounds,
    dropped,
    judged: judged.map(({ unit, is, ...known }) => ({ ...range(known), ...unit, is })),
    dayMisses: range(staffingRisk(scenario, runs, level).dayMisses),
    costs: {
      wages: range(costs.wages),
      payouts: range(costs.payouts),
      penalties: range(costs.penalties),
      total: range(costs.total),
      turnedAway: range(costs.turnedAway),
    },
  };
}
