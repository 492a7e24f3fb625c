import { asShare, lognormalTime } from '../../behaviour/quantiles.ts';
import { lengthFor } from '../../columns.ts';
import { HAPPENING } from '../../log/happening.ts';
import { PURPOSE } from '../../random/purposes.ts';
import { CHANNEL } from '../../world/channel.ts';
import { RESCIND } from '../../world/offers.ts';
import { lengthenColumns } from '../../world/rows.ts';
import { NONE } from '../../world/tickets.ts';
import type { World } from '../../world/world.ts';
import { Pack } from '../pack.ts';
import { PartedTally } from '../parted-tally.ts';
import { SPOKEN, SPOKEN_COLUMNS } from './spoken.ts';
import type { VoiceSettings } from './voice-settings.ts';

/** Draws of one acceptance of a call. */
const DRAW = { held: 0, length: 1, transferred: 2, minds: 3 } as const;
const DRAWS_PER_OFFER = 4;
const FIRST_ROWS = 256;

/**
 * Calls in which callers are put on hold, which lengthens the call and displeases many, and calls that are passed on: the assignment
 * ends as rescinded after acceptance, since nobody refused or neglected anything, and the caller waits for somebody else.
 */
export class Voice extends Pack {
  declare readonly tally: PartedTally;
  private rows = FIRST_ROWS;
  private transfers = new Int32Array(FIRST_ROWS);
  private isAnswered = new Uint8Array(FIRST_ROWS);
  private isHeld = new Uint8Array(FIRST_ROWS);
  /** The hold of the piece of talk that goes on, ms; 0 for none. */
  private hold = new Float64Array(FIRST_ROWS);
  private longestHold = new Float64Array(FIRST_ROWS);
  private holdTimer = new Int32Array(FIRST_ROWS);
  readonly #world: World;
  readonly #settings: VoiceSettings;

  constructor(world: World, number: number, settings: VoiceSettings) {
    super(world, number, SPOKEN_COLUMNS, new PartedTally(world, SPOKEN_COLUMNS));
    this.#world = world;
    this.#settings = settings;
  }

