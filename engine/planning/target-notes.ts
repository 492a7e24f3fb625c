import type { NoteTaker } from '../experiment/insights/note-takers.ts';
import { Occupancy } from '../kpi/occupancy.ts';
import { ofInterval, wholeRun } from '../kpi/slices.ts';
import { HAPPENING } from '../log/happening.ts';
import { ACTIVITY } from '../world/experts.ts';
import { TICKET } from '../world/tickets.ts';
import type { World } from '../world/world.ts';
import {
  ANY,
  countedTarget,
  definitionOf,
  isOfRunAlone,
  type CountedTarget,
  type StaffingTarget,
} from './target-figures.ts';
import { kindOf, TargetLayout } from './target-layout.ts';

/**
 * Notes of a run what decides the targets of its scenario, by the interval in which each ticket arrived, beside what staffing starts
 * from: who was busy when, which tickets came, how much of an expert's time each kind takes.
 */
export class TargetNotes implements NoteTaker {
  readonly #world: World;
  readonly #layout: TargetLayout;
  readonly #notes: Float64Array;
  readonly #counted: readonly CountedTarget[];
  /** By row of a ticket: the ordinal of the ticket that has been accepted there, and what it has taken of experts' time so far. */
  readonly #acceptedTicket: number[] = [];
  readonly #answeredTicket: number[] = [];
  readonly #engaged: number[] = [];

  constructor(world: World) {
    const { scenario } = world;
    this.#world = world;
    this.#layout = new TargetLayout(scenario);
    this.#notes = new Float64Array(this.#layout.size);
    this.#counted = scenario.targets.flatMap((target, index) => countedTarget(target, index, scenario));
  }

  happened(what: number, row: number, _expert: number, detail: number, amount: number): void {
    switch (what) {
      case HAPPENING.ticketArrived:
        return this.#arrived(row);
      case HAPPENING.offerMade:
        this.#engaged[row] -= this.#world.calendar.now;
        return;
      case HAPPENING.offerAccepted:
        return this.#accepted(row);
      case HAPPENING.offerRejected:
      case HAPPENING.offerExpired:
      case HAPPENING.offerRescinded:
      case HAPPENING.assignmentRevoked:
        return this.#ended(row);
      case HAPPENING.replySent:
        return detail === 0 ? this.#answered(row) : this.#worked(row, amount);
      case HAPPENING.ticketAbandoned:
      case HAPPENING.ticketBlocked:
      case HAPPENING.ticketBalked:
        return this.#left(row, what === HAPPENING.ticketAbandoned);
    }
  }

  taken(): Float64Array {
    const { figures, scenario, calendar } = this.#world;
    this.#countUnfinished();
    figures.read(() => {
      scenario.targets.forEach((target, index) => this.#readFigure(target, index, calendar.now));
      for (let group = 0; group < this.#layout.groups; group++) this.#readGroup(group, calendar.now);
    });
    return this.#notes;
  }

  #arrived(row: number): void {
    const { tickets } = this.#world;
    this.#engaged[row] = 0;
    this.#acceptedTicket[row] = -1;
    if (tickets.measured[row] === 1) this.#notes[this.#layout.arrivals(this.#kind(row), this.#interval(row))]++;
    for (const { target, counts } of this.#concerned(row))
      if (counts.kind === 'abandoned' || counts.kind === 'abandonedUnaccepted') this.#count(target, row, 0, 1);
  }

  #accepted(row: number): void {
    const { tickets, calendar } = this.#world;
    if (this.#acceptedTicket[row] === tickets.ordinal[row]) return;
    this.#acceptedTicket[row] = tickets.ordinal[row];
    const wait = calendar.now - tickets.arrivedAt[row];
    for (const { target, counts } of this.#concerned(row)) {
      if (counts.kind === 'acceptance') this.#count(target, row, wait, 1);
      else if (counts.kind === 'accepted' || counts.kind === 'served')
        this.#count(target, row, wait <= counts.within ? 1 : 0, 1);
    }
  }

  /** An offer or an assignment has ended without a reply. */
  #ended(row: number): void {
    this.#engaged[row] += this.#world.calendar.now;
  }

  #answered(row: number): void {
    const { tickets, calendar } = this.#world;
    const wait = calendar.now - tickets.arrivedAt[row];
    for (const { target, counts } of this.#concerned(row)) {
      if (counts.kind === 'answer') this.#count(target, row, wait, 1);
      else if (counts.kind === 'answered') this.#count(target, row, wait <= counts.within ? 1 : 0, 1);
      else if (counts.kind === 'firstReply') this.#count(target, row, calendar.now - tickets.acceptedAt[row], 1);
    }
    this.#answeredTicket[row] = tickets.ordinal[row];
    const work = this.#layout.work(this.#kind(row));
    this.#notes[work]++;
    this.#notes[work + 1] += this.#engaged[row] + calendar.now;
  }

