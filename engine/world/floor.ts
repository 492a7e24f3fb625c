/* oxlint-disable max-lines -- eligibility and the choice among the eligible share their columns */
import { longerInt32 } from '../columns.ts';
import { StatePart } from '../state-part.ts';
import { PRESENCE } from './experts.ts';
import { NONE, TICKET } from './tickets.ts';
import { OFFER } from './offers.ts';
import type { World } from './world.ts';

/**
 * Who may be offered what, kept in step as things change: eligible experts as a dense list a group (one column for all, a stretch
 * for each group), and how many of a group are on duty. Which rows a group has is known here too: neighbours, as planned, and behind
 * all others those hired beyond the plan.
 */
export class Floor extends StatePart {
  private members: Int32Array;
  private positions: Int32Array;
  /** Where the list of each group begins, and behind the last group how long the column is. */
  private starts: Int32Array;
  /** Rows of each group hired beyond the plan. */
  private hired: Int32Array[];
  /** Eligible experts of each group. */
  eligibleInGroup: Int32Array;
  /** Experts of each group who are on duty, busy or not. */
  onDutyInGroup: Int32Array;
  /** Experts of each group who are employed now. */
  employedInGroup: Int32Array;
  readonly #world: World;
  readonly #firstRow: Int32Array;
  #skipped = new Int32Array(16);
  /** Experts that the ticket loaded last may not be offered to. */
  readonly #excluded: { list: Int32Array; count: number } = { list: new Int32Array(16), count: 0 };

  constructor(world: World, firstRow: Int32Array) {
    super();
    const groups = firstRow.length - 1;
    const experts = firstRow[groups];
    this.members = new Int32Array(experts);
    this.positions = new Int32Array(experts).fill(NONE);
    this.starts = firstRow.slice();
    this.hired = Array.from({ length: groups }, () => new Int32Array(0));
    this.eligibleInGroup = new Int32Array(groups);
    this.onDutyInGroup = new Int32Array(groups);
    this.employedInGroup = new Int32Array(groups);
    this.#world = world;
    this.#firstRow = firstRow;
  }

  get groups(): number {
    return this.eligibleInGroup.length;
  }

  /** How many rows were planned; behind them stand those hired beyond the plan. */
  get plannedRows(): number {
    return this.#firstRow[this.groups];
  }

  /** First of the planned rows of a group. Those of the next group follow. */
  firstRowOf(group: number): number {
    return this.#firstRow[group];
  }

  /** How many rows a group has, employed or not: its members are numbered from 0 to one less. */
  membersOf(group: number): number {
    return this.#firstRow[group + 1] - this.#firstRow[group] + this.hired[group].length;
  }

  /** The row of a member of a group. */
  rowOf(group: number, member: number): number {
    const planned = this.#firstRow[group + 1] - this.#firstRow[group];
    return member < planned ? this.#firstRow[group] + member : this.hired[group][member - planned];
  }

  /** Room for so many more of a group, whose rows begin there. */
  addRows(group: number, first: number, count: number): void {
    const { starts, members, positions } = this;
    const rows = Int32Array.from({ length: count }, (_, index) => first + index);
    this.hired[group] = Int32Array.of(...this.hired[group], ...rows);
    this.members = longerInt32(members, members.length + count);
    this.positions = longerInt32(positions, positions.length + count, NONE);
    this.members.copyWithin(starts[group + 1] + count, starts[group + 1], members.length);
    for (let expert = 0; expert < positions.length; expert++)
      if (positions[expert] >= starts[group + 1]) this.positions[expert] += count;
    for (let later = group + 1; later < starts.length; later++) starts[later] += count;
  }

  /** Groups whose experts may serve the ticket. */
  groupsFor(ticket: number): Int32Array {
    return this.#world.requirements.groups[this.#world.tickets.requirement[ticket]];
  }

  serves(group: number, ticket: number): boolean {
    const { requirements, tickets } = this.#world;
    return requirements.met[tickets.requirement[ticket] * this.groups + group] === 1;
  }

  /** An eligible expert of a group by place, from 0; places change as experts come and go. */
  eligibleAt(group: number, place: number): number {
    return this.members[this.starts[group] + place];
  }

  isEligible(expert: number): boolean {
    return this.positions[expert] !== NONE;
  }

  /** Recomputes whether the expert may be offered anything, after any change to what they hold or where they are. */
  refresh(expert: number): void {
    const { experts, policy, presence, figures } = this.#world;
    presence.activityChanged(expert);
    const load =
      experts.unanswered[expert] + this.#world.rules.reservedBy(experts.pending[expert], experts.followUps[expert]);
    const isOnline = experts.presence[expert] === PRESENCE.online;
    const isFull = load >= experts.cap[expert];
    const hasRoomForOffer = experts.pending[expert] < experts.pendingCap[expert];
    const may = isOnline && !isFull && hasRoomForOffer;
    const was = this.positions[expert] !== NONE;
    if (may && was) return policy.expertChanged(expert);
    figures.capBlocks(expert, isOnline && isFull && hasRoomForOffer);
    if (may) {
      this.#open(expert);
      policy.expertOpened(expert);
    } else if (was) {
      this.#close(expert);
      policy.expertClosed(expert);
    }
  }

