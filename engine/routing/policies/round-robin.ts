import { RowBits } from '../../order/row-bits.ts';
import { NONE } from '../../world/tickets.ts';
import type { World } from '../../world/world.ts';
import { RoutingPolicy } from '../routing-policy.ts';

/** In turn: the next eligible expert after the one chosen last, tickets of each requirement going round by themselves. */
export class RoundRobinPolicy extends RoutingPolicy {
  private eligible = new RowBits();
  /** Where the next turn begins, for each requirement. */
  private turns: Int32Array;

  constructor(world: World, name: string) {
    super(world, name);
    this.turns = new Int32Array(world.requirements.groups.length);
  }

  selectExpert(ticket: number): number {
    const { tickets, experts } = this.world;
    const requirement = tickets.requirement[ticket];
    const turn = this.turns[requirement];
    let chosen = this.#firstIn(ticket, turn, experts.count);
    if (chosen === NONE) chosen = this.#firstIn(ticket, 0, turn);
    if (chosen !== NONE) this.turns[requirement] = chosen + 1;
    return chosen;
  }

  /**
   * The first expert from one row up to another that the ticket may be offered to. Groups are in the order of their rows; behind them
   * stand those hired beyond the plan.
   */
  #firstIn(ticket: number, from: number, end: number): number {
    const { floor } = this.world;
    const groups = floor.groupsFor(ticket);
    for (let index = 0; index < groups.length; index++) {
      const stop = Math.min(end, floor.firstRowOf(groups[index] + 1));
      let expert = this.eligible.nextFrom(Math.max(from, floor.firstRowOf(groups[index])));
      while (expert !== NONE && expert < stop) {
        if (floor.mayBePutTo(ticket, expert)) return expert;
        expert = this.eligible.nextFrom(expert + 1);
      }
    }
    return end > floor.plannedRows ? this.#firstHired(ticket, Math.max(from, floor.plannedRows), end) : NONE;
  }

  #firstHired(ticket: number, from: number, end: number): number {
    const { floor, experts } = this.world;
    let expert = this.eligible.nextFrom(from);
    while (expert !== NONE && expert < end) {
      if (floor.serves(experts.group[expert], ticket) && floor.mayBePutTo(ticket, expert)) return expert;
      expert = this.eligible.nextFrom(expert + 1);
    }
    return NONE;
  }

  override expertOpened(expert: number): void {
    this.eligible.add(expert);
  }

  override expertClosed(expert: number): void {
    this.eligible.remove(expert);
  }

  override get measure(): string {
    return 'turns until theirs';
  }

  override measureOf(ticket: number, expert: number): number {
    const { tickets, experts } = this.world;
    const ahead = expert - this.turns[tickets.requirement[ticket]];
    return ahead < 0 ? ahead + experts.count : ahead;
  }
}
