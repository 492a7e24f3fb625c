import { backtestSentence, planStaffing, staffingOf } from '../../../engine/index.ts';
import type { StaffingAnswer } from '../../../engine/index.ts';
import type { StaffResult } from '../../protocol/index.ts';
import { contradictionsText } from '../contradictions.ts';
import { floorReasons, floorText } from '../floor-words.ts';
import { newPlan } from '../plan-file.ts';
import { staffingFound } from '../staffing-outcome.ts';
import { costText, evidenceText, riskText, smallerText, verdictText } from '../staffing-words.ts';
import { AskedJob, type Made } from './asked-job.ts';
import { originOf } from './job-origin.ts';
import type { PlayableArm } from './job-recipe.ts';
import { askedPlan, planFileOf, type AskedFile } from './made-file.ts';
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
  const asking = askedPlan(newPlan(base.recipe), base.name);
  const limits = () => ({ atLeast: 0, atMost: MOST_EXPERTS });
  return new AskedJob({
    ask: () => planStaffing({ scenario, groups, limits, level, replications }),
    told: (answer) => madeOf(answer, asked, asking),
    asked: [asking],
  });
}

function madeOf(answer: StaffingAnswer, asked: StaffAsked, asking: AskedFile): Made {
  const { level, base, replications } = asked;
  const { scenario, recipe } = base;
  const { plan, floor } = answer;
  const { runs, seed } = plan ?? floor;
  const again = { says: 'Everything that the search found', seed, replications: runs.length };
  const words = ['staff', asking.name, '--every', everyText(scenario.figures.interval)];
  const origin = originOf([asking], [{ ...again, words }], { replications, level });
  const common = { kind: 'staff', origin, level, backtest: backtestSentence(scenario.history) } as const;
  if (plan === undefined) {
    const says = 'No number of people keeps it.';
    const more = floorReasons(scenario, answer).flat();
    const of = { replications: floor.runs.length, seed: floor.seed, staffing: null };
    return { result: { ...common, verdict: answer.verdict, says, more, ...of } };
  }
  const found = staffingFound({ ...answer, plan }, { scenario, level, volumes: [] });
  const { every, cycle, groups } = plan.levels.plan(scenario.figures.interval);
  const staffing = { every, cycle, groups: groups.map(({ name, staffed }) => ({ name, staffed: [...staffed] })) };
  const known = { scenario, found };
  const result: StaffResult = {
    ...common,
    verdict: found.verdict,
    says: verdictText({ plan: staffing, found }),
    more: [
      ...contradictionsText(known),
      riskText(found),
      ...smallerText(known),
      ...floorText(found),
      ...costText(found),
      evidenceText(found),
    ],
    replications: plan.runs.length,
    seed: plan.seed,
    staffing,
  };
  return { result, files: [planFileOf({ ...newPlan(recipe), staffing: { plan: staffing, found } })] };
}

const everyText = (interval: number): string =>
  interval % 60_000 === 0 ? `${interval / 60_000} min` : `${interval} ms`;
