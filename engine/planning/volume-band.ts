import type { Scenario } from '../scenario/scenario.ts';
import { withStaffing, type StaffingPlan } from './staffing-plan.ts';
import type { Asking, PlayedRun } from './trials.ts';

/** The same scenario with so many times the tickets. */
const withVolume = (scenario: Scenario, factor: number): Scenario => ({
  ...scenario,
  arrivals: scenario.arrivals.map((stream) => ({ ...stream, scale: stream.scale * factor })),
});

/** Plays a plan under another volume than it was made for. */
export function* underVolume(
  scenario: Scenario,
  plan: StaffingPlan,
  { factor, replications, seed }: { readonly factor: number; readonly replications: number; readonly seed: string },
): Asking<readonly PlayedRun[]> {
  const staffed = { ...withStaffing(withVolume(scenario, factor), plan), seed };
  return yield { scenario: staffed, from: 0, to: replications, why: `${Math.round(factor * 100)} % of the volume` };
}
