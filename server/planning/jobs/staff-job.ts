import { expertHours, planStaffing, staffingOf } from '../../../engine/index.ts';
import type { StaffingAnswer } from '../../../engine/index.ts';
import type { StaffResult } from '../../protocol/index.ts';
import { floorReasons } from '../floor-words.ts';
import { AskedJob } from './asked-job.ts';
import type { PlayableArm } from './job-recipe.ts';
import type { PlanJob } from './plan-job.ts';

/** What people are looked for. */
export interface StaffAsked {
  /** With its targets. */
  readonly base: PlayableArm;
  readonly replications: number;
  readonly level: number;
}

/** More of a group than any desk has at once. */
const MOST_EXPERTS = 100_000;

/** Looks for the fewest people who surely keep what is promised, as `switchyard staff` does. */
export function staffJob(asked: StaffAsked): PlanJob {
  const { base, replications, level } = asked;
  const { scenario } = base;
  const groups = staffingOf(scenario, scenario.figures.interval).groups.map(({ name }) => name);
  const limits = () => ({ atLeast: 0, atMost: MOST_EXPERTS });
  return new AskedJob({
    ask: () => planStaffing({ scenario, groups, limits, level, replications }),
    told: (answer) => told(answer, asked),
  });
}

function told(answer: StaffingAnswer, { level, base }: StaffAsked): StaffResult {
  const { verdict, plan, floor, checks } = answer;
  const common = { kind: 'staff', verdict, level } as const;
  if (plan === undefined) {
    const says = ['No number of people keeps it.', ...floorReasons(base.scenario, answer).flat()].join(' ');
    return { ...common, says, replications: floor.runs.length, seed: floor.seed, staffing: null };
  }
  const { every, cycle, groups } = plan.levels.plan(base.scenario.figures.interval);
  const staffing = { every, cycle, groups: groups.map(({ name, staffed }) => ({ name, staffed: [...staffed] })) };
  const hours = Number(expertHours(staffing).toFixed(1));
  const runs = `${plan.runs.length} fresh runs, the ${ordinal(checks)} check`;
  const says =
    verdict === 'met'
      ? `${hours} expert-hours are enough: every target is surely kept in ${runs}.`
      : `The best that was found, ${hours} expert-hours, does not surely keep every target in ${runs}.`;
  return { ...common, says, replications: plan.runs.length, seed: plan.seed, staffing };
}

const ordinal = (count: number): string => ({ 1: 'first', 2: 'second', 3: 'third' })[count] ?? `${count}th`;
