import type { Scenario } from '../scenario/scenario.ts';
import { clearedFloors, type ClearedFloor } from './floor-causes.ts';
import { firstPlan } from './first-plan.ts';
import { FEWEST_TICKETS, judgedUnits, UnitTally, type JudgedUnit, type Judgement } from './judged-units.ts';
import { Moves, nextBatch, reaches } from './moves.ts';
import { withoutEnd } from './people-without-end.ts';
import type { GroupLimits, Levels } from './planned-people.ts';
import { StaffingSearch } from './staffing-search.ts';
import { Steering } from './steering.ts';
import { Trial, type Asking, type PlayedRun } from './trials.ts';

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
  /** The floor without each thing that may be in the way by itself; only where the floor is. */
  readonly cleared: readonly ClearedFloor[];
  /** Where the search began, by formula. */
  readonly first: Levels;
  /** Of every plan that was searched. */
  readonly searchReplications: number;
  /** What the search came to on its own random numbers. */
  readonly found: Levels;
  /** The smallest plan that surely meets the targets, or the best that was found; none where the floor is in the way. */
  readonly plan: CheckedPlan | undefined;
  /** One expert fewer in one interval, where that misses by least. */
  readonly smaller: CheckedPlan | undefined;
  /** How often it was checked on fresh random numbers. */
  readonly checks: number;
}

/** A unit below its target for want of time, not of people, has to be so surely. */
const FLOOR_LEVEL = 0.999;
const CHECKS = 20;
/**
 * Share of the replications of a check with which each of many plans is searched: what it sees wrongly the checks put right. A week of
 * half hours for three groups takes a fifth less time so, and half a percent more expert-hours.
 */
const SEARCHED = 0.6;
/** What looks met has so many checks to become sure. */
const PATIENCE = 4;
/** So often what fresh random numbers do not refuse is taken away and checked again. */
const TRIMS = 2;
const SMALLER_TRIED = 3;

/** Finds the smallest plan that surely meets every target, and the next smaller one. */
export function* planStaffing(problem: StaffingProblem): Asking<StaffingAnswer> {
  const { scenario, level, replications } = problem;
  const { floor, seen, groups } = yield* withoutEnd(problem);
  const units = judgedUnits(scenario, seen, (FEWEST_TICKETS * floor.runs.length) / replications);
  const tally = new UnitTally(scenario, units);
  for (const { notes } of floor.runs) tally.take(notes);
  const checkedFloor = { ...floor, judged: tally.judge(level) };
  const first = firstPlan(scenario, groups, { seen, replications: floor.runs.length });
  const searchReplications = first.areFew ? replications : Math.ceil(SEARCHED * replications);
  const shared = { units, searchReplications, floor: checkedFloor, cleared: [], first };
  if (tally.judge(FLOOR_LEVEL).some(({ is }) => is === 'missed')) {
    const cleared = yield* clearedFloors(scenario, checkedFloor, { units, level });
    return { ...shared, cleared, found: first, verdict: 'floor', plan: undefined, smaller: undefined, checks: 0 };
  }
  const seed = `${scenario.seed}/search`;
  const hears = (trial: Trial): void => {
    const plan = { levels: trial.levels, judged: trial.played(level).judged, runs: trial.runs, seed };
    problem.hears?.({ ...shared, found: trial.levels, verdict: 'unchecked', plan, smaller: undefined, checks: 0 });
  };
  const search = new StaffingSearch(scenario, units, { seed, replications: searchReplications, level, hears });
  const found = yield* search.find(first);
  const { plan, smaller, checks, isMet } = yield* checkedPlan(problem, search, units, found);
  return { ...shared, found, verdict: isMet ? 'met' : 'unmet', plan, smaller, checks };
}

interface Checked {
  readonly plan: CheckedPlan;
  readonly smaller: CheckedPlan | undefined;
  readonly checks: number;
  readonly isMet: boolean;
}

