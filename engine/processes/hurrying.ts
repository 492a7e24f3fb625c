import { NONE, TICKET } from '../world/tickets.ts';
import type { World } from '../world/world.ts';

/** Somebody sees to it that a ticket comes before others: among those waiting, and in the hands of whoever holds it. */
export function hurry(world: World, ticket: number): void {
  world.waiting.hurry(ticket);
  if (world.tickets.state[ticket] === TICKET.held) hurryHeld(world, ticket);
}

/** A held ticket comes next, unless it is being worked on; what its expert sits on or has forgotten is begun. */
function hurryHeld(world: World, ticket: number): void {
  const { tickets, cases, calendar, rules, working } = world;
  if (tickets.workTimer[ticket] !== 0 || isPutFirst(world, ticket)) return;
  // Answered, and nothing is owed: it waits for somebody else.
  if (!rules.plainCustomers && cases.owes[ticket] === 0 && cases.answered[ticket] === 1) return;
  // A message that its expert has not seen yet is found as before.
  if (!rules.plainCustomers && cases.owes[ticket] === 1 && cases.isUnseen[ticket] === 1) return;
  if (tickets.pauseTimer[ticket] !== 0) calendar.cancel(tickets.pauseTimer[ticket]);
  tickets.pauseTimer[ticket] = 0;
  working.enqueue(ticket);
}

/** Puts a ticket that waits for its turn before the others of its expert; false when it does not wait there. */
function isPutFirst({ tickets, experts }: World, ticket: number): boolean {
  const { nextHeld, previousHeld } = tickets;
  const expert = tickets.expert[ticket];
  const first = experts.firstHeld[expert];
  let other = first;
  while (other !== NONE && other !== ticket) other = nextHeld[other];
  if (other === NONE || first === ticket) return other === ticket;
  const next = nextHeld[ticket];
  const previous = previousHeld[ticket];
  nextHeld[previous] = next;
  if (next === NONE) experts.lastHeld[expert] = previous;
  else previousHeld[next] = previous;
  previousHeld[ticket] = NONE;
  nextHeld[ticket] = first;
  previousHeld[first] = ticket;
  experts.firstHeld[expert] = ticket;
  return true;
}
