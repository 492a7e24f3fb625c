import type { OutsideAct } from '../../engine/index.ts';

/** Acts of people outside that are remembered, so that one sent twice is done once: an hour of a very busy desk. */
const MOST_REMEMBERED = 200_000;

/** Which acts have been done, by what makes them the same. Tickets are remembered by the sender’s reference for good. */
export class ActMemory {
  readonly #tickets = new Map<string, number>();
  readonly #others = new Map<string, number>();
  readonly #most: number;

  constructor(most = MOST_REMEMBERED) {
    this.#most = most;
  }

  /** The ticket of an act that has been done before; undefined for one that has not, as far as is remembered. */
  ticketOf(act: OutsideAct): number | undefined {
    if (act.act === 'ticket-comes') return act.reference === undefined ? undefined : this.#tickets.get(act.reference);
    const key = keyOf(act);
    return key === undefined ? undefined : this.#others.get(key);
  }

  remember(act: OutsideAct): void {
    if (act.act === 'ticket-comes') {
      if (act.reference !== undefined) this.#tickets.set(act.reference, act.ticket);
      return;
    }
    const key = keyOf(act);
    if (key === undefined || !('ticket' in act)) return;
    this.#others.set(key, act.ticket);
    if (this.#others.size > this.#most) this.#others.delete(this.#others.keys().next().value!);
  }
}

/** Coming and going can be done again and again; whether it is so already is seen by the desk. */
function keyOf(act: Exclude<OutsideAct, { act: 'ticket-comes' }>): string | undefined {
  switch (act.act) {
    case 'expert-comes':
    case 'expert-goes':
      return undefined;
    case 'customer-leaves':
      return `${act.act} ${act.ticket}`;
    case 'expert-accepts':
    case 'expert-rejects':
      return `${act.act} ${act.ticket}/${act.offer} ${act.expert}`;
    case 'expert-replies':
    case 'expert-escalates':
      return `${act.act} ${act.ticket} ${act.expert}`;
  }
}
