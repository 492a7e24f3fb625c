import type { Scenario } from '../scenario/scenario.ts';
import type { Sought } from './checked-plan.ts';
import type { JudgedUnit, Judgement } from './judged-units.ts';
import type { CheckedPlan } from './plan-staffing.ts';
import { Levels, type PlannedGroup } from './planned-people.ts';
import { Trial, type Asking } from './trials.ts';

/** Of the way to its bound as people are counted, what one step goes: never beyond it. */
const STEP = 0.5;
const MOST_STEPS = 100;

interface Looked {
  readonly floor: CheckedPlan;
  readonly units: readonly JudgedUnit[];
  /** What people without end surely miss. */
  readonly missed: readonly Judgement[];
  readonly groups: readonly PlannedGroup[];
}

/**
 * Which of the targets that people without end miss are better with one expert of each group, on the same random numbers: they limit
 * people from above, such as `occupancy >= 80%` or what a desk may cost.
 */
export function* ceilingsOf(scenario: Scenario, { floor, units, missed, groups }: Looked): Asking<ReadonlySet<number>> {
  if (missed.length === 0) return new Set();
  const levels = new Levels(groups, floor.levels.intervals);
  for (const place of levels.at.keys()) levels.at[place] = Math.max(1, levels.groupOf(place).atLeast);
  const few = new Trial(scenario, levels, units);
  yield* few.playUpTo(floor.runs.length, floor.seed, 'whether fewer people do better');
  const { judged } = few.played(0.95);
  const isBetter = ({ unit, low, high }: Judgement): boolean => {
    const other = judged[units.indexOf(unit)];
    return scenario.targets[unit.target].atLeast === undefined ? other.high < low : other.low > high;
  };
  const targets = new Set(missed.map(({ unit }) => unit.target));
  return new Set(
    [...targets].filter((target) => {
      const own = missed.filter(({ unit }) => unit.target === target);
      return 2 * own.filter(isBetter).length > own.length;
    }),
  );
}

interface PlayedOn {
  readonly seed: string;
  readonly replications: number;
}

/** As many people of a plan as surely keep all ceilings. */
export function* mostWithin(sought: Sought, start: Levels, { seed, replications }: PlayedOn): Asking<CheckedPlan> {
  const { problem, units } = sought;
  let levels = start;
  for (let step = 1; ; step++) {
    const trial = new Trial(problem.scenario, levels, units);
    yield* trial.playUpTo(replications, seed, 'the most people that keep it');
    const { judged } = trial.played(problem.level);
    const changes = step < MOST_STEPS ? fewer(sought, levels, judged) : new Map<number, number>();
    if (changes.size === 0) return { levels, judged, runs: trial.runs, seed };
    levels = levels.with(changes);
  }
}

/** Where there are ceilings alone: the most people that keep them, from a guess up and down, and then on fresh random numbers. */
export function* mostPeople(sought: Sought, guess: Levels, replications: number): Asking<CheckedPlan> {
  const { problem, units } = sought;
  const { scenario, level } = problem;
  const enough = new Set<number>();
  let levels = guess;
  for (let step = 1; step < MOST_STEPS; step++) {
    const trial = new Trial(scenario, levels, units);
    yield* trial.playUpTo(replications, `${scenario.seed}/search`, 'the most people that keep it');
    const { judged } = trial.played(level);
    const down = fewer(sought, levels, judged);
    for (const place of down.keys()) enough.add(levels.intervalOf(place));
    const changes = down.size > 0 ? down : more(levels, judged, sought, enough);
    if (changes.size === 0) break;
    levels = levels.with(changes);
  }
  return yield* mostWithin(sought, levels, { seed: `${scenario.seed}/check 1`, replications: problem.replications });
}

type Changes = Map<number, number>;

/** In each interval of a ceiling that is not surely kept, fewer of the group that has the most people there. */
function fewer({ problem, ceilings }: Sought, levels: Levels, judged: readonly Judgement[]): Changes {
  const changes: Changes = new Map();
  for (const judgement of judged) {
    if (judgement.is === 'met' || !ceilings.has(judgement.unit.target)) continue;
    for (let interval = judgement.unit.from; interval < judgement.unit.until; interval++) {
      const places = placesIn(levels, interval).filter((place) => levels.at[place] > levels.groupOf(place).atLeast);
      const place = places.toSorted((one, other) => levels.at[other] - levels.at[one])[0];
      const step = stepOf(problem.scenario, judgement, levels, interval);
      if (place !== undefined) changes.set(place, Math.min(changes.get(place) ?? 0, -step));
    }
  }
  return changes;
}

/** In each interval in which it may still be too few, more of the group that counts least. */
function more(levels: Levels, judged: readonly Judgement[], { problem }: Sought, enough: Set<number>): Changes {
  const changes: Changes = new Map();
  for (let interval = 0; interval < levels.intervals; interval++) {
    const over = judged.filter(({ unit }) => unit.from <= interval && interval < unit.until);
    if (over.length === 0 || enough.has(interval)) continue;
    const places = placesIn(levels, interval).filter((place) => levels.at[place] < levels.groupOf(place).atMost);
    const place = places.toSorted((one, other) => levels.groupOf(one).weight - levels.groupOf(other).weight)[0];
    const step = Math.min(...over.map((judgement) => stepOf(problem.scenario, judgement, levels, interval)));
    if (place !== undefined) changes.set(place, step);
  }
  return changes;
}

const placesIn = (levels: Levels, interval: number): number[] =>
  levels.groups.map((_, group) => levels.placeOf(group, interval));

/** Experts in an interval that a part of the way to the bound is worth, where the figure goes as one over the people; at least one. */
function stepOf({ targets }: Scenario, { unit, estimate }: Judgement, levels: Levels, interval: number): number {
  const { atLeast, atMost } = targets[unit.target];
  const bound = (atLeast ?? atMost)!;
  const people = placesIn(levels, interval).reduce((sum, place) => sum + levels.at[place], 0);
  const way = Math.abs(estimate - bound) / Math.max(Math.abs(estimate), Math.abs(bound));
  return Number.isFinite(way) ? Math.max(1, Math.floor(STEP * way * people)) : 1;
}
