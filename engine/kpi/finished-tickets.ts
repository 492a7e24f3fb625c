import { StatePart } from '../state-part.ts';
import { CHANNEL } from '../world/channel.ts';
import { NONE } from '../world/tickets.ts';
import type { World } from '../world/world.ts';
import { COUNTER } from './counters.ts';
import type { Ledger } from './ledger.ts';
import { LEVEL, type Occupancy } from './occupancy.ts';
import type { Reliability } from './reliability.ts';
import type { Speed } from './speed.ts';
import { SIMPLE_BELOW } from './volume.ts';

/** Tickets noted before they are counted. */
const NOTES = 64;

/** What is noted of a ticket: places in its note. */
const NOTE = {
  endedAt: 0,
  arrivedAt: 1,
  acceptedAt: 2,
  madeAt: 3,
  category: 4,
  channel: 5,
  /** Distance from nobody's counters to those of the expert's group. */
  offset: 6,
  /** Offers until the first acceptance; 0 where that has been counted. */
  offers: 7,
  cents: 8,
  difficulty: 9,
  length: 10,
} as const;

/**
 * Tickets of plain customers that a first reply has solved and closed. They are noted as they end and counted a few dozen at a
 * time: neighbours are mostly of the same cell, and then each table is touched once for all of them.
 */
export class FinishedTickets extends StatePart {
  private notes = new Float64Array(NOTES * NOTE.length);
  private used = 0;
  readonly #world: World;
  readonly #ledger: Ledger;
  readonly #speed: Speed;
  readonly #occupancy: Occupancy;
  readonly #reliability: Reliability;
  readonly #warmUp: number;

  constructor(world: World, ledger: Ledger, speed: Speed, occupancy: Occupancy, reliability: Reliability) {
    super();
    this.#world = world;
    this.#ledger = ledger;
    this.#speed = speed;
    this.#occupancy = occupancy;
    this.#reliability = reliability;
    this.#warmUp = world.scenario.warmUp;
  }

  /** Notes a ticket while its row and its offer's are still there. */
  note(ticket: number, isAcceptanceCounted: boolean): void {
    const { tickets, offers, calendar } = this.#world;
    const notes = this.notes;
    const start = this.used;
    notes[start + NOTE.endedAt] = calendar.now;
    notes[start + NOTE.arrivedAt] = tickets.arrivedAt[ticket];
    notes[start + NOTE.acceptedAt] = tickets.acceptedAt[ticket];
    notes[start + NOTE.madeAt] = offers.madeAt[tickets.offer[ticket]];
    notes[start + NOTE.category] = tickets.category[ticket];
    notes[start + NOTE.channel] = tickets.channel[ticket];
    notes[start + NOTE.offset] = this.#ledger.offsetOf(tickets.expert[ticket]);
    notes[start + NOTE.offers] = isAcceptanceCounted ? 0 : tickets.offers[ticket];
    notes[start + NOTE.cents] = tickets.payoutCents[ticket];
    notes[start + NOTE.difficulty] = tickets.difficulty[ticket];
    this.used = start + NOTE.length;
    if (this.used === notes.length) this.count();
  }

  /** Counts what has been noted. */
  count(): void {
    for (let start = 0; start < this.used;) start = this.#countTickets(start);
    for (let start = 0; start < this.used;) start = this.#countOffers(start);
    this.#countTimes();
    this.#countWaits();
    this.used = 0;
  }

