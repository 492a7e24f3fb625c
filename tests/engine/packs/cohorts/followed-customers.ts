import type { SimulationEvent } from '../../../../engine/log/simulation-event.ts';

type Of<Type extends SimulationEvent['type']> = Extract<SimulationEvent, { type: Type }>;

const MINUTE = 60_000;
/** A purchase within this time after a contact is put down to it, in the desks that are followed. */
const REMEMBERED = 30 * MINUTE;

/** The customers of a run, followed through its log alone. */
export class FollowedCustomers {
  readonly active: Set<number>;
  readonly buyers = new Set<number>();
  readonly faults: string[] = [];
  /** Customers who came back after leaving. */
  wonBack = 0;
  readonly #lostWith = new Map<number, Of<'customer-lost'>>();
  readonly #owner = new Map<number, number>();
  readonly #earlier = new Map<number, number>();
  readonly #servedAt = new Map<number, number>();
  readonly #count = new Map<string, number>();
  readonly #warmUp: number;
  #complaints = 0;

  constructor(customers: number, warmUp: number) {
    this.active = new Set(Array.from({ length: customers }, (_, customer) => customer));
    this.#warmUp = warmUp;
  }

  /** What was counted under a name since the end of the warm-up. */
  of(what: string): number {
    return this.#count.get(what) ?? 0;
  }

  #add(what: string, at: number, amount = 1): void {
    if (at >= this.#warmUp) this.#count.set(what, this.of(what) + amount);
  }

  hear(event: SimulationEvent): void {
    this.#people(event);
    this.#opinions(event);
    this.#money(event);
  }

  #people(event: SimulationEvent): void {
    if (event.type === 'customer-known') this.#known(event);
    else if (event.type === 'follow-on-arrived') this.#earlier.set(event.ticket, event.earlier);
    else if (event.type === 'customer-moved') this.#moves(event);
    else if (event.type === 'customer-lost') {
      if (!this.active.delete(this.#owner.get(event.ticket) ?? -1)) return;
      this.#add(event.because, event.at);
      this.#lostWith.set(event.ticket, event);
    } else if (event.type === 'customer-reached') this.#reached(event);
    else if (event.type === 'customers-counted') this.#counted(event);
  }

  /** Whoever is won back after leaving has not been lost. */
  #reached({ at, ticket, wonBack, hadLeft }: Of<'customer-reached'>): void {
    const lost = this.#lostWith.get(ticket);
    if (lost === undefined || !wonBack || !hadLeft) return;
    this.#lostWith.delete(ticket);
    this.active.add(this.#owner.get(ticket) as number);
    this.wonBack++;
    if (lost.at < this.#warmUp) this.#add('joined', at);
    else this.#add(lost.because, lost.at, -1);
  }

  #known({ ticket, customer }: Of<'customer-known'>): void {
    const earlier = this.#earlier.get(ticket);
    if (earlier === undefined && !this.active.has(customer)) this.faults.push('a ticket of somebody lost');
    if (earlier !== undefined && this.#owner.get(earlier) !== customer)
      this.faults.push('a follow-on of somebody else');
    this.#owner.set(ticket, customer);
  }

  #moves({ at, customer, how }: Of<'customer-moved'>): void {
    if (how === 'lapsed') this.active.delete(customer);
    else this.active.add(customer);
    this.#add(how, at);
  }

  #counted(event: Of<'customers-counted'>): void {
    if (event.active !== this.active.size) this.faults.push(`counted ${event.active}, not ${this.active.size}`);
    if (event.opens) return this.#add('start', event.at, event.active);
    if (event.complaints !== this.#complaints) this.faults.push('complaints of a step');
    this.#add('complaints', event.at, this.#complaints);
    this.#complaints = 0;
    this.#add('customer steps', event.at, event.active);
    if (event.unusual) this.#add('unusual', event.at);
  }

  #opinions(event: SimulationEvent): void {
    if (event.type === 'review-left' && event.stars <= 2) this.#complaints++;
    if (event.type !== 'nps-answered') return;
    this.#add('answers', event.at);
    if (event.score >= 9) this.#add('promoters', event.at);
    if (event.score <= 6) this.#add('detractors', event.at);
  }

  #money(event: SimulationEvent): void {
    if (event.type === 'ticket-solved') this.#solved(event);
    else if (event.type === 'ticket-closed') this.#add('paid', event.at, event.paidCents);
    else if (event.type === 'purchase-made') this.#bought(event);
    else if (event.type === 'cross-sale-seen') {
      this.#add('opportunities', event.at);
      if (event.taken) this.#add('taken', event.at);
      this.#add('cross sold', event.at, event.cents);
    }
  }

  #solved({ at, ticket, reopenings }: Of<'ticket-solved'>): void {
    if (reopenings === 0) this.#add('resolved', at);
    const customer = this.#owner.get(ticket) ?? -1;
    if (this.active.has(customer)) this.#servedAt.set(customer, at);
  }

  #bought({ at, customer, cents, afterContact }: Of<'purchase-made'>): void {
    const isAfter = at - (this.#servedAt.get(customer) ?? -Infinity) <= REMEMBERED;
    if (isAfter !== afterContact) this.faults.push('a purchase put down to the wrong contact');
    if (!this.active.has(customer)) this.faults.push('a purchase of somebody lost');
    this.#add('bought', at, cents);
    if (isAfter) this.#add('after contact', at);
    if (at >= this.#warmUp) this.buyers.add(customer);
  }
}
