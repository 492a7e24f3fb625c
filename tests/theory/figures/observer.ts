import { HAPPENING, type HappeningListener, type World } from '../../../engine/index.ts';
import type { DurationHistogram } from '../../../engine/kpi/estimators/duration-histogram.ts';
import type { Setting } from '../adapter/setting.ts';
import { Diary } from './diary.ts';
import { keptLevels, LEVEL, LevelPlaces, Levels } from './levels.ts';
import type { Ending, Figure, OfferRecord, Sum } from './sums.ts';

/** What is read at a moment: levels and their integrals since the start. */
export interface Look {
  readonly values: Int32Array;
  readonly integrals: Float64Array;
}

/** Hears what happens in one run and adds up what figures need. Tickets count by arrival, offers by when they were made. */
export class Observer implements HappeningListener {
  readonly levels: Levels;
  readonly places: LevelPlaces;
  readonly setting: Setting;
  readonly looks: Look[] = [];
  /** Tickets that came, and that left as served, while it was measured. */
  arrivals = 0;
  departures = 0;
  /** Length of what was measured, in units. */
  window = 0;
  readonly #world: World;
  readonly #diary: Diary;
  readonly #offerSums: { readonly place: number; readonly of: (offer: OfferRecord) => number }[] = [];
  readonly #ends: { readonly place: number; readonly of: (observer: Observer) => number }[] = [];
  readonly #totals: Float64Array;
  /** Whether experts who hold something are told from those who do not. */
  readonly #tellsWorking: boolean;
  #from = Infinity;
  #isOpen = false;

  constructor(world: World, setting: Setting, sums: readonly Sum[], samples: readonly NonNullable<Figure['sample']>[]) {
    this.#world = world;
    this.setting = setting;
    this.places = new LevelPlaces(setting);
    const kept = keptLevels(sums, this.places, setting.experts);
    this.levels = new Levels(this.places.count, kept.levels);
    this.#tellsWorking = kept.tellsWorking;
    this.#totals = new Float64Array(sums.length);
    const ofTickets = sums.flatMap((sum, place) => ('ofTicket' in sum ? [{ place, of: sum.ofTicket }] : []));
    sums.forEach((sum, place) => {
      if ('ofOffer' in sum) this.#offerSums.push({ place, of: sum.ofOffer });
      if ('atEnd' in sum) this.#ends.push({ place, of: sum.atEnd });
    });
    this.#diary = new Diary(world, setting.unitMs, this.#totals, ofTickets, samples);
    const online = world.experts.presence.filter((presence) => presence === 1).length;
    this.levels.change(LEVEL.online, online, 0);
  }

  /** Measured tickets that have not ended yet. */
  get openTickets(): number {
    return this.#diary.open;
  }

  /** Begins to measure at this moment. */
  open(now: number): void {
    this.levels.restart(now);
    this.#from = now;
    this.#isOpen = true;
  }

  /** Notes where the levels stand. */
  look(now: number): void {
    this.levels.bringTo(now);
    this.looks.push({ values: this.levels.values.slice(), integrals: this.levels.integrals.slice() });
  }

