import type { World } from '../world/world.ts';
import { COUNTER } from './counters.ts';
import type { Ledger } from './ledger.ts';

/**
 * What only a simulation knows: which tickets nobody on the desk can solve, and whose cause nobody there can help. Plain customers
 * have no such truths. The ledger points at the ticket.
 */
export class Truth {
  readonly #world: World;
  readonly #ledger: Ledger;

  constructor(world: World, ledger: Ledger) {
    this.#world = world;
    this.#ledger = ledger;
  }

  arrived(ticket: number): void {
    const { tickets } = this.#world;
    this.#addWhereNeeded(ticket, COUNTER.needingEscalation, 1);
    if (tickets.uncontrollable[ticket] === 1) this.#ledger.add(COUNTER.uncontrollable, 1);
  }

  /** A ticket has been solved on the desk; −1 takes it out again. */
  solved(ticket: number, sign: number): void {
    this.#addWhereNeeded(ticket, COUNTER.needingSolved, sign);
  }

  escalated(ticket: number): void {
    this.#addWhereNeeded(ticket, COUNTER.needingEscalated, 1);
  }

  #addWhereNeeded(ticket: number, counter: number, amount: number): void {
    if (this.#world.tickets.needsEscalation[ticket] === 1) this.#ledger.add(counter, amount);
  }
}
