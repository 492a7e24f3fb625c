import { CHANNELS } from '../scenario/scenario.ts';
import { PRESENCE } from '../world/experts.ts';
import { NONE } from '../world/tickets.ts';
import type { World } from '../world/world.ts';

/** An offer that waits for an expert outside. Offers count from 1, as people count. */
export interface WaitingOffer {
  readonly ticket: number;
  readonly offer: number;
  readonly category: string;
  readonly channel: string;
  readonly madeAt: number;
  /** When it expires, ms; null when it never does. */
  readonly expiresAt: number | null;
}

/** A ticket that an expert outside owes a reply. */
export interface OwedTicket {
  readonly ticket: number;
  readonly offer: number;
  readonly category: string;
  readonly channel: string;
  readonly acceptedAt: number;
  /** When it goes to somebody else, ms; null when it never does. */
  readonly replyBy: number | null;
}

/** On duty, or set aside by the desk. */
export function isThere({ experts }: World, expert: number): boolean {
  const presence = experts.presence[expert];
  return presence !== PRESENCE.offline && presence !== PRESENCE.gone;
}

/** Whether somebody could come and work there: employed, not there, with nothing left to do. */
export const isFreePlace = (world: World, expert: number): boolean =>
  world.presence.isEmployed(expert) && !isThere(world, expert) && world.experts.held[expert] === 0;

/** Offers that wait for an expert, the newest first. */
export function waitingOffers(world: World, expert: number): readonly WaitingOffer[] {
  const { experts, offers } = world;
  const found: WaitingOffer[] = [];
  for (let offer = experts.firstPending[expert]; offer !== NONE; offer = offers.nextOfExpert[offer])
    found.push(waitingOffer(world, offer));
  return found;
}

/** One of them, by its row. */
export function waitingOffer(world: World, offer: number): WaitingOffer {
  const { offers, calendar } = world;
  const timer = offers.limitTimer[offer];
  return {
    ...kindOf(world, offers.ticket[offer]),
    offer: offers.ordinal[offer] + 1,
    madeAt: offers.madeAt[offer],
    expiresAt: timer === 0 ? null : calendar.timeOf(timer),
  };
}

/** Tickets that an expert holds, the oldest first. */
export function owedTickets(world: World, expert: number): readonly OwedTicket[] {
  const { experts, tickets, offers, calendar } = world;
  const found: OwedTicket[] = [];
  for (let ticket = experts.firstHeld[expert]; ticket !== NONE; ticket = tickets.nextHeld[ticket]) {
    const timer = tickets.limitTimer[ticket];
    found.push({
      ...kindOf(world, ticket),
      offer: offers.ordinal[tickets.offer[ticket]] + 1,
      acceptedAt: tickets.acceptedAt[ticket],
      replyBy: timer === 0 ? null : calendar.timeOf(timer),
    });
  }
  return found;
}

function kindOf({ tickets, scenario }: World, ticket: number): Pick<WaitingOffer, 'ticket' | 'category' | 'channel'> {
  return {
    ticket: tickets.ordinal[ticket],
    category: Object.keys(scenario.tickets.categories)[tickets.category[ticket]],
    channel: CHANNELS[tickets.channel[ticket]],
  };
}