  /** What happens at levels from this moment on no longer counts; tickets and offers that do are followed to their end. */
  close(now: number): void {
    this.levels.bringTo(now);
    this.window = (now - this.#from) / this.setting.unitMs;
    this.#isOpen = false;
    for (const { place, of } of this.#ends) this.#totals[place] = of(this);
  }

  /** Sums in their order, and samples; tickets still open are counted as such. */
  finish(now: number): { sums: Float64Array; samples: readonly DurationHistogram[] } {
    this.#diary.endOpenTickets(now);
    return { sums: this.#totals, samples: this.#diary.sampled };
  }

  happened(what: number, ticket: number, expert: number, detail: number): void {
    const { now } = this.#world.calendar;
    switch (what) {
      case HAPPENING.ticketArrived:
        return this.#arrived(ticket, now);
      case HAPPENING.offerMade:
        return this.#offered(ticket, expert, detail, now);
      case HAPPENING.offerAccepted:
        return this.#accepted(ticket, expert, now);
      case HAPPENING.offerRejected:
        return this.#failed(ticket, 'rejected', now);
      case HAPPENING.offerExpired:
        return this.#failed(ticket, 'expired', now);
      case HAPPENING.offerRescinded:
        return this.#withdrawn(ticket, expert, now);
      case HAPPENING.ticketClosed:
        this.#put(expert, now);
        return this.#gone(ticket, 'done', now);
      case HAPPENING.ticketBlocked:
      case HAPPENING.ticketBalked:
      case HAPPENING.ticketAbandoned:
      case HAPPENING.ticketEscalated:
        this.#leftPool(ticket, now);
        return this.#gone(ticket, ENDINGS[what]!, now);
      case HAPPENING.expertCameOnline:
        return this.levels.change(LEVEL.online, 1, now);
      case HAPPENING.expertWentOffline:
        return this.levels.change(LEVEL.online, -1, now);
    }
  }

  #arrived(ticket: number, now: number): void {
    const { levels, places } = this;
    const type = this.#world.tickets.category[ticket]!;
    levels.change(LEVEL.system, 1, now);
    levels.change(places.systemOf(type), 1, now);
    levels.change(LEVEL.pool, 1, now);
    levels.change(places.poolOf(type), 1, now);
    if (this.#isOpen) this.arrivals++;
    this.#diary.arrived(ticket, now, this.#isOpen);
  }

  #leftPool(ticket: number, now: number): void {
    this.levels.change(LEVEL.pool, -1, now);
    this.levels.change(this.places.poolOf(this.#world.tickets.category[ticket]!), -1, now);
  }

  #backToPool(ticket: number, now: number): void {
    this.levels.change(LEVEL.pool, 1, now);
    this.levels.change(this.places.poolOf(this.#world.tickets.category[ticket]!), 1, now);
    this.#diary.backToPool(ticket, now);
  }

  #offered(ticket: number, expert: number, ordinal: number, now: number): void {
    this.#leftPool(ticket, now);
    this.levels.change(LEVEL.pending, 1, now);
    this.levels.change(this.places.pendingOf(expert), 1, now);
    this.#diary.offered(ticket, expert, ordinal, now, this.#isOpen);
  }

  #accepted(ticket: number, expert: number, now: number): void {
    const { levels, places } = this;
    this.#offerEnded(ticket, 'accepted', now);
    this.#diary.accepted(ticket, now);
    levels.change(LEVEL.held, 1, now);
    levels.change(places.heldOf(expert), 1, now);
    if (!this.#tellsWorking || levels.values[places.heldOf(expert)] !== 1) return;
    levels.change(LEVEL.working, 1, now);
    levels.change(places.workingOf(expert), 1, now);
  }

  #failed(ticket: number, ending: OfferRecord['ending'], now: number): void {
    this.#offerEnded(ticket, ending, now);
    this.#backToPool(ticket, now);
  }

  /** An offer is withdrawn, or a held ticket is taken from its expert. */
  #withdrawn(ticket: number, expert: number, now: number): void {
    if (this.#diary.isHeld(ticket)) this.#put(expert, now);
    else this.#offerEnded(ticket, 'rescinded', now);
    this.#diary.released(ticket);
    this.#backToPool(ticket, now);
  }

  /** The expert no longer holds a ticket. */
  #put(expert: number, now: number): void {
    const { levels, places } = this;
    levels.change(LEVEL.held, -1, now);
    levels.change(places.heldOf(expert), -1, now);
    if (!this.#tellsWorking || levels.values[places.heldOf(expert)] !== 0) return;
    levels.change(LEVEL.working, -1, now);
    levels.change(places.workingOf(expert), -1, now);
  }

  #offerEnded(ticket: number, ending: OfferRecord['ending'], now: number): void {
    const offer = this.#diary.offerEnded(ticket, ending, now);
    this.levels.change(LEVEL.pending, -1, now);
    this.levels.change(this.places.pendingOf(offer.expert), -1, now);
    if (!this.#diary.isOfferMeasured(ticket)) return;
    for (const { place, of } of this.#offerSums) this.#totals[place]! += of(offer);
  }

  #gone(ticket: number, ending: Ending, now: number): void {
    this.levels.change(LEVEL.system, -1, now);
    this.levels.change(this.places.systemOf(this.#world.tickets.category[ticket]!), -1, now);
    if (ending === 'done' && this.#isOpen) this.departures++;
    this.#diary.gone(ticket, ending, now);
  }
}

const ENDINGS: Readonly<Record<number, Ending>> = {
  [HAPPENING.ticketBlocked]: 'blocked',
  [HAPPENING.ticketBalked]: 'balked',
  [HAPPENING.ticketAbandoned]: 'abandoned',
  [HAPPENING.ticketEscalated]: 'escalated',
};
