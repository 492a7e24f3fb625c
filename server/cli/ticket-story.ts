import { describeHappening, ExplainLog, explainChoice, HAPPENING, Simulation, TICKET } from '../../engine/index.ts';
import type {
  ExplainedOffer,
  Explanation,
  PolicyModule,
  Scenario,
  SimulationEvent,
  World,
} from '../../engine/index.ts';

/** One moment in the story of a ticket. */
export type StoryPart =
  | { readonly kind: 'event'; readonly event: SimulationEvent; readonly explanation?: ExplainedOffer | undefined }
  /** Nobody was offered it, and it began to wait. */
  | { readonly kind: 'waits'; readonly at: number; readonly explanation: Explanation };

/** What happened to one ticket, in order. */
export interface TicketStory {
  readonly world: World;
  readonly parts: readonly StoryPart[];
  /** Where the ticket is at the end; undefined when it is over. */
  readonly state: number | undefined;
}

/** A ticket that did not arrive, and how many did: ordinals count from 0. */
export interface NoSuchTicket {
  readonly arrived: number;
}

const LISTENED_EVENTS = 50_000;

/** Plays a run and watches one of its tickets; the run is the same as without watching. */
export function watchTicket(scenario: Scenario, ordinal: number, ownPolicy?: PolicyModule): TicketStory | NoSuchTicket {
  const arrival = findArrival(new Simulation(scenario, ownPolicy), ordinal);
  if (arrival.at === undefined) return { arrived: arrival.tickets };
  const simulation = new Simulation(scenario, ownPolicy);
  simulation.run(arrival.at - 1);
  const watch = new Watch(simulation.world, ordinal);
  while (simulation.run(Infinity, 1) === 'budget-spent' && !watch.isOver) watch.eventPlayed();
  return { world: simulation.world, parts: watch.parts, state: watch.state };
}

interface Arrival {
  /** Undefined when the ticket does not arrive. */
  at: number | undefined;
  /** How many tickets arrived until then. */
  tickets: number;
}

function findArrival(simulation: Simulation, ordinal: number): Readonly<Arrival> {
  const { world } = simulation;
  const arrival: Arrival = { at: undefined, tickets: 0 };
  simulation.listen({
    happened(what, row) {
      if (what !== HAPPENING.ticketArrived) return;
      arrival.tickets++;
      if (world.tickets.ordinal[row] === ordinal) arrival.at = world.calendar.now;
    },
  });
  while (simulation.run(Infinity, LISTENED_EVENTS) === 'budget-spent' && arrival.at === undefined);
  return arrival;
}

class Watch {
  readonly parts: StoryPart[] = [];
  readonly #world: World;
  readonly #ordinal: number;
  readonly #explained: ExplainLog;
  #row: number | undefined;
  #waited = false;

  constructor(world: World, ordinal: number) {
    this.#world = world;
    this.#ordinal = ordinal;
    this.#explained = new ExplainLog(world, ordinal);
    world.journal.listen(this.#explained);
    world.journal.listen(this);
  }

  happened(what: number, row: number, expert: number, detail: number, amount: number): void {
    if (row < 0 || this.#world.tickets.ordinal[row] !== this.#ordinal) return;
    this.#row = row;
    const event = describeHappening(this.#world, what, row, expert, detail, amount);
    const explanation = event.type === 'offer-made' ? this.#explained.offers.at(-1) : undefined;
    this.parts.push({ kind: 'event', event, explanation });
  }

  /** Whether the ticket has arrived and been forgotten. */
  get isOver(): boolean {
    return this.#row !== undefined && this.state === undefined;
  }

  get state(): number | undefined {
    const { tickets } = this.#world;
    if (this.#row === undefined || tickets.ordinal[this.#row] !== this.#ordinal) return undefined;
    const state = tickets.state[this.#row];
    return state === 0 ? undefined : state;
  }

  /** That a ticket waits is no event: it is what is left when nobody can be offered it. */
  eventPlayed(): void {
    const waits = this.state === TICKET.waiting;
    if (waits && !this.#waited && this.#row !== undefined) {
      const explanation = explainChoice(this.#world, this.#row);
      this.parts.push({ kind: 'waits', at: this.#world.calendar.now, explanation });
    }
    this.#waited = waits;
  }
}
