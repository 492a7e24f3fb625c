import type { Interval } from '../experiment/intervals.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { costsOf, type Costs } from './costs.ts';
import { expertHours, withStaffing, type StaffingPlan } from './staffing-plan.ts';
import { staffingRisk } from './staffing-risk.ts';
import type { Asking } from './trials.ts';

/** One staffing of several, and what comes of it. */
export interface FrontierPoint {
  /** In percent of the plan. */
  readonly percent: number;
  readonly expertHours: number;
  readonly costs: Costs;
  /** Share of days that keep every target. */
  readonly kept: Interval;
  /** The root of the chance that all sizes have. */
  readonly seed: string;
  /** Whether another one costs no more, in hours where neither costs more, and keeps targets on no fewer days, and is better in one of them. */
  readonly dominated: boolean;
}

/** So much of a plan: more is rounded up and less down, so that small groups change too; where somebody is needed, somebody stays. */
export function scaledPlan(plan: StaffingPlan, percent: number): StaffingPlan {
  const scaled = (experts: number): number => {
    if (experts === 0) return 0;
    const exact = Number(((experts * percent) / 100).toPrecision(12));
    return Math.max(1, percent > 100 ? Math.ceil(exact) : Math.floor(exact));
  };
  return { ...plan, groups: plan.groups.map(({ name, staffed }) => ({ name, staffed: staffed.map(scaled) })) };
}

/** How several sizes of a plan are played. */
export interface FrontierWish {
  readonly replications: number;
  readonly level: number;
  /** Hears the sizes that are known so far. */
  readonly hears?: (points: readonly FrontierPoint[]) => void;
}

/** Plays a plan in several sizes, the same days in each, and says which of them are worth a thought. */
export function* playFrontier(
  scenario: Scenario,
  plan: StaffingPlan,
  percents: readonly number[],
  { replications, level, hears }: FrontierWish,
): Asking<FrontierPoint[]> {
  const points: FrontierPoint[] = [];
  const seed = `${scenario.seed}/frontier`;
  for (const percent of percents) {
    const staffing = scaledPlan(plan, percent);
    const staffed = { ...withStaffing(scenario, staffing), seed };
    const runs = yield { scenario: staffed, from: 0, to: replications, why: `${percent} % of the plan` };
    const { estimate, low, high, ...rest } = staffingRisk(staffed, runs, level).dayMisses;
    points.push({
      percent,
      expertHours: expertHours(staffing),
      costs: costsOf(staffed, runs, level),
      kept: { ...rest, estimate: 1 - estimate, low: 1 - high, high: 1 - low },
      seed,
      dominated: false,
    });
    hears?.(withDominated(points));
  }
  return withDominated(points);
}

/** Marks those that another one beats by what is seen of both. */
export function withDominated(points: readonly FrontierPoint[]): FrontierPoint[] {
  return points.map((point) => ({ ...point, dominated: points.some((other) => beats(other, point)) }));
}

function beats(one: FrontierPoint, other: FrontierPoint): boolean {
  const cheaper = other.costs.total.estimate - one.costs.total.estimate || other.expertHours - one.expertHours;
  const surer = one.kept.estimate - other.kept.estimate;
  return cheaper >= 0 && surer >= 0 && (cheaper > 0 || surer > 0);
}
