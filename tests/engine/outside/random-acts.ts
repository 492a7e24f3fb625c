import fc from 'fast-check';
import { owedTickets, waitingOffers, type OutsideAct, type RunPlayer, type World } from '../../../engine/index.ts';
import { REJECT_REASON } from '../../../engine/behaviour/deciding.ts';

/** A step of somebody who plays all people outside: what they do, and with which of all that they could do it to. */
export interface Step {
  readonly kind: OutsideAct['act'] | 'time' | 'events';
  /** 0 to 1: which of the possibilities. */
  readonly which: number;
  readonly amount: number;
}

export const randomStep: fc.Arbitrary<Step> = fc.record({
  kind: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom('time' as const, 'events' as const) },
    {
      weight: 3,
      arbitrary: fc.constantFrom('ticket-comes' as const, 'expert-accepts' as const, 'expert-replies' as const),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        'expert-comes' as const,
        'expert-goes' as const,
        'expert-rejects' as const,
        'expert-escalates' as const,
        'customer-leaves' as const,
      ),
    },
  ),
  which: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  amount: fc.integer({ min: 0, max: 900_000 }),
});

const REASONS = [undefined, ...(Object.keys(REJECT_REASON) as (keyof typeof REJECT_REASON)[])];

/** Takes a step; what it does may be refused. */
export function take(player: RunPlayer, { kind, which, amount }: Step): void {
  if (kind === 'time') player.advance(player.now + amount);
  else if (kind === 'events') player.advance(Infinity, amount % 5);
  else {
    const act = actOf(player.world, kind, which, amount);
    if (act !== undefined) player.act(act);
  }
}

function actOf(world: World, act: OutsideAct['act'], which: number, amount: number): OutsideAct | undefined {
  const oneOf = <Value>(values: readonly Value[]): Value | undefined => values[Math.floor(which * values.length)];
  const experts = Array.from({ length: world.experts.count }, (_, expert) => expert);
  const offers = experts.flatMap((expert) => waitingOffers(world, expert).map((offer) => ({ ...offer, expert })));
  const held = experts.flatMap((expert) => owedTickets(world, expert).map(({ ticket }) => ({ ticket, expert })));
  switch (act) {
    case 'ticket-comes':
      return { act, ticket: world.tickets.arrived, ...(amount % 2 === 0 && { category: 'refund' }) };
    case 'customer-leaves':
      return { act, ticket: Math.floor(which * (world.tickets.arrived + 1)) };
    case 'expert-comes':
      return { act, expert: oneOf(experts)!, as: `somebody ${which}` };
    case 'expert-goes':
      return { act, expert: oneOf(experts)! };
    case 'expert-accepts':
    case 'expert-rejects': {
      const offer = oneOf(offers);
      if (offer === undefined) return undefined;
      const about = { expert: offer.expert, ticket: offer.ticket, offer: offer.offer - 1 };
      const reason = REASONS[amount % REASONS.length];
      return act === 'expert-accepts' ? { act, ...about } : { act, ...about, ...(reason !== undefined && { reason }) };
    }
    case 'expert-replies':
    case 'expert-escalates': {
      const about = oneOf(held);
      return about === undefined ? undefined : { act, ...about };
    }
  }
}
