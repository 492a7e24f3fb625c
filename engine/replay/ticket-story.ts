import { describeHappening } from '../log/describe.ts';
import type { HappeningListener } from '../log/happening.ts';
import type { SimulationEvent } from '../log/simulation-event.ts';
import { explainChoice, type Explanation } from '../routing/explain.ts';
import { ExplainLog, type ExplainedOffer } from '../routing/explain-log.ts';
import { FIRST_FOLLOW_ON, TICKET } from '../world/tickets.ts';
import type { World } from '../world/world.ts';
import type { Checkpoint } from './checkpoints.ts';
import type { RunMoment } from './command-log.ts';
import type { Playback } from './playback.ts';
import type { RunPlayer } from './run-player.ts';

/** One moment in the story of a ticket. */
export type StoryPart =
  | { readonly kind: 'event'; readonly event: SimulationEvent; readonly explanation?: ExplainedOffer | undefined }
  /** Nobody was offered it, and it began to wait. */
  | { readonly kind: 'waits'; readonly at: number; readonly explanation: Explanation };

/** What happened to one ticket, in order. */
export interface TicketStory {
  readonly world: World;
  readonly parts: readonly StoryPart[];
  /** Where the ticket is at the end, one of TICKET; undefined when it is over. */
  readonly state: number | undefined;
}

/** A ticket that has not arrived, and how many have: ordinals count from 0, those of tickets that follow on others from 2^31. */
export interface NoSuchTicket {
  readonly arrived: number;
}

/**
 * Plays a run again, from the nearest checkpoint before a ticket arrives, and watches the ticket up to a moment; the run is the same as
 * without watching, and the player that is asked stays where it is.
 */
export class StoryTeller {
  readonly #playback: Playback;
  readonly #until: RunMoment | undefined;
  #watch: Watch | undefined;

  /** @param until up to where the story is told, in the run as it was played; to the end when left out */
  constructor(player: RunPlayer, ordinal: number, until?: RunMoment) {
    this.#until = until;
    const watch = (world: World): HappeningListener => (this.#watch = new Watch(world, ordinal));
    this.#playback = player.again((checkpoint) => hasNotArrived(checkpoint, ordinal), { listening: [watch] });
  }

  /** Plays so many more events; true once the story is told. */
  advance(maxEvents = Infinity): boolean {
    for (let played = 0; played < maxEvents; played++) {
      if (this.#isOver) return this.#ends();
      // One by one: that a ticket waits is no event, but what is left when nobody can be offered it.
      if (this.#playback.advance(this.#until?.at ?? Infinity, 1) !== 'budget-spent') return true;
      this.#watch?.eventPlayed();
    }
    return this.#isOver && this.#ends();
  }

  /** What is done from outside at the last moment belongs to the story. */
  #ends(): true {
    if (this.#until !== undefined) this.#playback.waitUntil(this.#until.at);
    this.#watch?.eventPlayed();
    return true;
  }

  get #isOver(): boolean {
    const isThere = this.#until !== undefined && this.#playback.simulation.eventsPlayed >= this.#until.eventsPlayed;
    return isThere || this.#watch?.isOver === true;
  }

  /** What is known of the ticket so far. */
  get story(): TicketStory | NoSuchTicket {
    const { parts, state } = this.#watch as Watch;
    const { world } = this.#playback.simulation;
    return parts.length === 0 ? { arrived: world.tickets.arrived } : { world, parts, state };
  }
}

/** Whether a checkpoint is from before the ticket arrived. */
function hasNotArrived({ saved }: Checkpoint, ordinal: number): boolean {
  const { made, followOns } = saved.parts.tickets as { readonly made: number; readonly followOns: number };
  return ordinal < FIRST_FOLLOW_ON ? ordinal >= made : ordinal - FIRST_FOLLOW_ON >= followOns;
}

class Watch implements HappeningListener {
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
  }

  happened(what: number, row: number, expert: number, detail: number, amount: number): void {
    if (row < 0 || this.#world.tickets.ordinal[row] !== this.#ordinal) return;
    this.#row = row;
    this.#explained.happened(what, row, expert, detail);
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

  eventPlayed(): void {
    const waits = this.state === TICKET.waiting;
    if (waits && !this.#waited && this.#row !== undefined) {
      const explanation = explainChoice(this.#world, this.#row);
      this.parts.push({ kind: 'waits', at: this.#world.calendar.now, explanation });
    }
    this.#waited = waits;
  }
}
