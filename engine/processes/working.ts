import { HAPPENING } from '../log/happening.ts';
import { EVENT } from '../time/event-kind.ts';
import { PRESENCE } from '../world/experts.ts';
import { NONE } from '../world/tickets.ts';
import type { World } from '../world/world.ts';
import { appendHeld, isHeldBy, unlinkHeld } from './held-list.ts';

/** The work of experts on accepted tickets: one at a time in order, or several at the same moment, by channel. */
export class Working {
  readonly #world: World;
  readonly #plainGroup: readonly boolean[];
  /** Groups whose work is done outside: it ends when they say so. */
  readonly #outsideGroup: readonly boolean[];
  /** Group × categories + category → factor on work time. */
  readonly #factor: Float64Array;
  readonly #categories: number;
  readonly #worksOffline: boolean;

  constructor(world: World) {
    const { experts, tickets, desk } = world.scenario;
    const categories = Object.keys(tickets.categories);
    this.#world = world;
    this.#plainGroup = experts.map((group) => group.response !== undefined);
    this.#outsideGroup = experts.map((group) => group.response === 'outside');
    this.#categories = categories.length;
    this.#factor = Float64Array.from(
      experts.flatMap((group) =>
        categories.map((name) => group.workFactor * (group.workFactorByCategory?.[name] ?? 1)),
      ),
    );
    this.#worksOffline = desk.shiftEnd === 'finish-all';
  }

  /** Factor of a group on the work of a category. */
  factorOf(group: number, category: number): number {
    return this.#factor[group * this.#categories + category];
  }

  /** An accepted ticket lands with its expert. */
  take(ticket: number): void {
    const { tickets, experts, calendar, workingPeople } = this.#world;
    const expert = tickets.expert[ticket];
    if (this.#outsideGroup[experts.group[expert]]) return this.#takeOutside(ticket, expert);
    const hold = this.#plainGroup[experts.group[expert]] ? 0 : workingPeople.holdOf(ticket);
    // Forgotten: only its limit ends that.
    if (hold === Infinity) return;
    if (hold > 0) tickets.pauseTimer[ticket] = calendar.schedule(calendar.now + hold, EVENT.holdEnds, ticket);
    else this.enqueue(ticket);
  }

  /** Whoever works outside has it in hand from now on, beside all else that they have. */
  #takeOutside(ticket: number, expert: number): void {
    const { experts, presence } = this.#world;
    appendHeld(this.#world, ticket, expert);
    experts.working[expert]++;
    if (experts.working[expert] === 1) presence.activityChanged(expert);
  }

  /** Work that is done outside is done: the expert answers. */
  doneOutside(ticket: number): void {
    const { tickets, replying } = this.#world;
    this.putDownOutside(ticket, tickets.expert[ticket]);
    replying.workDone(ticket);
  }

  /** Whoever works outside no longer has it in hand. */
  putDownOutside(ticket: number, expert: number): void {
    unlinkHeld(this.#world, ticket, expert);
    this.#putDown(ticket, expert);
  }

  /** The expert no longer sits on the ticket. */
  holdEnds(ticket: number): void {
    this.#world.tickets.pauseTimer[ticket] = 0;
    this.enqueue(ticket);
  }

  /** The ticket wants work: it is started, or waits for its turn. */
  enqueue(ticket: number): void {
    const { tickets } = this.#world;
    const expert = tickets.expert[ticket];
    if (!this.isSerial(ticket) && this.#mayStart(expert) && this.#hasRoom(expert, ticket)) return this.#start(ticket);
    appendHeld(this.#world, ticket, expert);
    this.startNext(expert);
  }

  /** Starts whatever waits for the expert and can be started now. */
  startNext(expert: number): void {
    const { experts, tickets } = this.#world;
    if (experts.firstHeld[expert] === NONE || !this.#mayStart(expert)) return;
    if (this.#outsideGroup[experts.group[expert]]) return;
    for (let ticket = experts.firstHeld[expert]; ticket !== NONE;) {
      const next = tickets.nextHeld[ticket];
      if (!this.isSerial(ticket) && this.#hasRoom(expert, ticket)) {
        unlinkHeld(this.#world, ticket, expert);
        this.#start(ticket);
      }
      ticket = next;
    }
    if (experts.inHand[expert] !== NONE) return;
    const ticket = this.#nextOf(expert);
    if (ticket === NONE) return;
    unlinkHeld(this.#world, ticket, expert);
    experts.inHand[expert] = ticket;
    this.#start(ticket);
  }

  /** Whether work on the ticket is done one at a time. */
  isSerial(ticket: number): boolean {
    const { rules, tickets } = this.#world;
    return tickets.channel[ticket] === 0 ? rules.serialEmail : rules.serialChat;
  }

  #hasRoom(expert: number, ticket: number): boolean {
    const { experts, workingPeople } = this.#world;
    return this.#plainGroup[experts.group[expert]] || workingPeople.hasRoomFor(expert, ticket);
  }

  #mayStart(expert: number): boolean {
    const presence = this.#world.experts.presence[expert];
    if (presence === PRESENCE.online || presence === PRESENCE.setAside) return this.#world.experts.atDesk[expert] === 1;
    return presence === PRESENCE.offline && this.#worksOffline;
  }

  /** The serial ticket to take up next, by the order of work. */
  #nextOf(expert: number): number {
    const { experts, tickets, workingPeople } = this.#world;
    if (!this.#plainGroup[experts.group[expert]]) return workingPeople.nextOf(expert);
    let ticket = experts.firstHeld[expert];
    while (ticket !== NONE && !this.isSerial(ticket)) ticket = tickets.nextHeld[ticket];
    return ticket;
  }

  #start(ticket: number): void {
    const { tickets, experts, calendar, presence, workingPeople, journal, rules } = this.#world;
    const expert = tickets.expert[ticket];
    const group = experts.group[expert];
    const isPlain = this.#plainGroup[group];
    const effort = isPlain
      ? Math.round(tickets.work[ticket] * this.factorOf(group, tickets.category[ticket]))
      : workingPeople.begin(ticket);
    if (!isPlain) journal.record(HAPPENING.workStarted, ticket, expert, tickets.offers[ticket], effort);
    experts.working[expert]++;
    if (experts.working[expert] === 1) presence.activityChanged(expert);
    if (effort === 0 && isPlain && rules.plainCustomers && experts.inHand[expert] !== ticket)
      return this.#finish(ticket);
    tickets.workTimer[ticket] = calendar.schedule(calendar.now + effort, EVENT.workDone, ticket);
  }

  /** The work on a ticket is done: the expert answers, and takes up the next. */
  done(ticket: number): void {
    this.#world.tickets.workTimer[ticket] = 0;
    this.#finish(ticket);
  }

  #finish(ticket: number): void {
    const { tickets, replying } = this.#world;
    const expert = tickets.expert[ticket];
    this.#putDown(ticket, expert);
    replying.workDone(ticket);
    this.startNext(expert);
  }

  #putDown(ticket: number, expert: number): void {
    const { experts, presence } = this.#world;
    if (experts.inHand[expert] === ticket) experts.inHand[expert] = NONE;
    experts.working[expert]--;
    if (experts.working[expert] === 0) presence.activityChanged(expert);
    presence.workFinished(expert, ticket);
  }

  /** Takes a ticket out of its expert’s hands, whether worked on, waiting for its turn, or held back. */
  abort(ticket: number): void {
    const { tickets, calendar, experts, rules } = this.#world;
    const expert = tickets.expert[ticket];
    if (this.#outsideGroup[experts.group[expert]]) return this.putDownOutside(ticket, expert);
    if (!rules.plainCustomers) this.#world.workingPeople.letGo(ticket);
    if (tickets.pauseTimer[ticket] !== 0) {
      calendar.cancel(tickets.pauseTimer[ticket]);
      tickets.pauseTimer[ticket] = 0;
    } else if (tickets.workTimer[ticket] !== 0) {
      calendar.cancel(tickets.workTimer[ticket]);
      tickets.workTimer[ticket] = 0;
      this.#putDown(ticket, expert);
    } else if (isHeldBy(this.#world, ticket, expert)) unlinkHeld(this.#world, ticket, expert);
    if (experts.inHand[expert] === NONE) this.startNext(expert);
  }
}
