import { Levels, plannedGroups } from '../../../engine/planning/planned-people.ts';
import type { StaffingAnswer } from '../../../engine/planning/plan-staffing.ts';
import { Trial } from '../../../engine/planning/trials.ts';
import type { Scenario } from '../../../engine/scenario/scenario.ts';
import { played } from './play-asking.ts';

/** Which plans are tried: at most so many experts in each place, each plan with so many replications. */
interface Tried {
  readonly most: readonly number[];
  readonly replications: number;
  /** Whether the dearest of them is looked for. */
  readonly dearest?: boolean;
}

/** What the cheapest of all plans costs that surely meets the targets on the random numbers of the search; Infinity where none does. */
export function cheapestOfAll(
  scenario: Scenario,
  { units }: Pick<StaffingAnswer, 'units'>,
  { most, replications, dearest = false }: Tried,
): number {
  const names = scenario.experts.map(({ name }) => name);
  const groups = plannedGroups(scenario, names, () => ({ atLeast: 0, atMost: 1000 }));
  const intervals = most.length / groups.length;
  const all = most.reduce<number[][]>(
    (plans, highest) => plans.flatMap((plan) => Array.from({ length: highest + 1 }, (_, level) => [...plan, level])),
    [[]],
  );
  const costed = all.map((at) => new Levels(groups, intervals, Int32Array.from(at)));
  const sign = dearest ? -1 : 1;
  for (const levels of costed.toSorted((one, other) => sign * (one.cost - other.cost))) {
    const trial = new Trial(scenario, levels, units);
    played(trial.playUpTo(20, `${scenario.seed}/search`, 'all plans'));
    if (trial.played(0.95).judged.some(({ is }) => is === 'missed')) continue;
    played(trial.playUpTo(replications, `${scenario.seed}/search`, 'all plans'));
    if (trial.played(0.95).judged.every(({ is }) => is === 'met')) return levels.cost;
  }
  return Infinity;
}
