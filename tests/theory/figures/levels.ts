import type { Setting } from '../adapter/setting.ts';
import type { Sum } from './sums.ts';

/** What stands at some number at every moment. */
export const LEVEL = { system: 0, pool: 1, pending: 2, held: 3, online: 4, working: 5 } as const;
const FIRST_SPLIT = 6;

/** Where the levels of single types and experts are. */
export class LevelPlaces {
  readonly count: number;
  readonly #types: number;
  readonly #experts: number;

  constructor({ types, experts }: Setting) {
    this.#types = types;
    this.#experts = experts;
    this.count = FIRST_SPLIT + 2 * types + 3 * experts;
  }

  systemOf(type: number): number {
    return FIRST_SPLIT + type;
  }

  poolOf(type: number): number {
    return FIRST_SPLIT + this.#types + type;
  }

  pendingOf(expert: number): number {
    return FIRST_SPLIT + 2 * this.#types + expert;
  }

  heldOf(expert: number): number {
    return FIRST_SPLIT + 2 * this.#types + this.#experts + expert;
  }

  workingOf(expert: number): number {
    return FIRST_SPLIT + 2 * this.#types + 2 * this.#experts + expert;
  }
}

/** Single levels that sums read, and those that others follow from. */
export function keptLevels(
  sums: readonly Sum[],
  places: LevelPlaces,
  experts: number,
): { levels: readonly number[]; tellsWorking: boolean } {
  const read = sums.flatMap((sum) => ('levels' in sum ? (sum.levels ?? []) : []));
  const everybody = Array.from({ length: experts }, (_, expert) => expert);
  const tellsWorking =
    read.includes(LEVEL.working) || everybody.some((expert) => read.includes(places.workingOf(expert)));
  return { levels: tellsWorking ? [...read, ...everybody.map((expert) => places.heldOf(expert))] : read, tellsWorking };
}

/** Levels with their integrals over time, up to any moment that is looked at: not only up to the last change. */
export class Levels {
  readonly values: Int32Array;
  readonly integrals: Float64Array;
  readonly #since: Float64Array;
  /** Whether a level is kept at all. */
  readonly #isKept: Uint8Array;
  /** How long so many tickets were in the system, ms. */
  timesInSystem = new Float64Array(64);

  /** Keeps the levels of all together, and those single ones that are named. */
  constructor(count: number, kept: readonly number[]) {
    this.#isKept = Uint8Array.from({ length: count }, (_, level) => (level < FIRST_SPLIT ? 1 : 0));
    for (const level of kept) this.#isKept[level] = 1;
    this.values = new Int32Array(count);
    this.integrals = new Float64Array(count);
    this.#since = new Float64Array(count);
  }

  change(level: number, by: number, now: number): void {
    if (this.#isKept[level] === 0) return;
    this.#bring(level, now);
    this.values[level]! += by;
  }

  /** Brings all integrals up to a moment. */
  bringTo(now: number): void {
    for (let level = 0; level < this.values.length; level++) this.#bring(level, now);
  }

  /** Forgets what was, keeps what is. */
  restart(now: number): void {
    this.bringTo(now);
    this.integrals.fill(0);
    this.timesInSystem.fill(0);
  }

  #bring(level: number, now: number): void {
    const lasted = now - this.#since[level]!;
    if (lasted === 0) return;
    const value = this.values[level]!;
    this.integrals[level]! += value * lasted;
    this.#since[level] = now;
    if (level !== LEVEL.system) return;
    if (value >= this.timesInSystem.length) {
      const longer = new Float64Array(2 * value);
      longer.set(this.timesInSystem);
      this.timesInSystem = longer;
    }
    this.timesInSystem[value]! += lasted;
  }
}
