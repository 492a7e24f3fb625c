import { FIRST_REASON } from '../processes/answering-people.ts';
import { REJECT_REASON } from '../behaviour/deciding.ts';
import { CHANNELS } from '../scenario/scenario.ts';
import { NONE } from '../world/tickets.ts';
import type { World } from '../world/world.ts';
import { heldBy, offeredTo, openTicket } from './finding.ts';
import type { OutsideAct } from './outside-act.ts';

/** Does what people outside have done. Nothing is looked at here: ask `actFault` first. */
export class Outside {
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  apply(act: OutsideAct): void {
    const { presence, offering, leaving, working } = this.#world;
    switch (act.act) {
      case 'ticket-comes':
        return this.#ticketComes(act);
      case 'customer-leaves':
        return leaving.abandon(openTicket(this.#world, act.ticket), 0);
      case 'expert-comes':
        return presence.comesFromOutside(act.expert);
      case 'expert-goes':
        return presence.goesOutside(act.expert);
      case 'expert-accepts':
        return offering.accept(offeredTo(this.#world, act));
      case 'expert-rejects':
        return offering.reject(offeredTo(this.#world, act), reasonCode(act.reason));
      case 'expert-replies':
        return working.doneOutside(heldBy(this.#world, act));
      case 'expert-escalates':
        return this.#escalates(heldBy(this.#world, act));
    }
  }

  #ticketComes({ stream, category, channel }: Extract<OutsideAct, { act: 'ticket-comes' }>): void {
    const { scenario, arrivals } = this.#world;
    const from = stream === undefined ? 0 : scenario.arrivals.findIndex(({ name }) => name === stream);
    const kind = category === undefined ? NONE : Object.keys(scenario.tickets.categories).indexOf(category);
    arrivals.comesFromOutside(from, kind, channel === undefined ? NONE : CHANNELS.indexOf(channel));
  }

  #escalates(ticket: number): void {
    const { tickets, working, leaving } = this.#world;
    working.putDownOutside(ticket, tickets.expert[ticket]);
    leaving.escalate(ticket, tickets.offer[ticket]);
  }
}

const reasonCode = (reason: string | undefined): number =>
  reason === undefined ? 0 : FIRST_REASON + REJECT_REASON[reason as keyof typeof REJECT_REASON];
