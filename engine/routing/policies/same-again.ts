import { LeastLoadedPolicy } from './least-loaded.ts';

/**
 * Deliberately bad (Zendesk with reassignment off): a ticket goes back to the expert who let it go, again and again, while that
 * expert has a free place and the desk’s rules allow it; else to whoever holds least, which is whoever ignores most.
 */
export class SameAgainPolicy extends LeastLoadedPolicy {
  override selectExpert(ticket: number): number {
    const { tickets, floor, experts } = this.world;
    const last = tickets.lastRefusedBy[ticket];
    const again =
      last >= 0 &&
      floor.isEligible(last) &&
      floor.serves(experts.group[last], ticket) &&
      floor.mayBePutTo(ticket, last);
    return again ? last : super.selectExpert(ticket);
  }
}