  #open(expert: number): void {
    const group = this.#world.experts.group[expert];
    const place = this.starts[group] + this.eligibleInGroup[group]++;
    this.members[place] = expert;
    this.positions[expert] = place;
  }

  #close(expert: number): void {
    const group = this.#world.experts.group[expert];
    const place = this.positions[expert];
    const last = this.members[this.starts[group] + --this.eligibleInGroup[group]];
    this.members[place] = last;
    this.positions[last] = place;
    this.positions[expert] = NONE;
  }

  /** Whether the rules allow this ticket to be put to this expert, places and presence aside. */
  mayBePutTo(ticket: number, expert: number): boolean {
    const { tickets, refusals, rules } = this.#world;
    if (rules.broadcasts && this.#holdsOfferOf(ticket, expert)) return false;
    if (tickets.refusals[ticket] === 0 || rules.anyoneAgain) return true;
    if (rules.notTheLast) return tickets.lastRefusedBy[ticket] !== expert;
    return !refusals.has(tickets.refusedBy[ticket], expert);
  }

  #holdsOfferOf(ticket: number, expert: number): boolean {
    const { tickets, offers } = this.#world;
    for (let offer = tickets.offer[ticket]; offer !== NONE; offer = offers.nextOfTicket[offer]) {
      if (offers.expert[offer] === expert && offers.state[offer] === OFFER.pending) return true;
    }
    return false;
  }

  /** Collects the experts that the ticket may not be put to; read them with `excludedAt`. */
  loadExcluded(ticket: number): number {
    const { tickets, refusals, offers, rules } = this.#world;
    const excluded = this.#excluded;
    excluded.count = 0;
    if (rules.broadcasts && tickets.state[ticket] === TICKET.offered) {
      for (let offer = tickets.offer[ticket]; offer !== NONE; offer = offers.nextOfTicket[offer])
        this.#exclude(offers.expert[offer]);
    }
    if (tickets.refusals[ticket] === 0 || rules.anyoneAgain) return excluded.count;
    if (rules.notTheLast) this.#exclude(tickets.lastRefusedBy[ticket]);
    else
      for (let entry = tickets.refusedBy[ticket]; entry !== NONE; entry = refusals.next[entry])
        this.#exclude(refusals.expert[entry]);
    return excluded.count;
  }

  excludedAt(index: number): number {
    return this.#excluded.list[index];
  }

  #exclude(expert: number): void {
    const excluded = this.#excluded;
    if (excluded.count === excluded.list.length) {
      const longer = new Int32Array(excluded.count * 2);
      longer.set(excluded.list);
      excluded.list = longer;
    }
    excluded.list[excluded.count++] = expert;
  }

  /** Eligible experts who serve the ticket, excluded ones included. */
  eligibleFor(ticket: number): number {
    return this.#eligibleIn(this.groupsFor(ticket));
  }

  #eligibleIn(groups: Int32Array): number {
    let total = 0;
    for (let index = 0; index < groups.length; index++) total += this.eligibleInGroup[groups[index]];
    return total;
  }

  /** One of the experts that the ticket may be offered to, each with the same chance; `NONE` when there is none. */
  pickUniform(ticket: number, u: number): number {
    return this.pickUniformIn(this.groupsFor(ticket), ticket, u);
  }

  /** As {@link pickUniform}, among the experts of some groups that serve the ticket. */
  pickUniformIn(groups: Int32Array, ticket: number, u: number): number {
    const total = this.#eligibleIn(groups);
    if (total === 0) return NONE;
    const skipped = this.loadExcluded(ticket) === 0 ? 0 : this.#placesOfExcluded(groups);
    if (skipped === total) return NONE;
    let place = Math.floor(u * (total - skipped));
    for (let index = 0; index < skipped && this.#skipped[index] <= place; index++) place++;
    let index = 0;
    while (place >= this.eligibleInGroup[groups[index]]) place -= this.eligibleInGroup[groups[index++]];
    return this.eligibleAt(groups[index], place);
  }

  /** Fills `#skipped` with the ascending places, over all the groups, of excluded experts who are eligible. */
  #placesOfExcluded(groups: Int32Array): number {
    const excluded = this.#excluded;
    if (this.#skipped.length <= excluded.count) this.#skipped = new Int32Array(excluded.count * 2);
    const skipped = this.#skipped;
    let count = 0;
    for (let entry = 0; entry < excluded.count; entry++) {
      const place = this.#placeAmong(groups, excluded.list[entry]);
      if (place === NONE) continue;
      let at = count;
      while (at > 0 && skipped[at - 1] > place) skipped[at] = skipped[--at];
      if (at > 0 && skipped[at - 1] === place) {
        for (; at < count; at++) skipped[at] = skipped[at + 1];
        continue;
      }
      skipped[at] = place;
      count++;
    }
    return count;
  }

  #placeAmong(groups: Int32Array, expert: number): number {
    if (this.positions[expert] === NONE) return NONE;
    const group = this.#world.experts.group[expert];
    let before = 0;
    for (let index = 0; index < groups.length; index++) {
      if (groups[index] === group) return before + this.positions[expert] - this.starts[group];
      before += this.eligibleInGroup[groups[index]];
    }
    return NONE;
  }
}
