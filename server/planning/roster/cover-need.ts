import {
  askedFromDay,
  coverOf,
  coverParts,
  coverProgramme,
  workedShifts,
  type CoverAsked,
  type CoverPart,
  type IntegerProgramme,
  type WorkedShift,
} from '../../../engine/index.ts';
import type { Solved, SolveLimits, Solver } from './solver.ts';

/** Shifts that cover a need, and how sure it is that none cost less. */
export interface Covered {
  readonly shifts: readonly WorkedShift[];
  /** By how much they could cost less at most, as a share. */
  readonly gap: number;
  readonly outOfTime: boolean;
}

/** Within half a percent of the least cost; that usually takes no branching at all. */
const USUAL_LIMITS: SolveLimits = { gap: 0.005, nodes: 50, seconds: 30 };

/** Up to so many unknowns the least cost itself is found. */
const EXACT_UP_TO = 400;
const EXACT = 1e-6;

/** Longer than this, one part is chosen day after day. */
const MOST_DAYS_AT_ONCE = 2;

/** Covers needs, and remembers what it has found: a day like another, or like one asked about before, is solved once. */
export class NeedCoverer {
  readonly #solver: Pick<Solver, 'solve'>;
  readonly #limits: SolveLimits;
  /** By programme. */
  readonly #known = new Map<string, Solved>();

  constructor(solver: Pick<Solver, 'solve'>, limits: SolveLimits = USUAL_LIMITS) {
    this.#solver = solver;
    this.#limits = limits;
  }

  cover(asked: CoverAsked): Covered {
    return together(coverParts(asked).map((part) => this.#ofPart(part)));
  }

  #ofPart(part: CoverPart): Covered {
    return part.lastDay - part.firstDay > MOST_DAYS_AT_ONCE ? this.#dayByDay(part) : this.#shiftsFor(part.asked);
  }

  /** The shifts of each day with a look at the night after it; what they cover of the next day is there when that is chosen. */
  #dayByDay({ asked, firstDay, lastDay }: CoverPart): Covered {
    const chosen: Covered[] = [];
    for (let day = firstDay; day < lastDay; day++) {
      const cover = coverOf(together(chosen).shifts, asked.slot, asked.need.length);
      const found = this.#shiftsFor(askedFromDay(asked, day, cover, day === firstDay));
      chosen.push({ ...found, shifts: found.shifts.filter(({ kind }) => kind.day <= day) });
    }
    return together(chosen);
  }

  #shiftsFor(asked: CoverAsked): Covered {
    if (asked.kinds.length === 0 || asked.need.every((experts) => experts === 0))
      return { shifts: [], gap: 0, outOfTime: false };
    const programme = coverProgramme(asked);
    const { values, gap, outOfTime } = this.#solved(programme.programme);
    return { shifts: workedShifts(programme, values), gap, outOfTime };
  }

  #solved(programme: IntegerProgramme): Solved {
    const key = JSON.stringify(programme);
    const limits = programme.costs.length <= EXACT_UP_TO ? { ...this.#limits, gap: EXACT } : this.#limits;
    const solved = this.#known.get(key) ?? this.#solver.solve(programme, limits);
    this.#known.set(key, solved);
    return solved;
  }
}

function together(covered: readonly Covered[]): Covered {
  return {
    shifts: covered.flatMap(({ shifts }) => shifts),
    gap: Math.max(0, ...covered.map(({ gap }) => gap)),
    outOfTime: covered.some(({ outOfTime }) => outOfTime),
  };
}