  #worked(row: number, ms: number): void {
    this.#notes[this.#layout.work(this.#kind(row)) + 1] += ms;
  }

  #left(row: number, abandons: boolean): void {
    const isUnserved = this.#acceptedTicket[row] !== this.#world.tickets.ordinal[row];
    for (const { target, counts } of this.#concerned(row)) {
      if (counts.kind === 'served' && isUnserved) this.#count(target, row, 0, 1);
      else if (abandons && counts.kind === 'abandoned') this.#count(target, row, 1, 0);
      else if (abandons && counts.kind === 'abandonedUnaccepted' && isUnserved) this.#count(target, row, 1, 0);
    }
  }

  /**
   * Whoever still waits at the end is too late for a time that has passed already, and makes a mean at least as long as the wait so far:
   * a desk without people would else have nothing against it.
   */
  #countUnfinished(): void {
    const { tickets, calendar } = this.#world;
    for (let row = 0; row < tickets.touched; row++) {
      const state = tickets.state[row];
      if (state !== TICKET.waiting && state !== TICKET.pausing && state !== TICKET.offered && state !== TICKET.held)
        continue;
      const wait = calendar.now - tickets.arrivedAt[row];
      const isAccepted = this.#acceptedTicket[row] === tickets.ordinal[row];
      for (const { target, counts } of this.#concerned(row)) {
        const isKnown = isAccepted && !['answer', 'answered'].includes(counts.kind);
        if (isKnown || this.#answeredTicket[row] === tickets.ordinal[row]) continue;
        if (counts.kind === 'acceptance' || counts.kind === 'answer') this.#count(target, row, wait, 1);
        else if ('within' in counts && wait > counts.within) this.#count(target, row, 0, 1);
      }
    }
  }

  #count(target: number, row: number, above: number, below: number): void {
    const at = this.#layout.ofTarget(target, this.#interval(row));
    this.#notes[at] += above;
    this.#notes[at + 1] += below;
  }

  /** Targets that a ticket counts for. */
  #concerned(row: number): readonly CountedTarget[] {
    const { tickets } = this.#world;
    if (tickets.measured[row] !== 1) return [];
    return this.#counted.filter(
      ({ category, channel }) =>
        (category === ANY || category === tickets.category[row]) &&
        (channel === ANY || channel === tickets.channel[row]),
    );
  }

  #interval(row: number): number {
    const { tickets, scenario } = this.#world;
    return Math.min(this.#layout.intervals - 1, Math.floor(tickets.arrivedAt[row] / scenario.figures.interval));
  }

  #kind(row: number): number {
    const { tickets } = this.#world;
    return kindOf(tickets.category[row], tickets.channel[row]);
  }

  /** A figure that is not counted ticket by ticket, as the figures of the run have it. */
  #readFigure(target: StaffingTarget, index: number, now: number): void {
    const definition = definitionOf(target, this.#world.scenario);
    if (definition === undefined || definition.estimator === 'quantile') return;
    if (this.#counted.some((counted) => counted.target === index)) return;
    const last = this.#layout.intervals - 1;
    if (isOfRunAlone(target.figure))
      return this.#notes.set(definition.of(wholeRun(this.#world, now)), this.#layout.ofTarget(index, last));
    // What drains after the end counts for the last interval.
    for (let interval = 0; interval <= last + 1; interval++) {
      const [above, below] = definition.of(ofInterval(this.#world, interval, now));
      const at = this.#layout.ofTarget(index, Math.min(interval, last));
      this.#notes[at] += above;
      this.#notes[at + 1] += below;
    }
  }

  #readGroup(group: number, now: number): void {
    const { occupancy } = this.#world.figures;
    for (let interval = 0; interval < this.#layout.intervals; interval++) {
      const doing = (what: number): number => occupancy.inInterval(interval, Occupancy.rowOf(group, what), now);
      const engaged = doing(ACTIVITY.busy) + doing(ACTIVITY.ringing);
      this.#notes.set([engaged, engaged + doing(ACTIVITY.idle)], this.#layout.ofGroup(group, interval));
    }
  }
}
