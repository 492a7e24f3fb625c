import { LongestIdlePolicy } from './longest-idle.ts';

/**
 * Whoever served the ticket, or the customer’s earlier one, last, if eligible and not the one who let it go; else the longest idle.
 */
export class StickyPolicy extends LongestIdlePolicy {
  override selectExpert(ticket: number): number {
    const known = this.world.tickets.knownExpert[ticket];
    return known >= 0 && this.mayServe(ticket, known) ? known : super.selectExpert(ticket);
  }

  /** Whether a ticket can be offered to an expert at this moment. */
  protected mayServe(ticket: number, expert: number): boolean {
    const { floor, experts } = this.world;
    return floor.isEligible(expert) && floor.serves(experts.group[expert], ticket) && floor.mayBePutTo(ticket, expert);
  }
}