  /** Whether two notes are of the same cell: the same kind of ticket and group, both of the running interval. */
  #isSameCell(one: number, other: number, moment: number): boolean {
    const notes = this.notes;
    return (
      this.#ledger.isRunning(notes[other + moment]) &&
      this.#ledger.isRunning(notes[one + moment]) &&
      notes[other + moment] >= this.#warmUp &&
      notes[one + moment] >= this.#warmUp &&
      notes[one + NOTE.category] === notes[other + NOTE.category] &&
      notes[one + NOTE.channel] === notes[other + NOTE.channel] &&
      notes[one + NOTE.offset] === notes[other + NOTE.offset]
    );
  }

  /** Counts neighbouring tickets of one cell by their arrival; returns where the next one is noted. */
  #countTickets(first: number): number {
    const { notes, used } = this;
    const ledger = this.#ledger;
    const channel = notes[first + NOTE.channel];
    const arrivedAt = notes[first + NOTE.arrivedAt];
    const isMeasured = arrivedAt >= this.#warmUp;
    const place = ledger.placeOf(notes[first + NOTE.category], channel, isMeasured);
    const row = ledger.rowOf(arrivedAt, isMeasured);
    let [simple, time, cents, accepted, wait, offers] = [0, 0, 0, 0, 0, 0];
    let start = first;
    do {
      const arrival = notes[start + NOTE.arrivedAt];
      time += notes[start + NOTE.endedAt] - arrival;
      cents += notes[start + NOTE.cents];
      if (notes[start + NOTE.difficulty] < SIMPLE_BELOW) simple++;
      if (notes[start + NOTE.offers] > 0) {
        accepted++;
        offers += notes[start + NOTE.offers];
        wait += notes[start + NOTE.acceptedAt] - arrival;
      }
      start += NOTE.length;
    } while (start < used && this.#isSameCell(first, start, NOTE.arrivedAt));
    const count = (start - first) / NOTE.length;
    const own = place + notes[first + NOTE.offset];
    ledger.count(place, row, COUNTER.arrived, count);
    ledger.count(place, row, COUNTER.simple, simple);
    ledger.count(own, row, COUNTER.answered + channel, count);
    ledger.count(own, row, COUNTER.msToAnswer + channel, time);
    ledger.count(own, row, COUNTER.solved, count);
    ledger.count(own, row, COUNTER.msToSolve, time);
    ledger.count(own, row, COUNTER.closed, count);
    ledger.count(own, row, COUNTER.centsPaid, cents);
    ledger.count(own, row, COUNTER.firstAccepted, accepted);
    ledger.count(own, row, COUNTER.msToFirstAcceptance, wait);
    ledger.count(own, row, COUNTER.offersToFirstAcceptance, offers);
    return start;
  }

  /** Counts the offers of neighbouring tickets of one cell by when they were made; returns where the next ticket is noted. */
  #countOffers(first: number): number {
    const { notes, used } = this;
    const ledger = this.#ledger;
    const channel = notes[first + NOTE.channel];
    const madeAt = notes[first + NOTE.madeAt];
    const isMeasured = madeAt >= this.#warmUp;
    const own = ledger.placeOf(notes[first + NOTE.category], channel, isMeasured) + notes[first + NOTE.offset];
    const row = ledger.rowOf(madeAt, isMeasured);
    let [start, wait, time] = [first, 0, 0];
    do {
      const acceptedAt = notes[start + NOTE.acceptedAt];
      const worked = notes[start + NOTE.endedAt] - acceptedAt;
      wait += acceptedAt - notes[start + NOTE.madeAt];
      time += worked;
      const pace = channel === CHANNEL.email ? this.#speed.paceOf(worked) : NONE;
      if (pace !== NONE) ledger.count(own, row, pace, 1);
      if (this.#reliability.difficultyVaries)
        this.#reliability.countAcceptedDifficulty(own, row, notes[start + NOTE.difficulty]);
      start += NOTE.length;
    } while (start < used && this.#isSameCell(first, start, NOTE.madeAt));
    const count = (start - first) / NOTE.length;
    ledger.count(own, row, COUNTER.offers, count);
    ledger.count(own, row, COUNTER.accepted, count);
    ledger.count(own, row, COUNTER.resolved, count);
    ledger.count(own, row, COUNTER.msToAccept, wait);
    ledger.count(own, row, COUNTER.firstReplies + channel, count);
    ledger.count(own, row, COUNTER.msToFirstReply + channel, time);
    return start;
  }

  /** Adds up how long the tickets were open, offered and held. */
  #countTimes(): void {
    const { notes, used } = this;
    const { levels } = this.#occupancy;
    let [open, offered, held] = [0, 0, 0];
    for (let start = 0; start < used; start += NOTE.length) {
      const endedAt = levels.cut(notes[start + NOTE.endedAt]);
      const acceptedAt = levels.cut(notes[start + NOTE.acceptedAt]);
      open += endedAt - levels.cut(notes[start + NOTE.arrivedAt]);
      offered += acceptedAt - levels.cut(notes[start + NOTE.madeAt]);
      held += endedAt - acceptedAt;
    }
    levels.addIntegral(LEVEL.open, open);
    levels.addIntegral(LEVEL.offered, offered);
    levels.addIntegral(LEVEL.held, held);
  }

  #countWaits(): void {
    const { notes, used } = this;
    const { acceptance, answer, firstReply } = this.#speed;
    const warmUp = this.#warmUp;
    for (let start = 0; start < used; start += NOTE.length) {
      const endedAt = notes[start + NOTE.endedAt];
      const arrivedAt = notes[start + NOTE.arrivedAt];
      const acceptedAt = notes[start + NOTE.acceptedAt];
      const channel = notes[start + NOTE.channel];
      if (notes[start + NOTE.madeAt] >= warmUp) firstReply[channel].record(endedAt - acceptedAt);
      if (arrivedAt < warmUp) continue;
      answer[channel].record(endedAt - arrivedAt);
      if (notes[start + NOTE.offers] > 0) acceptance.record(acceptedAt - arrivedAt);
    }
  }
}