  #isCall(ticket: number): boolean {
    return this.#world.tickets.channel[ticket] === CHANNEL.voice;
  }

  /** A hold lengthens the call. */
  override workAdded(ticket: number): number {
    if (!this.#isCall(ticket)) return 0;
    const { heldShare, heldMedian, heldSigma } = this.#settings.hold;
    const share = asShare(2 * heldShare * this.#world.tickets.difficulty[ticket]);
    const isHeld = this.#draw(ticket, DRAW.held) < share;
    this.hold[ticket] = isHeld ? lognormalTime(heldMedian, heldSigma, this.#draw(ticket, DRAW.length)) : 0;
    return this.hold[ticket];
  }

  override passesOn(ticket: number): boolean {
    if (!this.#isCall(ticket)) return false;
    const { tickets, people } = this.#world;
    const { transferredShare, mostTransfers } = this.#settings.transfer;
    if (this.transfers[ticket] >= mostTransfers) return false;
    const missing = 1 - people.skillOn(tickets.expert[ticket], ticket);
    if (this.#draw(ticket, DRAW.transferred) >= asShare(2 * transferredShare * missing)) return false;
    return this.#isSomebodyElseThere(ticket);
  }

  /** Nobody is passed on into the void: another expert on duty has the skills and has not passed this caller on. */
  #isSomebodyElseThere(ticket: number): boolean {
    const { tickets, experts, floor, presence } = this.#world;
    for (let expert = 0; expert < experts.count; expert++) {
      if (expert === tickets.expert[ticket] || !presence.isOnDuty(expert)) continue;
      if (floor.serves(experts.group[expert], ticket) && floor.mayBePutTo(ticket, expert)) return true;
    }
    return false;
  }

  override feeling(ticket: number): number {
    const { mindedTime, mindsShare, mindedLoss } = this.#settings.hold;
    if (!this.#isCall(ticket) || this.longestHold[ticket] <= mindedTime) return 0;
    const uniform = this.#world.draws.uniform(
      PURPOSE.voice,
      this.#world.tickets.fate[ticket],
      DRAW.minds - DRAWS_PER_OFFER,
    );
    return uniform < mindsShare ? -mindedLoss : 0;
  }

  // oxlint-disable-next-line complexity -- the one switch: a line for each thing that is heard
  override heard(what: number, ticket: number, expert: number, detail: number, amount: number): void {
    if (ticket === NONE || !this.#isCall(ticket)) return;
    switch (what) {
      case HAPPENING.ticketArrived:
        return this.#opens(ticket);
      case HAPPENING.replySent:
        return this.#answered(ticket, expert);
      case HAPPENING.workStarted:
        return this.#talks(ticket, amount);
      case HAPPENING.offerRescinded:
        if (amount === RESCIND.transferred) this.#transferred(ticket, expert);
        return this.#isNotHeld(ticket);
      case HAPPENING.ticketAbandoned:
        this.tally.addFor(
          ticket,
          NONE,
          this.isAnswered[ticket] === 0 ? SPOKEN.abandonedInQueue : SPOKEN.abandonedLater,
        );
        return this.#isNotHeld(ticket);
      case HAPPENING.customerLost:
        if (detail === 0) this.tally.addFor(ticket, NONE, SPOKEN.lost);
        return;
      case HAPPENING.assignmentRevoked:
      case HAPPENING.ticketEscalated:
      case HAPPENING.ticketSolved:
        return this.#isNotHeld(ticket);
    }
  }

  #opens(ticket: number): void {
    if (ticket >= this.rows) {
      const rows = lengthFor(ticket, this.rows);
      lengthenColumns(this, this.rows, rows);
      this.rows = rows;
    }
    this.transfers[ticket] = 0;
    this.isAnswered[ticket] = 0;
    this.isHeld[ticket] = 0;
    this.hold[ticket] = 0;
    this.longestHold[ticket] = 0;
    this.holdTimer[ticket] = 0;
    this.tally.addFor(ticket, NONE, SPOKEN.calls);
  }

  #answered(ticket: number, expert: number): void {
    if (this.isAnswered[ticket] === 1) return;
    this.isAnswered[ticket] = 1;
    const { tickets, offers, calendar } = this.#world;
    const wait = calendar.now - tickets.arrivedAt[ticket];
    this.tally.addFor(ticket, expert, SPOKEN.answered);
    this.tally.addFor(ticket, expert, SPOKEN.msToAnswer, wait);
    if (wait <= this.#settings.serviceLevelTime) this.tally.addFor(ticket, expert, SPOKEN.answeredInTime);
    if (tickets.firstOfferedAt[ticket] === tickets.arrivedAt[ticket] && offers.ordinal[tickets.offer[ticket]] === 0)
      this.tally.addFor(ticket, expert, SPOKEN.straightThrough);
  }

  #talks(ticket: number, effort: number): void {
    const hold = this.hold[ticket];
    if (hold === 0) return;
    const before = Math.round((effort - hold) * this.#settings.hold.talkedShare);
    this.holdTimer[ticket] = this.wake(this.#world.calendar.now + before, ticket);
  }

  /** The caller is put on hold. */
  override due(ticket: number): void {
    const { tickets, journal } = this.#world;
    const expert = tickets.expert[ticket];
    const hold = this.hold[ticket];
    this.holdTimer[ticket] = 0;
    this.longestHold[ticket] = Math.max(this.longestHold[ticket], hold);
    journal.record(HAPPENING.callHeld, ticket, expert, 0, hold);
    if (this.isHeld[ticket] === 0) this.tally.addFor(ticket, expert, SPOKEN.held);
    this.isHeld[ticket] = 1;
    this.tally.addFor(ticket, expert, SPOKEN.holds);
    this.tally.addFor(ticket, expert, SPOKEN.msHeld, hold);
    if (hold > this.#settings.hold.mindedTime) this.tally.addFor(ticket, expert, SPOKEN.longHolds);
  }

  #isNotHeld(ticket: number): void {
    if (this.holdTimer[ticket] !== 0) this.#world.calendar.cancel(this.holdTimer[ticket]);
    this.holdTimer[ticket] = 0;
  }

  #transferred(ticket: number, expert: number): void {
    const times = ++this.transfers[ticket];
    this.tally.addFor(ticket, expert, SPOKEN.transfers);
    if (times === 2) this.tally.addFor(ticket, NONE, SPOKEN.transferredTwice);
  }

  #draw(ticket: number, which: number): number {
    const { tickets, offers, draws } = this.#world;
    const ordinal = offers.ordinal[tickets.offer[ticket]] * DRAWS_PER_OFFER + which;
    return draws.uniform(PURPOSE.voice, tickets.fate[ticket], ordinal);
  }
}
