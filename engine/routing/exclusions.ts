import { OFFER } from '../world/offers.ts';
import { PRESENCE } from '../world/experts.ts';
import { NONE } from '../world/tickets.ts';
import type { World } from '../world/world.ts';

/** Why an expert may not be offered a ticket, from what concerns the expert alone to what concerns the two. Empty when they may. */
export function exclusionsOf(world: World, ticket: number, expert: number): readonly string[] {
  return [...ofPresence(world, expert), ...ofPlaces(world, expert), ...ofTicket(world, ticket, expert)];
}

function ofPresence({ experts }: World, expert: number): readonly string[] {
  switch (experts.presence[expert]) {
    case PRESENCE.offline:
      return ['offline'];
    case PRESENCE.onBreak:
      return ['on a break'];
    case PRESENCE.setAside:
      return ['set aside'];
    case PRESENCE.gone:
      return ['not employed'];
    default:
      return [];
  }
}

function ofPlaces({ experts, rules }: World, expert: number): readonly string[] {
  const held = experts.unanswered[expert] + rules.reservedBy(0, experts.followUps[expert]);
  const taken = experts.unanswered[expert] + rules.reservedBy(experts.pending[expert], experts.followUps[expert]);
  const reasons: string[] = [];
  if (experts.pending[expert] >= experts.pendingCap[expert]) reasons.push('offer pending');
  if (held >= experts.cap[expert] || (taken >= experts.cap[expert] && reasons.length === 0)) reasons.push('cap');
  return reasons;
}

function ofTicket(world: World, ticket: number, expert: number): readonly string[] {
  const { experts, floor, requirements, tickets, rules, refusals } = world;
  const group = experts.group[expert];
  const reasons = floor.serves(group, ticket)
    ? []
    : requirements.lackedBy(tickets.requirement[ticket], group).map((skill) => `lacks skill ${skill}`);
  if (floor.mayBePutTo(ticket, expert)) return reasons;
  if (rules.broadcasts && hasOffer(world, ticket, expert)) return [...reasons, 'has an offer of it already'];
  if (rules.notTheLast) return [...reasons, 'refused it last'];
  return [...reasons, refusals.has(tickets.refusedBy[ticket], expert) ? 'already refused' : 'not allowed'];
}

function hasOffer({ tickets, offers }: World, ticket: number, expert: number): boolean {
  for (let offer = tickets.offer[ticket]; offer !== NONE; offer = offers.nextOfTicket[offer]) {
    if (offers.expert[offer] === expert && offers.state[offer] === OFFER.pending) return true;
  }
  return false;
}
