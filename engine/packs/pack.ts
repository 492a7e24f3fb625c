import { StatePart } from '../state-part.ts';
import { EVENT } from '../time/event-kind.ts';
import type { World } from '../world/world.ts';
import { PackTally } from './pack-tally.ts';

/** Details of wake-up calls are told apart from the number of the pack by this many of them. */
export const MOST_PACKS = 32;

/**
 * An optional part of the model, with processes and figures of its own. It hears of everything that happens, keeps its own columns,
 * wakes itself up, and counts in its own tally. Switched off it does not exist: a run without it costs nothing and is the same run.
 *
 * `heard` is called in the middle of a process: a pack may change its own columns there, record happenings of its own and wake itself
 * up, but nothing else of the world. Whatever changes tickets, experts or arrivals is done in `due`, which is an event of its own.
 * Rows of tickets are used again: what outlives a ticket is kept by its ordinal or in the pack’s own rows.
 */
export abstract class Pack extends StatePart {
  readonly tally: PackTally;
  readonly #world: World;
  readonly #number: number;

  /**
   * @param number its place in the list of packs
   * @param counters how many columns its tally has
   * @param tally where it counts; one without parts when left out
   */
  constructor(world: World, number: number, counters: number, tally = new PackTally(world, counters)) {
    super();
    this.#world = world;
    this.#number = number;
    this.tally = tally;
  }

  /** The run begins. */
  start(): void {}

  /**
   * A ticket is about to arrive, which is known by its stream and the entity of its draws. A pack that keeps it for later says so; then
   * it does not arrive now.
   */
  books(_stream: number, _fate: number): boolean {
    return false;
  }

  /** A ticket has been made and is about to be announced: what it asks for may still be changed. */
  prepares(_ticket: number): void {}

  /** Work on a ticket begins: what the pack adds to it, in whole ms. */
  workAdded(_ticket: number): number {
    return 0;
  }

  /** Work on a ticket is done: whether its expert passes it on to somebody else instead of answering. */
  passesOn(_ticket: number): boolean {
    return false;
  }

  /** Whether the customer of a solved ticket has been sent the survey. */
  isAsked(_ticket: number): boolean {
    return true;
  }

  /** A ticket is solved: what the pack adds to its customer’s satisfaction. */
  feeling(_ticket: number): number {
    return 0;
  }

  /**
   * A reply by email has just gone out that would be the answer. A pack that has the ticket wait for something else says so
   * (`waitsForThirdParty`), and sees to it that the expert owes another reply later; then the ticket stays with its expert.
   */
  holdsUp(_ticket: number): boolean {
    return false;
  }

  /** Something has happened: the arguments are those of the journal. */
  heard(_what: number, _ticket: number, _expert: number, _detail: number, _amount: number): void {}

  /** A moment has come for which the pack asked to be woken. */
  due(_subject: number, _detail: number): void {}

  /** A lever: what asks to be looked at is acknowledged now. Not called in the middle of anything. */
  acknowledge(): void {}

  /** Figures are about to be read at this moment: what is summed over time is added up to here. Changes nothing in the run. */
  settle(_now: number): void {}

  /** Asks to be woken at a moment; gives the calendar’s number of the timer. @param detail from 0, below 2^26 */
  protected wake(at: number, subject: number, detail = 0): number {
    return this.#world.calendar.schedule(at, EVENT.packDue, subject, detail * MOST_PACKS + this.#number);
  }
}
