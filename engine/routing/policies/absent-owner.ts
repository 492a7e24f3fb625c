import { NONE } from '../../world/tickets.ts';
import { StickyPolicy } from './sticky.ts';

/**
 * Deliberately bad (Chatwoot, FreeScout, osTicket): a ticket belongs to whoever served it or the customer’s earlier one last, and
 * waits for that expert however long, off duty, on holiday or gone. Tickets that nobody has served go to the longest idle.
 */
export class AbsentOwnerPolicy extends StickyPolicy {
  override selectExpert(ticket: number): number {
    const owner = this.world.tickets.knownExpert[ticket];
    if (owner === NONE) return super.selectExpert(ticket);
    return this.mayServe(ticket, owner) ? owner : NONE;
  }

  /** The first waiting ticket that is nobody else’s. Looks at those of others that stand before it, one by one. */
  override selectTicket(expert: number): number {
    const { waiting, tickets, floor } = this.world;
    waiting.startWalkFor(expert);
    for (let ticket = waiting.nextInWalk(); ticket !== NONE; ticket = waiting.nextInWalk()) {
      const owner = tickets.knownExpert[ticket];
      if ((owner === NONE || owner === expert) && floor.mayBePutTo(ticket, expert)) return ticket;
    }
    return NONE;
  }
}