/**
 * Plays a plan on fresh random numbers, again and again, until every unit is surely met: what is known of a unit adds up for as long as
 * nothing that reaches it changes. What looks missed gets more people at once, and so does what is still not sure after a few checks.
 */
function* checkedPlan(
  problem: StaffingProblem,
  search: StaffingSearch,
  units: readonly JudgedUnit[],
  found: Levels,
): Asking<Checked> {
  const { scenario, level, replications } = problem;
  const known = new UnitTally(scenario, units);
  const moves = new Moves(scenario, new Steering(scenario));
  let [levels, trims, runs] = [found, 0, [] as PlayedRun[]];
  for (let check = 1; ; check++) {
    const seed = `${scenario.seed}/check ${check}`;
    const trial = new Trial(scenario, levels, units);
    yield* trial.playUpTo(replications, seed, 'fresh random numbers');
    for (const { notes } of trial.runs) known.take(notes);
    runs.push(...trial.runs);
    const plan = { levels, judged: known.judge(level), runs, seed };
    const isMet = plan.judged.every(({ is }) => is === 'met');
    const isLast = check === CHECKS;
    const sure = (judgement: Judgement): boolean =>
      judgement.is === 'met' ||
      (judgement.looksMet && known.counts[units.indexOf(judgement.unit)] < PATIENCE * replications);
    const played = { ...trial.played(level), judged: plan.judged };
    let next = isMet || isLast ? levels : search.mended(played, sure);
    if (isMet && !isLast && trims++ < TRIMS) next = yield* withoutNearMisses(problem, search, plan, units);
    const isSettled =
      isSame(next, levels) && (isMet || isLast || plan.judged.every((each) => !sure(each) || each.is === 'met'));
    if (isSettled) return { plan, smaller: yield* nextSmaller(problem, search, plan, units), checks: check, isMet };
    if (isSame(next, levels)) continue;
    for (const unit of moves.reached(units, levels, next)) known.forget(unit);
    [levels, runs] = [next, []];
  }
}

/** What the search refused and the fresh random numbers would not is taken away; it is checked on others afterwards. */
function* withoutNearMisses(
  { scenario, level, replications }: StaffingProblem,
  search: StaffingSearch,
  { levels, seed }: CheckedPlan,
  units: readonly JudgedUnit[],
): Asking<Levels> {
  const moves = nextBatch(search.nearMisses(levels), () => 1).flat();
  if (moves.length === 0) return levels;
  const trial = new Trial(scenario, levels.with(moves.flatMap(({ changes }) => changes)), units);
  yield* trial.playUpTo(replications, seed, 'what the search refused');
  const open = trial.played(level).judged.filter(({ is }) => is !== 'met');
  const good = moves.filter((move) => !open.some(({ unit }) => reaches(move, unit)));
  return levels.with(good.flatMap(({ changes }) => changes));
}

/** The same random numbers with one expert fewer where the search saw that miss by least; what that cannot reach stays as it is known. */
function* nextSmaller(
  { scenario, level, replications }: StaffingProblem,
  search: StaffingSearch,
  { levels, judged, seed }: CheckedPlan,
  units: readonly JudgedUnit[],
): Asking<CheckedPlan | undefined> {
  let smaller: CheckedPlan | undefined;
  for (const move of search.nearMisses(levels).slice(0, SMALLER_TRIED)) {
    const trial = new Trial(scenario, levels.with(move.changes), units);
    yield* trial.playUpTo(2 * replications, seed, 'the next smaller plan');
    const played = trial.played(level).judged;
    const known = judged.map((judgement, place) => (reaches(move, judgement.unit) ? played[place] : judgement));
    smaller = { levels: trial.levels, judged: known, runs: trial.runs, seed };
    if (played.some(({ is, unit }) => is !== 'met' && reaches(move, unit))) break;
  }
  return smaller;
}

const isSame = (one: Levels, other: Levels): boolean => one.at.every((level, place) => level === other.at[place]);
