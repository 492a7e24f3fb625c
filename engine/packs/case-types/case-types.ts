import { lengthFor, longerFloat64, longerInt32 } from '../../columns.ts';
import { HAPPENING } from '../../log/happening.ts';
import { NONE } from '../../world/tickets.ts';
import type { World } from '../../world/world.ts';
import { Pack } from '../pack.ts';
import { CASE_GROUPS, groupsOf, REFUNDS } from './case-groups.ts';
import type { CaseTypesSettings } from './case-types-settings.ts';

/** Columns of the tally for each group of cases, all by the arrival of the case. */
export const CASE = { cases: 0, replies: 1, reopenings: 2, solved: 3, msToSolve: 4, overLimit: 5 } as const;
const COLUMNS = Object.keys(CASE).length;

/** Where a counter of a group stands in the tally. */
export const ofGroup = (group: number, counter: number): number => group * COLUMNS + counter;

/** Counts how often customers come back, and how long it takes until nothing more is required, by what a case is about. */
export class CaseTypes extends Pack {
  private replies = new Int32Array(256);
  /** What was counted when the case was solved last. */
  private msToSolve = new Float64Array(256);
  readonly #world: World;
  readonly #groups: readonly number[];
  readonly #limits: readonly number[];

  constructor(world: World, number: number, settings: CaseTypesSettings) {
    super(world, number, CASE_GROUPS.length * COLUMNS);
    this.#world = world;
    this.#groups = groupsOf(world.scenario);
    this.#limits = CASE_GROUPS.map((_, group) => (group === REFUNDS ? settings.refundReplyLimit : settings.replyLimit));
  }

  override heard(what: number, ticket: number): void {
    if (ticket === NONE) return;
    switch (what) {
      case HAPPENING.ticketArrived:
        return this.#arrived(ticket);
      case HAPPENING.customerReplied:
        return this.#replied(ticket);
      case HAPPENING.ticketReopened:
        this.#count(ticket, CASE.reopenings);
        return this.#countSolution(ticket, -1);
      case HAPPENING.ticketSolved:
        this.msToSolve[ticket] = this.#world.calendar.now - this.#world.tickets.arrivedAt[ticket];
        return this.#countSolution(ticket, 1);
    }
  }

  #arrived(ticket: number): void {
    const rows = this.replies.length;
    if (ticket >= rows) {
      this.replies = longerInt32(this.replies, lengthFor(ticket, rows));
      this.msToSolve = longerFloat64(this.msToSolve, lengthFor(ticket, rows));
    }
    this.replies[ticket] = 0;
    this.#count(ticket, CASE.cases);
  }

  #replied(ticket: number): void {
    const limit = this.#limits[this.#groups[this.#world.tickets.category[ticket]]];
    const before = this.replies[ticket]++;
    this.#count(ticket, CASE.replies);
    if (before <= limit && this.replies[ticket] > limit) this.#count(ticket, CASE.overLimit);
  }

  #countSolution(ticket: number, sign: 1 | -1): void {
    this.#count(ticket, CASE.solved, sign);
    this.#count(ticket, CASE.msToSolve, sign * this.msToSolve[ticket]);
  }

  #count(ticket: number, counter: number, amount = 1): void {
    const { tickets } = this.#world;
    this.tally.add(ofGroup(this.#groups[tickets.category[ticket]], counter), amount, tickets.arrivedAt[ticket]);
  }
}
