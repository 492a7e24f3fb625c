import type { Scenario } from '../scenario/scenario.ts';
import { ceilingsOf, mostPeople, mostWithin } from './ceilings.ts';
import { checkedPlan, type Checked, type Sought } from './checked-plan.ts';
import { clearedFloors, type ClearedFloor } from './floor-causes.ts';
import { firstPlan } from './first-plan.ts';
import { FEWEST_TICKETS, judgedUnits, UnitTally, type JudgedUnit, type Judgement } from './judged-units.ts';
import { withoutEnd } from './people-without-end.ts';
import type { GroupLimits, Levels, PlannedGroup } from './planned-people.ts';
import { StaffingSearch } from './staffing-search.ts';
import type { Asking, PlayedRun, Trial } from './trials.ts';

/** What is to be staffed. */
export interface StaffingProblem {
  /** With its targets; its reporting interval is the interval of the plan. */
  readonly scenario: Scenario;
  /** Groups that are planned; all others work as the scenario says. */
  readonly groups: readonly string[];
  readonly limits: (group: string) => GroupLimits;
  /** Of each one-sided bound by itself, such as 0.95. */
  readonly level: number;
  readonly replications: number;
  /** Hears what is known so far, whenever a plan has been played in full. */
  readonly hears?: (answer: StaffingAnswer) => void;
}

/** A plan and what it came to on random numbers that the search had not seen. */
export interface CheckedPlan {
  readonly levels: Levels;
  readonly judged: readonly Judgement[];
  readonly runs: readonly PlayedRun[];
  readonly seed: string;
}

/** What came of it. */
export interface StaffingAnswer {
  /**
   * `floor`: not even people without end meet the targets. `unmet`: not with as many people as there may be. `unchecked`: the search is
   * not over, and the plan has not met random numbers that the search has not seen.
   */
  readonly verdict: 'met' | 'floor' | 'unmet' | 'unchecked';
  readonly units: readonly JudgedUnit[];
  /** With people without end: what is left when nobody has to wait for an expert. */
  readonly floor: CheckedPlan;
  /** Places of targets that more people make worse, and people without end miss. */
  readonly ceilings: readonly number[];
  /**
   * Where the plan misses a ceiling: as many of its people as keep all ceilings, on the same random numbers; what they miss contradicts
   * the ceilings.
   */
  readonly most: CheckedPlan | undefined;
  /** The floor without each thing that may be in the way by itself; only where the floor is. */
  readonly cleared: readonly ClearedFloor[];
  /** Where the search began, by formula. */
  readonly first: Levels;
  /** Of every plan that was searched. */
  readonly searchReplications: number;
  /** What the search came to on its own random numbers. */
  readonly found: Levels;
  /**
   * The smallest plan that surely meets the targets, or the best that was found; where all targets are ceilings the largest. None where
   * the floor is in the way.
   */
  readonly plan: CheckedPlan | undefined;
  /** One expert fewer in one interval, where that misses by least. */
  readonly smaller: CheckedPlan | undefined;
  /** How often it was checked on fresh random numbers. */
  readonly checks: number;
}

/** A unit below its target for want of time, not of people, has to be so surely. */
const FLOOR_LEVEL = 0.999;
/** More places than this are many: two weeks of hours for one group are 336. */
const MANY_PLACES = 200;
/**
 * Share of the replications of a check with which each of many plans is searched: what it sees wrongly the checks put right. A week of
 * half hours for three groups takes a fifth less time so, and half a percent more expert-hours; a day of half hours costs 1.2 % more.
 */
const SEARCHED = 0.6;
/** What an expert of one group counts beside 1 of the others, where the fewest people are looked for. */
const PREFERRED = 0.9;

