import { HAPPENING, Simulation, type HappeningListener, type Scenario, type World } from '../../engine/index.ts';
import { adapt, type Adapted } from './adapter/scenario.ts';

/** What became of one ticket; moments in ms of the run, NaN where it did not come to that. */
export interface TicketStory {
  arrivedAt: number;
  acceptedAt: number;
  endedAt: number;
  offers: number;
}

/** Writes down what happens to each ticket, by its number, and how many tickets there are at every moment. */
class Chronicle implements HappeningListener {
  readonly stories: TicketStory[] = [];
  /** Ticket-milliseconds in the system. */
  integral = 0;
  #inSystem = 0;
  #since = 0;
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  bringTo(now: number): void {
    this.integral += this.#inSystem * (now - this.#since);
    this.#since = now;
  }

  happened(what: number, ticket: number): void {
    if (ticket < 0) return;
    const { now } = this.#world.calendar;
    const ordinal = this.#world.tickets.ordinal[ticket]!;
    const story = (this.stories[ordinal] ??= { arrivedAt: now, acceptedAt: NaN, endedAt: NaN, offers: 0 });
    if (what === HAPPENING.ticketArrived) this.#change(1, now);
    else if (what === HAPPENING.offerMade) story.offers++;
    else if (what === HAPPENING.offerAccepted && Number.isNaN(story.acceptedAt)) story.acceptedAt = now;
    else if (ENDS.has(what)) {
      story.endedAt = now;
      this.#change(-1, now);
    }
  }

  #change(by: number, now: number): void {
    this.bringTo(now);
    this.#inSystem += by;
  }
}

const ENDS = new Set<number>([
  HAPPENING.ticketClosed,
  HAPPENING.ticketAbandoned,
  HAPPENING.ticketEscalated,
  HAPPENING.ticketBlocked,
  HAPPENING.ticketBalked,
]);

/** A model of a test as a scenario; what cannot be expressed is a fault of the test. */
export function adapted(model: Readonly<Record<string, unknown>>): Adapted {
  const result = adapt({ id: 'test', timeUnit: 'unit', model, expected: {} });
  if (!('scenario' in result)) throw new Error(JSON.stringify(result));
  return result;
}

/** One run, and what became of its tickets. */
export interface OneRun {
  readonly stories: readonly TicketStory[];
  readonly integral: number;
  /** When it was stopped, ms. */
  readonly until: number;
  readonly fingerprint: string;
}

/** Plays a scenario from the start, up to this moment. */
export function playOnce(scenario: Scenario, seed: string, until: number): OneRun {
  const simulation = new Simulation({ ...scenario, seed });
  const chronicle = new Chronicle(simulation.world);
  simulation.listen(chronicle);
  simulation.run(until);
  chronicle.bringTo(until);
  return { stories: chronicle.stories, integral: chronicle.integral, until, fingerprint: simulation.fingerprint };
}
