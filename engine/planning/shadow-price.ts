import { comparedFigures, levelOfEach, type ComparedArm, type ComparedFigure } from '../experiment/compared-figures.ts';
import type { FigureDefinition } from '../kpi/catalogue/figure-definition.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { staffingOf, withStaffing, type StaffingPlan } from './staffing-plan.ts';

/** Neighbouring intervals of a plan in which one group gets an expert more, or one less. */
export interface StaffedBlock {
  readonly group: string;
  /** The first interval of the plan, and the first behind it. */
  readonly from: number;
  readonly until: number;
  readonly step: 1 | -1;
  /** Expert-hours of the run that this adds, or takes when negative. */
  readonly hours: number;
}

/** What an expert-hour is worth in a block of intervals: the change of a figure for each hour added, and for each hour taken. */
export interface ShadowPrice {
  readonly group: string;
  readonly from: number;
  readonly until: number;
  readonly added: HourWorth | undefined;
  /** What is lost by taking an hour; undefined where nobody is there to be taken. */
  readonly taken: HourWorth | undefined;
}

/** A change for each expert-hour, in the unit of the figure, with its interval. */
export interface HourWorth {
  /** Expert-hours of the run added or taken, above 0. */
  readonly hours: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly verdict: ComparedFigure['verdict'];
}

/** Shadow prices of one figure. */
export interface ShadowPrices {
  readonly definition: FigureDefinition;
  readonly plan: Pick<StaffingPlan, 'every' | 'cycle'>;
  readonly prices: readonly ShadowPrice[];
  readonly replications: number;
  /** Confidence of all intervals of the figure together. */
  readonly level: number;
}

/** Blocks of one turn of a plan, at most; each is played twice for every group. */
const MOST_BLOCKS = 12;
const MS_PER_HOUR = 3_600_000;

/**
 * The plan that a scenario has by its schedules: where all planned groups count by the same intervals it is theirs, else the experts on
 * duty in each of its reporting intervals.
 */
export function planOfSchedules(scenario: Scenario): StaffingPlan {
  const run = staffingOf(scenario, scenario.figures.interval);
  const schedules = run.groups.map(({ name }) => scenario.experts.find((group) => group.name === name)!.schedule);
  const [first] = schedules;
  if (typeof first !== 'object' || !('staffed' in first)) return run;
  const groups = schedules.flatMap((schedule, place) =>
    typeof schedule === 'object' &&
    'staffed' in schedule &&
    schedule.every === first.every &&
    schedule.cycle === first.cycle
      ? [{ name: run.groups[place].name, staffed: schedule.staffed }]
      : [],
  );
  return groups.length === schedules.length ? { every: first.every, cycle: first.cycle, groups } : run;
}

/**
 * Blocks in which somebody is on duty, of equal length and not over a time in which nobody is.
 *
 * @param atMost blocks of one turn of the plan, about
 */
export function staffedBlocks(scenario: Scenario, plan: StaffingPlan, atMost = MOST_BLOCKS): StaffedBlock[] {
  const length = Math.max(...plan.groups.map(({ staffed }) => staffed.length));
  const isStaffed = (interval: number): boolean => plan.groups.some(({ staffed }) => (staffed[interval] ?? 0) > 0);
  const staffed = Array.from({ length }, (_, interval) => interval).filter(isStaffed);
  const each = Math.max(1, Math.ceil(staffed.length / atMost));
  const spans: { from: number; until: number }[] = [];
  for (const interval of staffed) {
    const last = spans.at(-1);
    if (last !== undefined && last.until === interval && interval - last.from < each) last.until++;
    else spans.push({ from: interval, until: interval + 1 });
  }
  return plan.groups.flatMap(({ name }) =>
    spans.flatMap((span) =>
      ([1, -1] as const).flatMap((step): StaffedBlock[] => {
        const block = { group: name, ...span, step };
        const hours = hoursOf(scenario, plan, block);
        return hours === 0 ? [] : [{ ...block, hours }];
      }),
    ),
  );
}

/** Hours that a block changes in the run: a plan of a day comes back every day. */
function hoursOf(scenario: Scenario, plan: StaffingPlan, block: Omit<StaffedBlock, 'hours'>): number {
  const hours = (each: StaffingPlan): number => {
    const { groups, every } = staffingOf(withStaffing(scenario, each), scenario.figures.interval);
    const { staffed } = groups.find(({ name }) => name === block.group)!;
    return staffed.reduce((sum, level, interval) => {
      const until = Math.min(scenario.horizon, (interval + 1) * every);
      return sum + (level * Math.max(0, until - interval * every)) / MS_PER_HOUR;
    }, 0);
  };
  return hours(stepped(plan, block)) - hours(plan);
}

/** The plan with one expert of the group more or less in each interval of a block; there are never fewer than none. */
function stepped(plan: StaffingPlan, { group, from, until, step }: Omit<StaffedBlock, 'hours'>): StaffingPlan {
  const groups = plan.groups.map(({ name, staffed }) => ({
    name,
    staffed:
      name === group
        ? staffed.map((level, interval) => (interval >= from && interval < until ? Math.max(0, level + step) : level))
        : staffed,
  }));
  return { ...plan, groups };
}

/** The plan itself, and then the plan with each block stepped, in order: every way to play. */
export const shadowPlans = (plan: StaffingPlan, blocks: readonly StaffedBlock[]): StaffingPlan[] => [
  plan,
  ...blocks.map((block) => stepped(plan, block)),
];

/**
 * Reads what came of every way to play.
 *
 * @param played in the order of {@link shadowPlans}, as many replications of each
 * @param level of all intervals of one figure together
 */
export function shadowPricesOf(
  { plan, blocks }: { readonly plan: StaffingPlan; readonly blocks: readonly StaffedBlock[] },
  played: readonly ComparedArm[],
  figures: readonly string[],
  level: number,
): ShadowPrices[] {
  const each = levelOfEach(level, blocks.length);
  const compared = blocks.map((_, place) => comparedFigures(figures, played[0], played[place + 1], each));
  return figures.map((_, figure) => {
    const worth = blocks.map((block, place) => worthOf(block, compared[place][figure]));
    const prices = blocks.flatMap((block, place): ShadowPrice[] => {
      const { group, from, until, step } = block;
      const other = blocks.findIndex((each2) => each2.group === group && each2.from === from && each2.step !== step);
      if (step === -1 && other >= 0) return [];
      const [added, taken] = step === 1 ? [worth[place], worth[other]] : [undefined, worth[place]];
      return [{ group, from, until, added, taken }];
    });
    const [{ definition }] = comparedFigures([figures[figure]], played[0], played[0], each);
    return {
      definition,
      plan: { every: plan.every, cycle: plan.cycle },
      prices,
      replications: played[0].figures.length,
      level,
    };
  });
}

function worthOf({ hours: signed }: StaffedBlock, { difference, verdict }: ComparedFigure): HourWorth | undefined {
  if (difference === null) return undefined;
  const hours = Math.abs(signed);
  const { estimate, low, high } = difference;
  return { hours, value: estimate / hours, low: low / hours, high: high / hours, verdict };
}
