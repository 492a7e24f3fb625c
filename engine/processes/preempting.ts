import { HAPPENING } from '../log/happening.ts';
import { PRESENCE } from '../world/experts.ts';
import { RESCIND } from '../world/offers.ts';
import { NONE, TICKET } from '../world/tickets.ts';
import type { World } from '../world/world.ts';

/** Where the desk preempts: a more urgent ticket interrupts work, which is taken up again later where it stopped. */
export class Preempting {
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  /** Interrupts the least urgent work that a ticket may take the place of; false when there is none. */
  makeRoomFor(ticket: number): boolean {
    const victim = this.#victimFor(ticket);
    if (victim === NONE) return false;
    const { tickets, calendar, journal, offering, leaving, dispatching } = this.#world;
    const expert = tickets.expert[victim];
    const left = calendar.timeOf(tickets.workTimer[victim]) - calendar.now;
    journal.record(HAPPENING.ticketPreempted, victim, expert, 0, left);
    this.#keepWork(victim, expert, left);
    leaving.release(victim, RESCIND.preempted);
    offering.make(ticket, expert);
    dispatching.wait(victim);
    return true;
  }

  #keepWork(victim: number, expert: number, left: number): void {
    const { tickets, experts, scenario, working, workingPeople } = this.#world;
    const group = experts.group[expert];
    const isPlain = scenario.experts[group].response !== undefined;
    tickets.work[victim] = isPlain
      ? left / working.factorOf(group, tickets.category[victim])
      : workingPeople.workLeft(victim, left);
  }

  #victimFor(ticket: number): number {
    const { tickets } = this.#world;
    let victim = NONE;
    for (let row = 0; row < tickets.touched; row++) {
      if (tickets.state[row] !== TICKET.held || tickets.workTimer[row] === 0) continue;
      if (tickets.priority[row] <= tickets.priority[ticket] || !this.#couldTakeOver(ticket, row)) continue;
      if (victim === NONE || this.#isBetterVictim(row, victim)) victim = row;
    }
    return victim;
  }

  /** Whether the expert who works on `victim` might be offered the ticket if that work were taken away. */
  #couldTakeOver(ticket: number, victim: number): boolean {
    const { tickets, experts, floor, rules, presence } = this.#world;
    const expert = tickets.expert[victim];
    // Whoever would go home without that work takes on nothing instead of it.
    if (experts.working[expert] === 1 && presence.isSomebodyDueToLeave(expert)) return false;
    if (experts.presence[expert] !== PRESENCE.online || !floor.serves(experts.group[expert], ticket)) return false;
    if (!floor.mayBePutTo(ticket, expert) || experts.pending[expert] >= experts.pendingCap[expert]) return false;
    const reserved = rules.reservedBy(experts.pending[expert], experts.followUps[expert]);
    return experts.unanswered[expert] - tickets.holdsPlace[victim] + reserved < experts.cap[expert];
  }

  /** Least urgent first, among equals the youngest. */
  #isBetterVictim(ticket: number, other: number): boolean {
    const { tickets } = this.#world;
    const difference = tickets.priority[ticket] - tickets.priority[other];
    return difference > 0 || (difference === 0 && tickets.ordinal[ticket] > tickets.ordinal[other]);
  }
}
