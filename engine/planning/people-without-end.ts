import type { CheckedPlan, StaffingProblem } from './plan-staffing.ts';
import { Levels, plannedGroups, type PlannedGroup } from './planned-people.ts';
import type { Played } from './steering.ts';
import { TargetLayout } from './target-layout.ts';
import { Trial, type Asking } from './trials.ts';

const REPLICATIONS = 30;
const ROUNDS = 6;
const FIRST_TRIED = 32;

/** Plays with so many people that hardly half of them are ever busy; more of a group than that is never needed. */
export function* withoutEnd({ scenario, groups: names, limits }: StaffingProblem): Asking<{
  readonly floor: CheckedPlan;
  /** What was noted, summed over the replications. */
  readonly seen: Float64Array;
  readonly groups: readonly PlannedGroup[];
}> {
  const layout = new TargetLayout(scenario);
  const seed = `${scenario.seed}/floor`;
  for (let many = FIRST_TRIED, round = 1; ; many *= 3, round++) {
    const plenty = plannedGroups(scenario, names, () => ({ atLeast: many, atMost: many }));
    const levels = new Levels(plenty, layout.intervals);
    levels.at.fill(many);
    const trial = new Trial(scenario, levels, []);
    yield* trial.playUpTo(2, seed, 'people without end');
    if (round < ROUNDS && !isIdle(trial.played(0.5), plenty, layout)) continue;
    yield* trial.playUpTo(REPLICATIONS, seed, 'people without end');
    const groups = plannedGroups(scenario, names, (name) => {
      const { atLeast, atMost } = limits(name);
      return { atLeast, atMost: Math.min(atMost, many) };
    });
    const { seen } = trial.played(0.5);
    return { floor: { levels, judged: [], runs: trial.runs, seed }, seen, groups };
  }
}

/** Whether in every interval at most half of every group has something to do. */
const isIdle = ({ seen }: Played, groups: readonly PlannedGroup[], layout: TargetLayout): boolean =>
  groups.every(({ index }) =>
    Array.from({ length: layout.intervals }, (_, interval) => layout.ofGroup(index, interval)).every(
      (at) => seen[at] <= seen[at + 1] / 2,
    ),
  );
