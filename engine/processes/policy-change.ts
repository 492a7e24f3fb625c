import { policyNamed, putInCharge } from '../routing/charge.ts';
import { RESCIND } from '../world/offers.ts';
import { NONE, TICKET } from '../world/tickets.ts';
import type { World } from '../world/world.ts';

/** Another policy is in charge from now on, and those who wait are offered at once to whoever it chooses. */
export function changePolicy(world: World, name: string): void {
  const { rules, relaxing, matching, pulling, waiting } = world;
  const named = policyNamed(world, name);
  if (named === undefined) return;
  const broadcasted = rules.broadcasts;
  if (rules.relaxesSkills) relaxing.stop();
  if (rules.matches) matching.stop();
  if (rules.pulls) pulling.stop();
  putInCharge(world, named.policy, named.traits);
  if (broadcasted && !rules.broadcasts) endBroadcasts(world);
  if (rules.relaxesSkills) relaxing.start();
  if (rules.matches && waiting.count > 0) matching.ticketWaits();
  if (rules.pulls) pulling.start();
  offerAllWaiting(world);
}

/** Offers those who wait, in the desk’s order, to whoever the policy chooses now. */
export function offerAllWaiting({ waiting, requirements, policy, rules, offering }: World): void {
  if (rules.pulls || waiting.count === 0) return;
  const tickets = requirements.groups.flatMap((_, requirement) => waiting.inOrder(requirement));
  tickets.sort((one, other) => (waiting.precedes(one, other) ? -1 : 1));
  for (const ticket of tickets) {
    // What was offered before may have led to this one being offered as well.
    const expert = waiting.has(ticket) ? policy.selectExpert(ticket) : NONE;
    if (expert !== NONE) offering.make(ticket, expert);
  }
}

/** Of tickets put to several experts at once only the first offer stands: from now on one is asked at a time. */
function endBroadcasts({ tickets, offers, offering }: World): void {
  for (let ticket = 0; ticket < tickets.touched; ticket++) {
    if (tickets.state[ticket] !== TICKET.offered) continue;
    while (offers.nextOfTicket[tickets.offer[ticket]] !== NONE) offering.rescind(tickets.offer[ticket], RESCIND.pulled);
  }
}
