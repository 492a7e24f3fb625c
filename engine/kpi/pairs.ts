import { longerInt32 } from '../columns.ts';
import { OFFER } from '../world/offers.ts';
import { Rows } from '../world/rows.ts';
import { NONE } from '../world/tickets.ts';
import type { World } from '../world/world.ts';
import { COUNTER } from './counters.ts';
import type { Ledger } from './ledger.ts';

/** No offer of the pair counts: all were rescinded. */
const NOTHING = 255;

/**
 * Pairs of a ticket and an expert, for those who count tickets and not offers (D-3): a ticket put to the same expert twice counts
 * once, with what became of the latest offer that was not rescinded. A pair is remembered while its ticket is open.
 */
export class Pairs extends Rows {
  private expert: Int32Array;
  private next: Int32Array;
  /** State of the offer that counts, when it was made, and whether it is measured. */
  private state: Uint8Array;
  private madeAt: Float64Array;
  private measured: Uint8Array;
  /** The same of the offer that counted before it, in case it is rescinded. */
  private earlierState: Uint8Array;
  private earlierMadeAt: Float64Array;
  private earlierMeasured: Uint8Array;
  /** First pair of each ticket + 1; 0 where there is none. */
  private heads = new Int32Array(0);
  readonly #world: World;
  readonly #ledger: Ledger;

  constructor(world: World, ledger: Ledger, capacity = 64) {
    super(capacity);
    this.#world = world;
    this.#ledger = ledger;
    this.expert = new Int32Array(capacity);
    this.next = new Int32Array(capacity);
    this.state = new Uint8Array(capacity);
    this.madeAt = new Float64Array(capacity);
    this.measured = new Uint8Array(capacity);
    this.earlierState = new Uint8Array(capacity);
    this.earlierMadeAt = new Float64Array(capacity);
    this.earlierMeasured = new Uint8Array(capacity);
  }

  /** An offer has been made: it counts instead of an earlier one to the same expert. */
  made(offer: number): void {
    const { offers } = this.#world;
    const ticket = offers.ticket[offer];
    const pair = this.#find(ticket, offers.expert[offer]);
    this.#count(ticket, pair, -1);
    this.earlierState[pair] = this.state[pair];
    this.earlierMadeAt[pair] = this.madeAt[pair];
    this.earlierMeasured[pair] = this.measured[pair];
    this.state[pair] = OFFER.pending;
    this.madeAt[pair] = offers.madeAt[offer];
    this.measured[pair] = offers.measured[offer];
    this.#count(ticket, pair, 1);
  }

  /** An offer, or the assignment it became, has ended, or a resolved one is accepted again. */
  changed(offer: number, state: number): void {
    const { offers } = this.#world;
    const ticket = offers.ticket[offer];
    const pair = this.#find(ticket, offers.expert[offer]);
    this.#count(ticket, pair, -1);
    if (state === OFFER.rescinded) {
      this.state[pair] = this.earlierState[pair];
      this.madeAt[pair] = this.earlierMadeAt[pair];
      this.measured[pair] = this.earlierMeasured[pair];
    } else this.state[pair] = state;
    this.#count(ticket, pair, 1);
  }

  /** Nothing more can become of the offers of a ticket. */
  forget(ticket: number): void {
    if (ticket >= this.heads.length) return;
    for (let pair = this.heads[ticket] - 1; pair !== NONE;) {
      const next = this.next[pair];
      this.release(pair);
      pair = next;
    }
    this.heads[ticket] = 0;
  }

  #find(ticket: number, expert: number): number {
    if (ticket >= this.heads.length) this.heads = longerInt32(this.heads, this.#world.tickets.capacity);
    const first = this.heads[ticket] - 1;
    for (let pair = first; pair !== NONE; pair = this.next[pair]) if (this.expert[pair] === expert) return pair;
    const pair = this.take();
    this.expert[pair] = expert;
    this.next[pair] = first;
    this.state[pair] = NOTHING;
    this.heads[ticket] = pair + 1;
    return pair;
  }

  #count(ticket: number, pair: number, change: number): void {
    const state = this.state[pair];
    if (state === NOTHING) return;
    this.#ledger.pointAt(ticket, this.expert[pair], this.madeAt[pair], this.measured[pair] === 1);
    this.#ledger.add(COUNTER.pairs, change);
    if (state >= OFFER.rejected && state <= OFFER.escalatedIncorrectly) this.#ledger.add(COUNTER.pairs + state, change);
  }
}
