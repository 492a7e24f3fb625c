import { NONE } from '../world/tickets.ts';
import type { World } from '../world/world.ts';

/** Tickets that wait for an expert’s work, or are in the hands of one outside: a list through the columns of tickets. */

/** Puts a ticket behind the others. */
export function appendHeld({ tickets, experts }: World, ticket: number, expert: number): void {
  const last = experts.lastHeld[expert];
  tickets.previousHeld[ticket] = last;
  tickets.nextHeld[ticket] = NONE;
  if (last === NONE) experts.firstHeld[expert] = ticket;
  else tickets.nextHeld[last] = ticket;
  experts.lastHeld[expert] = ticket;
}

/** Takes a ticket out. */
export function unlinkHeld({ tickets, experts }: World, ticket: number, expert: number): void {
  const next = tickets.nextHeld[ticket];
  const previous = tickets.previousHeld[ticket];
  if (previous === NONE) experts.firstHeld[expert] = next;
  else tickets.nextHeld[previous] = next;
  if (next === NONE) experts.lastHeld[expert] = previous;
  else tickets.previousHeld[next] = previous;
}

/** Whether a ticket is in the list. */
export function isHeldBy({ tickets, experts }: World, ticket: number, expert: number): boolean {
  for (let other = experts.firstHeld[expert]; other !== NONE; other = tickets.nextHeld[other])
    if (other === ticket) return true;
  return false;
}
