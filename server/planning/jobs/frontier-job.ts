import { playFrontier, staffingOf } from '../../../engine/index.ts';
import type { Costs, FrontierPoint, Interval } from '../../../engine/index.ts';
import type { FrontierResult, PlanRange } from '../../protocol/index.ts';
import { AskedJob } from './asked-job.ts';
import type { PlayableArm } from './job-recipe.ts';
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
  const { scenario } = base;
  const plan = staffingOf(scenario, scenario.figures.interval);
  const told = (points: readonly FrontierPoint[]): FrontierResult => ({
    kind: 'frontier',
    replications,
    level,
    seed: points[0]?.seed ?? scenario.seed,
    points: points.map(toldPoint),
  });
  return new AskedJob({
    ask: (tell) => playFrontier(scenario, plan, levels, { replications, level, hears: (points) => tell(told(points)) }),
    told: (points) => ({ result: told(points) }),
    of: levels.length * replications,
  });
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
