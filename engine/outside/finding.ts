import { NONE, TICKET } from '../world/tickets.ts';
import type { World } from '../world/world.ts';

/** Whether somebody outside answers for an expert. */
export const isOutside = ({ scenario, experts }: World, expert: number): boolean =>
  scenario.experts[experts.group[expert]]?.response === 'outside';

/** The pending offer of an expert, by the numbers that people know it by; `NONE` when it is over. */
export function offeredTo(
  { experts, offers, tickets }: World,
  { expert, ticket, offer: ordinal }: { readonly expert: number; readonly ticket: number; readonly offer: number },
): number {
  for (let offer = experts.firstPending[expert]; offer !== NONE; offer = offers.nextOfExpert[offer])
    if (tickets.ordinal[offers.ticket[offer]] === ticket && offers.ordinal[offer] === ordinal) return offer;
  return NONE;
}

/** The row of a ticket that an expert outside holds; `NONE` when they do not. */
export function heldBy(
  { experts, tickets }: World,
  { expert, ticket: ordinal }: { readonly expert: number; readonly ticket: number },
): number {
  for (let ticket = experts.firstHeld[expert]; ticket !== NONE; ticket = tickets.nextHeld[ticket])
    if (tickets.ordinal[ticket] === ordinal) return ticket;
  return NONE;
}

/** The row of a ticket that its customer may still leave; `NONE` when it is over, or was never there. */
export function openTicket({ tickets }: World, ordinal: number): number {
  for (let ticket = 0; ticket < tickets.touched; ticket++)
    if (tickets.ordinal[ticket] === ordinal && isOpen(tickets.state[ticket])) return ticket;
  return NONE;
}

const isOpen = (state: number): boolean =>
  state === TICKET.waiting || state === TICKET.pausing || state === TICKET.offered || state === TICKET.held;
