import { FEWEST_ROSTERS, playFrontier, staffingOf } from '../../../engine/index.ts';
import type { Costs, FrontierPoint, Interval } from '../../../engine/index.ts';
import type { FrontierResult, PlanRange } from '../../protocol/index.ts';
import { percentsOf } from '../frontier.ts';
import { newPlan } from '../plan-file.ts';
import { AskedJob } from './asked-job.ts';
import { originOf } from './job-origin.ts';
import type { PlayableArm } from './job-recipe.ts';
import { askedPlan } from './made-file.ts';
import type { PlanJob } from './plan-job.ts';

/** One staffing in several sizes. */
export interface FrontierAsked {
  /** With its targets. */
  readonly base: PlayableArm;
  /** In percent of its staffing. */
  readonly levels: readonly number[];
  readonly replications: number;
  readonly level: number;
}

/** Plays a staffing in several sizes on the same days, as `switchyard frontier` does. */
export function frontierJob({ base, levels, replications, level }: FrontierAsked): PlanJob {
  const { scenario, recipe, name } = base;
  const asked = [askedPlan(newPlan(recipe), name)];
  const plan = staffingOf(scenario, scenario.figures.interval);
  const told = (points: readonly FrontierPoint[]): FrontierResult => {
    const seed = points[0]?.seed ?? scenario.seed;
    const words = frontierWords(asked[0]!.name, levels);
    const runs = [{ says: 'Every size', seed, replications, words }];
    const origin = originOf(asked, runs, { replications, level });
    return { kind: 'frontier', origin, replications, level, seed, points: points.map(toldPoint) };
  };
  return new AskedJob({
    ask: (tell) => playFrontier(scenario, plan, levels, { replications, level, hears: (points) => tell(told(points)) }),
    told: (points) => ({ result: told(points) }),
    of: levels.length * replications,
    asked,
  });
}

/** The command plays sizes evenly from one to another; null where these are not. */
function frontierWords(file: string, levels: readonly number[]): string[] | null {
  const [from, to, steps] = [levels[0]!, levels.at(-1)!, levels.length];
  if (steps < FEWEST_ROSTERS || percentsOf({ from, to, steps }).join(' ') !== levels.join(' ')) return null;
  return ['frontier', file, '--from', String(from), '--to', String(to), '--steps', String(steps)];
}

const toldPoint = ({
  percent,
  expertHours,
  costs,
  kept,
  dominated,
}: FrontierPoint): FrontierResult['points'][number] => ({
  percent,
  hours: expertHours,
  kept: rangeOf(kept, 100),
  costs: toldCosts(costs),
  dominated,
});

const toldCosts = ({ wages, payouts, penalties, total }: Costs): FrontierResult['points'][number]['costs'] => ({
  wages: rangeOf(wages),
  payouts: rangeOf(payouts),
  penalties: rangeOf(penalties),
  total: rangeOf(total),
});

function rangeOf({ estimate, low, high }: Interval, scale = 1): PlanRange {
  const finite = (value: number): number | null => (Number.isFinite(value) ? value * scale : null);
  return { value: finite(estimate), low: finite(low), high: finite(high) };
}