/** Finds the smallest plan that surely meets every target, and the next smaller one. */
export function* planStaffing(problem: StaffingProblem): Asking<StaffingAnswer> {
  const { scenario, level, replications } = problem;
  const { floor, seen, groups } = yield* withoutEnd(problem);
  const units = judgedUnits(scenario, seen, (FEWEST_TICKETS * floor.runs.length) / replications);
  const tally = new UnitTally(scenario, units);
  for (const { notes } of floor.runs) tally.take(notes);
  const checkedFloor = { ...floor, judged: tally.judge(level) };
  const guess: Guess = (of) => firstPlan(scenario, of, { seen, replications: floor.runs.length });
  const first = guess(groups);
  const searchReplications = first.at.length > MANY_PLACES ? Math.ceil(SEARCHED * replications) : replications;
  const missed = tally.judge(FLOOR_LEVEL).filter(({ is }) => is === 'missed');
  const ceilings = yield* ceilingsOf(scenario, { floor, units, missed, groups });
  const nothing = { plan: undefined, smaller: undefined, most: undefined, checks: 0 };
  const shared = { ...nothing, units, searchReplications, floor: checkedFloor, cleared: [], first, found: first };
  const known = { ...shared, ceilings: [...ceilings] };
  if (missed.some(({ unit }) => !ceilings.has(unit.target))) {
    const cleared = yield* clearedFloors(scenario, checkedFloor, { units, level });
    return { ...known, cleared, verdict: 'floor' };
  }
  const sought = { problem, units, ceilings };
  if (ceilings.size === scenario.targets.length) {
    const plan = yield* mostPeople(sought, first, searchReplications);
    return { ...known, found: plan.levels, plan, checks: 1, verdict: isMet(plan) ? 'met' : 'unmet' };
  }
  const hears = (trial: Trial): void => {
    const plan = {
      levels: trial.levels,
      judged: trial.played(level).judged,
      runs: trial.runs,
      seed: searchSeed(problem),
    };
    problem.hears?.({ ...known, found: trial.levels, verdict: 'unchecked', plan });
  };
  const { most, ...checked } = yield* withinCeilings(sought, guess, { groups, searchReplications, hears });
  const plan = most !== undefined && isMet(most) ? most : checked.plan;
  return { ...known, ...checked, plan, most: plan === most ? undefined : most, verdict: isMet(plan) ? 'met' : 'unmet' };
}

/** Where a search begins that counts groups so. */
type Guess = (groups: readonly PlannedGroup[]) => Levels;
type Found = Checked & Pick<StaffingAnswer, 'found'>;

interface SearchedSo {
  readonly groups: readonly PlannedGroup[];
  readonly searchReplications: number;
  readonly hears: (trial: Trial) => void;
}

/** Searched for least cost; where that is too many people, for the fewest; and how many of them the ceilings allow. */
function* withinCeilings(sought: Sought, guess: Guess, so: SearchedSo): Asking<Found & Pick<StaffingAnswer, 'most'>> {
  const isTooMany = ({ plan }: Checked): boolean =>
    plan.judged.some(({ is, unit }) => is === 'missed' && sought.ceilings.has(unit.target));
  const { groups } = so;
  const cheapest = yield* searched(sought, guess(groups), so);
  if (!isTooMany(cheapest)) return { ...cheapest, most: undefined };
  for (const preferred of groups.some(({ weight }) => weight !== groups[0].weight) ? groups : []) {
    const weighed = groups.map((group) => ({ ...group, weight: group === preferred ? PREFERRED : 1 }));
    const fewest = yield* searched(sought, guess(weighed), so);
    const plan = { ...fewest.plan, levels: fewest.plan.levels.of(groups) };
    if (isMet(plan)) return { ...fewest, plan, most: undefined };
  }
  const { levels, seed } = cheapest.plan;
  const { replications } = sought.problem;
  return { ...cheapest, most: yield* mostWithin(sought, levels, { seed, replications }) };
}

function* searched(sought: Sought, first: Levels, { searchReplications, hears }: SearchedSo): Asking<Found> {
  const { problem, units, ceilings } = sought;
  const { scenario, level } = problem;
  const settings = { seed: searchSeed(problem), replications: searchReplications, level, hears, ceilings };
  const search = new StaffingSearch(scenario, units, settings);
  const found = yield* search.find(first);
  return { found, ...(yield* checkedPlan(sought, search, found)) };
}

const searchSeed = ({ scenario }: StaffingProblem): string => `${scenario.seed}/search`;
const isMet = ({ judged }: CheckedPlan): boolean => judged.every(({ is }) => is === 'met');
