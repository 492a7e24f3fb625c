import { UnitTally, type JudgedUnit, type Judgement } from './judged-units.ts';
import { Moves, nextBatch, reaches } from './moves.ts';
import type { CheckedPlan, StaffingProblem } from './plan-staffing.ts';
import type { Levels } from './planned-people.ts';
import type { StaffingSearch } from './staffing-search.ts';
import { Steering } from './steering.ts';
import { Trial, type Asking, type PlayedRun } from './trials.ts';

const CHECKS = 20;
/** What looks met has so many checks to become sure. */
const PATIENCE = 4;
/** So often what fresh random numbers do not refuse is taken away and checked again. */
const TRIMS = 2;
const SMALLER_TRIED = 3;

/** What is looked for. */
export interface Sought {
  readonly problem: StaffingProblem;
  readonly units: readonly JudgedUnit[];
  /** Targets that more people make worse. */
  readonly ceilings: ReadonlySet<number>;
}

/** What was found, checked. */
export interface Checked {
  readonly plan: CheckedPlan;
  readonly smaller: CheckedPlan | undefined;
  readonly checks: number;
}

/**
 * Plays a plan on fresh random numbers, again and again, until every unit is surely met: what is known of a unit adds up for as long as
 * nothing that reaches it changes. What looks missed gets more people at once, and so does what is still not sure after a few checks; but
 * no ceiling does.
 */
export function* checkedPlan(sought: Sought, search: StaffingSearch, found: Levels): Asking<Checked> {
  const { problem, units, ceilings } = sought;
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
    const isMet = plan.judged.every(({ is, unit }) => is === 'met' || ceilings.has(unit.target));
    const isLast = check === CHECKS;
    const sure = (judgement: Judgement): boolean =>
      judgement.is === 'met' ||
      (judgement.looksMet && known.counts[units.indexOf(judgement.unit)] < PATIENCE * replications);
    const played = { ...trial.played(level), judged: plan.judged };
    let next = isMet || isLast ? levels : search.mended(played, sure);
    if (isMet && !isLast && trims++ < TRIMS) next = yield* withoutNearMisses(sought, search, plan);
    const isSettled = isSame(next, levels) && (isLast || plan.judged.every((each) => !sure(each) || each.is === 'met'));
    if (isSettled) return { plan, smaller: yield* nextSmaller(sought, search, plan), checks: check };
    if (isSame(next, levels)) continue;
    for (const unit of moves.reached(units, levels, next)) known.forget(unit);
    [levels, runs] = [next, []];
  }
}

/** What the search refused and the fresh random numbers would not is taken away; it is checked on others afterwards. */
function* withoutNearMisses(
  { problem, units, ceilings }: Sought,
  search: StaffingSearch,
  { levels, seed }: CheckedPlan,
): Asking<Levels> {
  const { scenario, level, replications } = problem;
  const moves = nextBatch(search.nearMisses(levels), () => 1).flat();
  if (moves.length === 0) return levels;
  const trial = new Trial(scenario, levels.with(moves.flatMap(({ changes }) => changes)), units);
  yield* trial.playUpTo(replications, seed, 'what the search refused');
  const open = trial.played(level).judged.filter(({ is, unit }) => is !== 'met' && !ceilings.has(unit.target));
  const good = moves.filter((move) => !open.some(({ unit }) => reaches(move, unit)));
  return levels.with(good.flatMap(({ changes }) => changes));
}

/** The same random numbers with one expert fewer where the search saw that miss by least; what that cannot reach stays as it is known. */
function* nextSmaller(
  { problem, units, ceilings }: Sought,
  search: StaffingSearch,
  { levels, judged, seed }: CheckedPlan,
): Asking<CheckedPlan | undefined> {
  const { scenario, level, replications } = problem;
  let smaller: CheckedPlan | undefined;
  for (const move of search.nearMisses(levels).slice(0, SMALLER_TRIED)) {
    const trial = new Trial(scenario, levels.with(move.changes), units);
    yield* trial.playUpTo(2 * replications, seed, 'the next smaller plan');
    const played = trial.played(level).judged;
    const known = judged.map((judgement, place) => (reaches(move, judgement.unit) ? played[place] : judgement));
    smaller = { levels: trial.levels, judged: known, runs: trial.runs, seed };
    if (played.some(({ is, unit }) => is !== 'met' && !ceilings.has(unit.target) && reaches(move, unit))) break;
  }
  return smaller;
}

const isSame = (one: Levels, other: Levels): boolean => one.at.every((level, place) => level === other.at[place]);
