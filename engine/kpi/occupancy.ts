import { longerFloat64 } from '../columns.ts';
import { StatePart } from '../state-part.ts';
import type { World } from '../world/world.ts';
import { Levels } from './estimators/levels.ts';

/** Rows of the levels of the whole desk; those of the groups follow. */
export const LEVEL = { waiting: 0, offered: 1, held: 2, open: 3 } as const;
const DESK_LEVELS = 4;

/**
 * What an expert's time is counted under: the activities under their numbers, being kept from offers by the cap alone (K-08), and being
 * online though the roster has no shift for it (K-110).
 */
export const CAP_BLOCKED = 5;
export const OUT_OF_SHIFT = 6;
const DOINGS = 7;

/** What is where, and what experts do, over time. */
export class Occupancy extends StatePart {
  readonly levels: Levels;
  /** Rows of seven an expert; absent when experts are not kept apart. */
  readonly ofExperts: Levels | undefined;
  /** The same from the start of the run on, whatever is measured: for packs that act upon it. Absent where none does. */
  readonly sinceStart: Levels | undefined;
  /** Most tickets that waited at once, however short, since the end of the warm-up. */
  mostWaiting = 0;
  /** 1 for experts kept from offers by the cap alone. */
  private blocked: Uint8Array;
  /** 1 for experts online out of shift; and how many of each pool are. */
  private outOfShift: Uint8Array;
  private readonly outOfPool: Float64Array;
  /** Integrals of all levels at the end of each interval. */
  private history: Float64Array;
  /** Intervals that have ended. */
  closed = 0;
  readonly #world: World;

  constructor(world: World, keepsExperts: boolean) {
    super();
    const { scenario, experts } = world;
    const { warmUp, horizon, packs } = scenario;
    const isActedUpon = packs.morale !== undefined || packs.qualityReview !== undefined;
    const rows = DESK_LEVELS + DOINGS * scenario.experts.length;
    this.#world = world;
    this.levels = new Levels(rows, warmUp, horizon);
    this.ofExperts = keepsExperts ? new Levels(DOINGS * experts.count, warmUp, horizon) : undefined;
    this.sinceStart = isActedUpon ? new Levels(DOINGS * experts.count, 0, Infinity) : undefined;
    this.blocked = new Uint8Array(experts.count);
    this.outOfShift = new Uint8Array(experts.count);
    this.outOfPool = new Float64Array(scenario.experts.length);
    this.history = new Float64Array(rows * 64);
  }

  /** Rows for more experts, behind all others. */
  growTo(experts: number): void {
    this.blocked = longerUint8(this.blocked, experts);
    this.outOfShift = longerUint8(this.outOfShift, experts);
    this.ofExperts?.growTo(DOINGS * experts);
    this.sinceStart?.growTo(DOINGS * experts);
  }

  /** Row of what the experts of a group do. */
  static rowOf(group: number, doing: number): number {
    return DESK_LEVELS + DOINGS * group + doing;
  }

  waitingChanged(count: number): void {
    const now = this.#world.calendar.now;
    this.levels.add(LEVEL.waiting, count - this.levels.value[LEVEL.waiting], this.levels.cut(now));
    if (count > this.mostWaiting || now < this.#world.scenario.warmUp) this.mostWaiting = count;
  }

  change(level: number, by: number): void {
    this.levels.add(level, by, this.levels.cut(this.#world.calendar.now));
  }

  /** Something goes from one level to another. */
  move(from: number, to: number): void {
    const now = this.levels.cut(this.#world.calendar.now);
    this.levels.add(from, -1, now);
    this.levels.add(to, 1, now);
  }

  activityChanged(expert: number, before: number, activity: number): void {
    const { calendar, experts } = this.#world;
    const now = this.levels.cut(calendar.now);
    const row = DESK_LEVELS + DOINGS * experts.group[expert];
    this.levels.add(row + before, -1, now);
    this.levels.add(row + activity, 1, now);
    if (this.ofExperts === undefined && this.sinceStart === undefined) return;
    this.#changeOwn(expert, before, -1);
    this.#changeOwn(expert, activity, 1);
  }

  #changeOwn(expert: number, doing: number, change: number): void {
    const { now } = this.#world.calendar;
    const { ofExperts, sinceStart } = this;
    if (ofExperts !== undefined) ofExperts.add(DOINGS * expert + doing, change, ofExperts.cut(now));
    if (sinceStart !== undefined) sinceStart.add(DOINGS * expert + doing, change, now);
  }

  /** Whether the cap, and nothing else, keeps an expert on duty from offers. */
  capBlocks(expert: number, blocks: boolean): void {
    const value = blocks ? 1 : 0;
    if (this.blocked[expert] !== value) this.#setBlocked(expert, value);
  }

  #setBlocked(expert: number, value: number): void {
    const change = value - this.blocked[expert];
    this.blocked[expert] = value;
    this.change(Occupancy.rowOf(this.#world.experts.group[expert], CAP_BLOCKED), change);
    this.#changeOwn(expert, CAP_BLOCKED, change);
  }

  /** Whether an expert is online though no shift of theirs runs. */
  staysOutOfShift(expert: number, stays: boolean): void {
    const change = (stays ? 1 : 0) - this.outOfShift[expert];
    if (change === 0) return;
    this.outOfShift[expert] += change;
    this.change(Occupancy.rowOf(this.#world.experts.group[expert], OUT_OF_SHIFT), change);
    this.#changeOwn(expert, OUT_OF_SHIFT, change);
  }

  /** How many of a pool are online beyond its staffing. */
  poolExceeds(group: number, experts: number): void {
    const change = experts - this.outOfPool[group];
    if (change === 0) return;
    this.outOfPool[group] = experts;
    this.change(Occupancy.rowOf(group, OUT_OF_SHIFT), change);
  }

  /** Time that an expert has spent so, ms. */
  timeOf(expert: number, doing: number, now: number): number {
    return this.ofExperts === undefined ? NaN : this.ofExperts.integral(DOINGS * expert + doing, now);
  }

  /** Time that an expert has spent so since the start of the run, ms; only where a pack acts upon it. */
  timeSinceStart(expert: number, doing: number, now: number): number {
    return this.sinceStart === undefined ? NaN : this.sinceStart.integral(DOINGS * expert + doing, now);
  }

  /** The running interval ends at this moment. */
  closeInterval(at: number): void {
    const rows = this.levels.value.length;
    const start = this.closed * rows;
    if (start + rows > this.history.length) this.history = longerFloat64(this.history, this.history.length * 2);
    for (let row = 0; row < rows; row++) this.history[start + row] = this.levels.integral(row, at);
    this.closed++;
  }

  /** Integral of a level over one interval, the running one included, in value × ms. */
  inInterval(number: number, row: number, now: number): number {
    return this.#integralAtEnd(number, row, now) - (number === 0 ? 0 : this.#integralAtEnd(number - 1, row, now));
  }

  #integralAtEnd(number: number, row: number, now: number): number {
    if (number >= this.closed) return this.levels.integral(row, now);
    return this.history[number * this.levels.value.length + row];
  }
}

function longerUint8(column: Uint8Array, length: number): Uint8Array {
  const longer = new Uint8Array(length);
  longer.set(column);
  return longer;
}
