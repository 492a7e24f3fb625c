import { ArrivalStream, type ArrivalSettings } from '../arrivals/arrival-stream.ts';
import { HAPPENING } from '../log/happening.ts';
import { PURPOSE } from '../random/purposes.ts';
import { EVENT } from '../time/event-kind.ts';
import { StatePart } from '../state-part.ts';
import { NONE } from '../world/tickets.ts';
import { TicketMaker } from '../world/ticket-maker.ts';
import type { World } from '../world/world.ts';

/** Spreads the streams’ numbers over the entities of draws, so that no two tickets share their fate. */
const STREAM_STRIDE = 0x9e3779b1;

const fateOf = (stream: number, ordinal: number): number => (Math.imul(stream, STREAM_STRIDE) + ordinal) | 0;

const ARRIVAL_PURPOSES = {
  gap: PURPOSE.arrivalGap,
  batch: PURPOSE.arrivalBatch,
  day: PURPOSE.arrivalDay,
  thinning: PURPOSE.arrivalThinning,
  thinking: PURPOSE.customerThinking,
};

/** Tickets are born, with their fate drawn, and admitted to the desk. */
export class Arrivals extends StatePart {
  streams: ArrivalStream[];
  /** Tickets made by each stream; the next one’s number. */
  private made: Float64Array;
  /** Calendar entry of each stream’s next arrival; 0 when none is to come. */
  private timers: Int32Array;
  readonly #world: World;
  readonly #maker: TicketMaker;
  readonly #isPopulation: readonly boolean[];

  constructor(world: World, endOfArrivals: number) {
    super();
    const { scenario, localCalendar, draws } = world;
    this.#world = world;
    this.#maker = new TicketMaker(world);
    this.#isPopulation = scenario.arrivals.map((settings) => settings.population !== undefined);
    this.streams = scenario.arrivals.map(
      (settings, index) =>
        new ArrivalStream(settings as ArrivalSettings, index, localCalendar, draws, ARRIVAL_PURPOSES, endOfArrivals),
    );
    this.made = new Float64Array(this.streams.length);
    this.timers = new Int32Array(this.streams.length);
  }

  /** Tickets that are there when the run begins, of the first stream, as if they had arrived that moment. */
  backlogArrives(): void {
    this.addTickets(0, this.#world.scenario.waiting.backlog);
  }

  /** Schedules the backlog and the first arrival of each stream. */
  start(): void {
    if (this.#world.scenario.waiting.backlog > 0) this.#world.calendar.schedule(0, EVENT.backlogArrives, 0);
    for (let stream = 0; stream < this.streams.length; stream++) this.#scheduleNext(stream);
  }

  #scheduleNext(stream: number): void {
    const next = this.streams[stream].nextAt;
    this.timers[stream] = next < Infinity ? this.#world.calendar.schedule(next, EVENT.ticketsArrive, stream) : 0;
  }

  #reschedule(stream: number): void {
    if (this.timers[stream] !== 0) this.#world.calendar.cancel(this.timers[stream]);
    this.#scheduleNext(stream);
  }

  /** A batch arrives; the stream’s next one is scheduled first, so that it does not depend on what these tickets do. */
  ticketsArrive(stream: number): void {
    const source = this.streams[stream];
    const count = source.nextCount;
    source.advance();
    this.#scheduleNext(stream);
    this.addTickets(stream, count);
  }

  /** Tickets of a stream at this moment: a batch, or what a lever sends. */
  addTickets(stream: number, count: number): void {
    for (let index = 0; index < count; index++) this.#arrive(stream, this.made[stream]++);
  }

  /** A lever: the stream’s rate is multiplied from now on. */
  setFactor(stream: number, factor: number): void {
    this.streams[stream].setFactor(this.#world.calendar.now, factor);
    this.#reschedule(stream);
  }

  #arrive(stream: number, ordinal: number): void {
    const { tickets, calendar, dispatching, packs } = this.#world;
    const fate = fateOf(stream, ordinal);
    if (packs !== undefined && packs.books(stream, fate)) return this.#isKept(stream);
    const ticket = tickets.open(calendar.now, fate, stream);
    tickets.isOfPopulation[ticket] = this.#isPopulation[stream] ? 1 : 0;
    this.#maker.draw(ticket);
    this.#announce(ticket);
    dispatching.admit(ticket);
  }

