import type { World } from '../../../engine/index.ts';
import { DurationHistogram } from '../../../engine/kpi/estimators/duration-histogram.ts';
import type { Ending, Figure, OfferRecord, TicketRecord } from './sums.ts';

/** Bins of a sample are at most 2^-12 of their value wide. */
export const SAMPLE_BITS = 12;

type OfTicket = { readonly place: number; readonly of: (ticket: TicketRecord) => number };

/** What has happened to each ticket so far, by row, and the sums over those that have ended. */
export class Diary {
  /** Measured tickets that have not ended. */
  open = 0;
  readonly #world: World;
  readonly #unitMs: number;
  readonly #totals: Float64Array;
  readonly #sums: readonly OfTicket[];
  readonly #samples: readonly NonNullable<Figure['sample']>[];
  /** Values of tickets by sample, ms. */
  readonly sampled: readonly DurationHistogram[];
  #rows = 0;
  #isMeasured: Uint8Array = new Uint8Array();
  #isHeld: Uint8Array = new Uint8Array();
  #isOfferMeasured: Uint8Array = new Uint8Array();
  #firstAccepted: Uint8Array = new Uint8Array();
  #offers: Int32Array = new Int32Array();
  #reoffers: Int32Array = new Int32Array();
  #offeredTo: Int32Array = new Int32Array();
  #offeredAt: Float64Array = new Float64Array();
  #firstOffer: Float64Array = new Float64Array();
  #acceptedAt: Float64Array = new Float64Array();
  #poolSince: Float64Array = new Float64Array();
  #between: Float64Array = new Float64Array();
  readonly #ticket: TicketRecord = {
    type: 0,
    arrivedAt: 0,
    ending: 'open',
    wait: 0,
    total: 0,
    isImmediate: false,
    firstOffer: 0,
    accept: 0,
    offers: 0,
    isFirstOfferAccepted: false,
    between: 0,
    reoffers: 0,
  };
  readonly #offer: OfferRecord = { type: 0, expert: 0, ending: 'accepted', lasted: 0 };

  constructor(
    world: World,
    unitMs: number,
    totals: Float64Array,
    sums: readonly OfTicket[],
    samples: readonly NonNullable<Figure['sample']>[],
  ) {
    this.#world = world;
    this.#unitMs = unitMs;
    this.#totals = totals;
    this.#sums = sums;
    this.#samples = samples;
    this.sampled = samples.map(() => new DurationHistogram(SAMPLE_BITS));
  }

  arrived(ticket: number, now: number, isMeasured: boolean): void {
    if (ticket >= this.#rows) this.#grow(ticket);
    this.#isMeasured[ticket] = isMeasured ? 1 : 0;
    if (isMeasured) this.open++;
    this.#isHeld[ticket] = 0;
    this.#firstAccepted[ticket] = 0;
    this.#offers[ticket] = 0;
    this.#reoffers[ticket] = 0;
    this.#firstOffer[ticket] = NaN;
    this.#acceptedAt[ticket] = NaN;
    this.#poolSince[ticket] = now;
    this.#between[ticket] = 0;
  }

  offered(ticket: number, expert: number, ordinal: number, now: number, isMeasured: boolean): void {
    if (ordinal === 0) this.#firstOffer[ticket] = now;
    else {
      this.#reoffers[ticket]!++;
      this.#between[ticket]! += now - this.#poolSince[ticket]!;
    }
    this.#offers[ticket]!++;
    this.#offeredTo[ticket] = expert;
    this.#offeredAt[ticket] = now;
    this.#isOfferMeasured[ticket] = isMeasured ? 1 : 0;
  }

  accepted(ticket: number, now: number): void {
    this.#isHeld[ticket] = 1;
    if (!Number.isNaN(this.#acceptedAt[ticket]!)) return;
    this.#acceptedAt[ticket] = now;
    this.#firstAccepted[ticket] = this.#offers[ticket] === 1 ? 1 : 0;
  }

  backToPool(ticket: number, now: number): void {
    this.#poolSince[ticket] = now;
  }

  isHeld(ticket: number): boolean {
    return this.#isHeld[ticket] === 1;
  }

  /** Taken from its expert. */
  released(ticket: number): void {
    this.#isHeld[ticket] = 0;
  }

  isOfferMeasured(ticket: number): boolean {
    return this.#isOfferMeasured[ticket] === 1;
  }

  /** The offer that just ended; good until the next one ends. */
  offerEnded(ticket: number, ending: OfferRecord['ending'], now: number): OfferRecord {
    const offer = this.#offer;
    offer.type = this.#world.tickets.category[ticket]!;
    offer.expert = this.#offeredTo[ticket]!;
    offer.ending = ending;
    offer.lasted = (now - this.#offeredAt[ticket]!) / this.#unitMs;
    return offer;
  }

  gone(ticket: number, ending: Ending, now: number): void {
    if (this.#isMeasured[ticket] === 0) return;
    this.#isMeasured[ticket] = 0;
    this.open--;
    this.#fill(ticket, ending, now);
    const record = this.#ticket;
    for (const { place, of } of this.#sums) this.#totals[place]! += of(record);
    this.#samples.forEach(({ ofTicket }, index) => {
      const value = ofTicket(record);
      if (!Number.isNaN(value)) this.sampled[index]!.record(Math.round(value * this.#unitMs));
    });
  }

  #fill(ticket: number, ending: Ending, now: number): void {
    const record = this.#ticket;
    const { tickets } = this.#world;
    const arrivedAt = tickets.arrivedAt[ticket]!;
    const since = (moment: number): number => (moment - arrivedAt) / this.#unitMs;
    record.type = tickets.category[ticket]!;
    record.arrivedAt = arrivedAt / this.#unitMs;
    record.ending = ending;
    record.firstOffer = since(this.#firstOffer[ticket]!);
    record.accept = since(this.#acceptedAt[ticket]!);
    record.total = since(now);
    record.wait = Number.isNaN(record.accept) ? record.total : record.accept;
    record.isImmediate = this.#firstOffer[ticket] === arrivedAt;
    record.offers = this.#offers[ticket]!;
    record.isFirstOfferAccepted = this.#firstAccepted[ticket] === 1;
    record.between = this.#between[ticket]! / this.#unitMs;
    record.reoffers = this.#reoffers[ticket]!;
  }

  /** Where a run is cut, whoever is still there has waited so long. */
  endOpenTickets(now: number): void {
    for (let ticket = 0; ticket < this.#rows && this.open > 0; ticket++) this.gone(ticket, 'open', now);
  }

  #grow(ticket: number): void {
    this.#rows = Math.max(64, 2 * ticket);
    const bytes = (old: Uint8Array): Uint8Array => copied(new Uint8Array(this.#rows), old);
    const whole = (old: Int32Array): Int32Array => copied(new Int32Array(this.#rows), old);
    const real = (old: Float64Array): Float64Array => copied(new Float64Array(this.#rows), old);
    this.#isMeasured = bytes(this.#isMeasured);
    this.#isHeld = bytes(this.#isHeld);
    this.#isOfferMeasured = bytes(this.#isOfferMeasured);
    this.#firstAccepted = bytes(this.#firstAccepted);
    this.#offers = whole(this.#offers);
    this.#reoffers = whole(this.#reoffers);
    this.#offeredTo = whole(this.#offeredTo);
    this.#offeredAt = real(this.#offeredAt);
    this.#firstOffer = real(this.#firstOffer);
    this.#acceptedAt = real(this.#acceptedAt);
    this.#poolSince = real(this.#poolSince);
    this.#between = real(this.#between);
  }
}

function copied<List extends Uint8Array | Int32Array | Float64Array>(longer: List, old: List): List {
  longer.set(old);
  return longer;
}
