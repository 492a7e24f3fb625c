import { OFFER } from '../world/offers.ts';
import { NONE, TICKET } from '../world/tickets.ts';
import type { World } from '../world/world.ts';
import { COUNTER } from './counters.ts';

/** That nothing was lost: what came in is what went out and what is still there. Counts of what is measured. */
export interface Conservation {
  /** created = solved + escalated + abandoned + blocked + balked + open. */
  readonly tickets: {
    readonly created: number;
    readonly solved: number;
    readonly escalated: number;
    readonly abandoned: number;
    readonly blocked: number;
    readonly balked: number;
    /** Found by counting the rows in use, not by the counters. */
    readonly open: {
      readonly waiting: number;
      readonly offered: number;
      readonly held: number;
      readonly withCustomer: number;
      readonly withThirdParty: number;
    };
  };
  /** made = pending + accepted and open + all final states. */
  readonly offers: {
    readonly made: number;
    readonly pending: number;
    readonly acceptedOpen: number;
    readonly rejected: number;
    readonly expired: number;
    readonly noFirstReply: number;
    readonly noFollowUp: number;
    readonly escalated: number;
    readonly resolved: number;
    readonly rescinded: number;
  };
  /** accepted = no first reply + no follow-up + escalated + resolved + open + rescinded after acceptance. */
  readonly accepted: { readonly accepted: number; readonly rescindedAfterAcceptance: number };
  /** Whether all three equations hold. */
  readonly holds: boolean;
}

/** Measured tickets by state, from the rows in use. */
function openTickets({ tickets }: World): Conservation['tickets']['open'] {
  const open = { waiting: 0, offered: 0, held: 0, withCustomer: 0, withThirdParty: 0 };
  for (let ticket = 0; ticket < tickets.touched; ticket++) {
    if (tickets.measured[ticket] === 0) continue;
    const state = tickets.state[ticket];
    if (state === TICKET.waiting || state === TICKET.pausing) open.waiting++;
    else if (state === TICKET.offered) open.offered++;
    else if (state === TICKET.held) open.held++;
    else if (state === TICKET.waitingForCustomer) open.withCustomer++;
    else if (state === TICKET.waitingForThirdParty) open.withThirdParty++;
  }
  return open;
}

/** Measured offers in a state that is not final, from the rows in use. */
function openOffers({ offers }: World, state: number): number {
  let count = 0;
  for (let offer = 0; offer < offers.touched; offer++)
    if (offers.state[offer] === state && offers.measured[offer] === 1) count++;
  return count;
}

/** Counts tickets and offers in two ways and compares. */
export function conservationOf(world: World): Conservation {
  const counts = world.figures.ledger.sumOf(NONE, NONE, NONE);
  const tickets = {
    created: counts[COUNTER.arrived],
    solved: counts[COUNTER.solved],
    escalated: counts[COUNTER.escalated],
    abandoned: counts[COUNTER.abandoned],
    blocked: counts[COUNTER.blocked],
    balked: counts[COUNTER.balked],
    open: openTickets(world),
  };
  const offers = {
    made: counts[COUNTER.offers],
    pending: openOffers(world, OFFER.pending),
    acceptedOpen: openOffers(world, OFFER.accepted),
    rejected: counts[COUNTER.rejected],
    expired: counts[COUNTER.expired],
    noFirstReply: counts[COUNTER.noFirstReply],
    noFollowUp: counts[COUNTER.noFollowUp],
    escalated: counts[COUNTER.escalatedCorrectly] + counts[COUNTER.escalatedIncorrectly],
    resolved: counts[COUNTER.resolved],
    rescinded: counts[COUNTER.rescinded],
  };
  const accepted = {
    accepted: counts[COUNTER.accepted],
    rescindedAfterAcceptance: counts[COUNTER.rescindedAfterAcceptance],
  };
  const { created, open, ...gone } = tickets;
  const { made, ...states } = offers;
  const after = offers.noFirstReply + offers.noFollowUp + offers.escalated + offers.resolved + offers.acceptedOpen;
  const holds =
    created === sumOf(gone) + sumOf(open) &&
    made === sumOf(states) &&
    accepted.accepted === after + accepted.rescindedAfterAcceptance;
  return { tickets, offers, accepted, holds };
}

const sumOf = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);