  /** The customer of a finite population who booked something thinks again at once. */
  #isKept(stream: number): void {
    if (!this.#isPopulation[stream]) return;
    this.streams[stream].customerDone(this.#world.calendar.now);
    this.#reschedule(stream);
  }

  /** Somebody outside sends a ticket: what they do not say (`NONE`) is drawn as for any ticket of the stream. */
  comesFromOutside(stream: number, category: number, channel: number): void {
    const { tickets, calendar, dispatching } = this.#world;
    const fate = fateOf(stream, this.made[stream]++);
    const ticket = tickets.open(calendar.now, fate, stream);
    this.#maker.drawAs(ticket, category === NONE ? this.categoryOf(stream, fate) : category, channel);
    this.#announce(ticket);
    dispatching.admit(ticket);
  }

  /** Which category a ticket of a stream will be, by the entity of its draws. */
  categoryOf(stream: number, fate: number): number {
    return this.#maker.categoryOf(stream, fate);
  }

  /** What was kept for later arrives now, as a ticket of a category. */
  arrivesAsBooked(stream: number, fate: number, category: number): void {
    const { tickets, calendar, dispatching } = this.#world;
    const ticket = tickets.open(calendar.now, fate, stream);
    this.#maker.drawAs(ticket, category);
    this.#announce(ticket);
    dispatching.admit(ticket);
  }

  #announce(ticket: number): void {
    const { tickets, calendar, journal, figures, rules, customers, scenario, packs } = this.#world;
    packs?.prepares(ticket);
    tickets.measured[ticket] = calendar.now >= scenario.warmUp ? 1 : 0;
    journal.record(
      HAPPENING.ticketArrived,
      ticket,
      NONE,
      tickets.stream[ticket],
      tickets.category[ticket] * 4 + tickets.channel[ticket],
    );
    figures.arrived(ticket);
    const patience = this.#maker.patienceOf(ticket);
    if (patience < Infinity)
      tickets.patienceTimer[ticket] = calendar.schedule(calendar.now + patience, EVENT.patienceEnds, ticket);
    if (!rules.plainCustomers) customers.arrived(ticket);
  }

  /** A customer comes back to a closed ticket: a new one of the same kind, put to the same expert where that is possible. */
  followOn(earlier: number): void {
    const { tickets, calendar, draws, cases, journal, figures, floor, offering, dispatching, rules } = this.#world;
    const fate = draws.derive(tickets.fate[earlier], cases.replies[earlier]);
    const ticket = tickets.openFollowOn(calendar.now, fate, tickets.stream[earlier]);
    this.#maker.copy(ticket, earlier);
    this.#announce(ticket);
    journal.record(HAPPENING.followOnArrived, ticket, NONE, tickets.ordinal[earlier], 0);
    figures.followOn(ticket, earlier);
    const expert = cases.solvedBy[earlier];
    tickets.knownExpert[ticket] = expert;
    const isThere = floor.isEligible(expert) && floor.serves(this.#world.experts.group[expert], ticket);
    if (isThere && !rules.pulls) offering.make(ticket, expert);
    else dispatching.admit(ticket);
  }

  /** Work that a further turn of a chat asks for, in ms. */
  workOfTurn(ticket: number, turn: number): number {
    return this.#maker.workOfTurn(ticket, turn);
  }

  /** A ticket of a finite population has ended: its customer thinks again. */
  customerDone(ticket: number): void {
    const { tickets, calendar } = this.#world;
    const stream = tickets.stream[ticket];
    this.streams[stream].customerDone(calendar.now);
    this.#reschedule(stream);
  }
}
