import type { Scenario } from '../scenario/scenario.ts';
import { dayOfIntervals, type JudgedUnit } from './judged-units.ts';
import type { Levels } from './planned-people.ts';
import { CARRY, type Steering } from './steering.ts';

/** A change of a plan, and the intervals whose tickets it can reach. */
export interface Move {
  readonly changes: readonly (readonly [place: number, change: number])[];
  readonly from: number;
  /** The first interval that it does not reach. */
  readonly until: number;
}

/** Which moves there are, and which of them can be tried at once because they do not reach the same tickets. */
export class Moves {
  readonly #days: readonly number[];
  readonly #ahead: number;
  readonly #widest: 'interval' | 'day' | 'run';

  constructor(scenario: Scenario, steering: Steering) {
    const spans = new Set(scenario.targets.map(({ per }) => per));
    this.#days = dayOfIntervals(scenario);
    this.#ahead = Math.max(0, ...steering.ahead);
    this.#widest = spans.has('run') ? 'run' : spans.has('day') ? 'day' : 'interval';
  }

  /** Whether a move reaches whole days or the run. */
  get areWide(): boolean {
    return this.#widest !== 'interval';
  }

  /** One expert fewer, wherever there is one too many to be sure, the dearest first. */
  drops(levels: Levels): Move[] {
    const places = [...levels.at.keys()].filter((place) => levels.at[place] > levels.groupOf(place).atLeast);
    places.sort((one, other) => levels.groupOf(other).weight - levels.groupOf(one).weight || one - other);
    return places.map((place) => this.#move(levels, [[place, -1]]));
  }

  /** One expert more somewhere for one or two fewer elsewhere, wherever that is cheaper; `reach` is how many intervals apart. */
  swaps(levels: Levels, reach: number): Move[] {
    const found: Move[] = [];
    for (const place of levels.at.keys()) {
      const group = levels.groupOf(place);
      if (levels.at[place] >= group.atMost) continue;
      const near = this.#near(levels, place, reach);
      near.forEach((one, index) => {
        if (levels.groupOf(one).weight > group.weight) {
          found.push(
            this.#move(levels, [
              [place, 1],
              [one, -1],
            ]),
          );
        }
        for (const other of near.slice(index)) {
          // Two fewer of one group in one interval are hardly made up for by one of another.
          if ((reach === 0 && one === other) || !isWorth(levels, place, [one, other])) continue;
          const fewer = one === other ? [[one, -2] as const] : [[one, -1] as const, [other, -1] as const];
          found.push(this.#move(levels, [[place, 1], ...fewer]));
        }
      });
    }
    return found;
  }

  /** Which units the difference of two plans reaches. */
  reached(units: readonly JudgedUnit[], one: Levels, other: Levels): readonly number[] {
    const places = [...one.at.keys()].filter((place) => one.at[place] !== other.at[place]);
    return this.reachedFrom(
      units,
      places.map((place) => one.intervalOf(place)),
    );
  }

  /** Which units a change of people in some intervals reaches. */
  reachedFrom(units: readonly JudgedUnit[], intervals: readonly number[]): readonly number[] {
    const changed = intervals.map((interval) => this.#reach(interval, interval));
    return [...units.keys()].filter((unit) => changed.some((reach) => reaches(reach, units[unit])));
  }

  #near(levels: Levels, place: number, reach: number): number[] {
    const interval = levels.intervalOf(place);
    return [...levels.at.keys()].filter(
      (other) =>
        other !== place &&
        Math.abs(levels.intervalOf(other) - interval) <= reach &&
        levels.at[other] > levels.groupOf(other).atLeast,
    );
  }

  #move(levels: Levels, changes: Move['changes']): Move {
    const intervals = changes.map(([place]) => levels.intervalOf(place));
    return { changes, ...this.#reach(Math.min(...intervals), Math.max(...intervals)) };
  }

  #reach(first: number, last: number): Pick<Move, 'from' | 'until'> {
    const intervals = this.#days.length;
    if (this.#widest === 'run') return { from: 0, until: intervals };
    const from = Math.max(0, first - this.#ahead);
    const until = Math.min(intervals, last + CARRY + 1);
    if (this.#widest === 'interval') return { from, until };
    const day = this.#days.indexOf(this.#days[from]);
    return { from: day, until: this.#days.lastIndexOf(this.#days[until - 1]) + 1 };
  }
}

/** Whether one here is cheaper than two there, who are there, and can do whatever these do. */
function isWorth(levels: Levels, place: number, [one, other]: readonly [number, number]): boolean {
  const [group, first, second] = [place, one, other].map((each) => levels.groupOf(each));
  if (one === other && levels.at[one] - first.atLeast < 2) return false;
  if (first.weight + second.weight <= group.weight) return false;
  return group.serves.every((serves, category) => serves || !(first.serves[category] || second.serves[category]));
}

/** Whether a move can change what is known of a unit. */
export const reaches = (
  { from, until }: Pick<Move, 'from' | 'until'>,
  unit: Pick<JudgedUnit, 'from' | 'until'>,
): boolean => unit.from < until && unit.until > from;

/** Moves that reach the same intervals made into one, as many of them as its appetite says; then those that do not meet each other. */
export function nextBatch(moves: readonly Move[], appetite: (move: Move) => number): readonly (readonly Move[])[] {
  const bundles: Move[][] = [];
  for (const move of moves) {
    const same = bundles.find(([first]) => first.from === move.from && first.until === move.until);
    if (same !== undefined && same.length < appetite(move) && isApart(same, move)) same.push(move);
    else if (same === undefined && bundles.every(([first]) => !reaches(move, first))) bundles.push([move]);
  }
  return bundles;
}

/** No place is changed twice: limits were looked at for each move alone. */
const isApart = (bundle: readonly Move[], { changes }: Move): boolean =>
  bundle.every((move) => move.changes.every(([place]) => changes.every(([other]) => other !== place)));
