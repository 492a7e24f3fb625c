import { OFFER } from '../world/offers.ts';
import { NONE, TICKET } from '../world/tickets.ts';
import type { World } from '../world/world.ts';
import { COUNTER } from './counters.ts';
import { FigureBook } from './figure-book.ts';
import { FinishedTickets } from './finished-tickets.ts';
import { CENTS_BY_STATE } from './money.ts';
import { LEVEL } from './occupancy.ts';
import { OpenTimes } from './open-times.ts';
import { TicketMarks } from './ticket-marks.ts';
import { SIMPLE_BELOW } from './volume.ts';

/**
 * The figure book of plain customers and plain experts, made for speed: instead of hearing of every step it counts an
 * offer when it ends and a ticket when it leaves. What is still open is counted from the columns when somebody reads, and taken
 * out again afterwards: everything is a sum of whole numbers, so nothing stays behind. The numbers are those of the ordinary book.
 */
export class LeanBook extends FigureBook {
  /** Open tickets whose first acceptance has been counted, because it came to nothing. */
  private readonly acceptanceCounted: TicketMarks;
  private readonly finishedTickets: FinishedTickets;
  readonly #world: World;
  readonly #openTimes: OpenTimes;

  constructor(world: World) {
    super(world, false);
    this.#world = world;
    this.finishedTickets = new FinishedTickets(world, this.ledger, this.speed, this.occupancy, this.reliability);
    this.#openTimes = new OpenTimes(world, this.occupancy.levels);
    this.acceptanceCounted = new TicketMarks(world);
  }

  override arrived(_ticket: number): void {}
  override offerMade(_offer: number): void {}
  override offerAccepted(_offer: number, _isFirst: boolean): void {}

  override intervalEnds(): void {
    this.finishedTickets.count();
    this.#openTimes.add();
    this.closeInterval();
    this.#openTimes.takeBack();
  }

  override read<Result>(reading: () => Result): Result {
    this.finishedTickets.count();
    this.#countOpen(1);
    try {
      return reading();
    } finally {
      this.#countOpen(-1);
    }
  }

  override turnedAway(ticket: number, what: number): void {
    this.#countArrival(ticket, 1);
    super.turnedAway(ticket, what);
  }

  override abandoned(ticket: number): void {
    this.#leaves(ticket);
    super.abandoned(ticket);
  }

  override escalated(ticket: number, expert: number): void {
    this.#leaves(ticket);
    super.escalated(ticket, expert);
  }

  #leaves(ticket: number): void {
    this.#countArrival(ticket, 1);
    this.acceptanceCounted.remove(ticket);
  }

  override offerEnded(offer: number, state: number): void {
    const { offers, tickets } = this.#world;
    const ticket = offers.ticket[offer];
    const wasAccepted = tickets.expert[ticket] !== NONE;
    const isRefused = !wasAccepted && (state === OFFER.rejected || state === OFFER.expired);
    if (isRefused && !this.reliability.difficultyVaries) return this.#countRefused(offer, state);
    this.#countOffer(offer, 1);
    if (wasAccepted) {
      this.#countAcceptance(offer, 1);
      this.#countFirstAcceptance(ticket, 1);
      this.acceptanceCounted.add(ticket);
    }
    super.offerEnded(offer, state);
  }

  /** The way of nearly every offer that comes to nothing, without the single steps: 2 % less for a ticket of the offer model. */
  #countRefused(offer: number, state: number): void {
    const { tickets, offers, calendar } = this.#world;
    const { ledger } = this;
    const { levels } = this.occupancy;
    const ticket = offers.ticket[offer];
    const madeAt = offers.madeAt[offer];
    const now = calendar.now;
    const isMeasured = offers.measured[offer] === 1;
    const cell = ledger.placeOf(tickets.category[ticket], tickets.channel[ticket], isMeasured);
    const place = cell + ledger.offsetOf(offers.expert[offer]);
    const row = ledger.rowOf(madeAt, isMeasured);
    ledger.count(place, row, COUNTER.offers, 1);
    ledger.count(place, row, state, 1);
    ledger.count(place, row, state === OFFER.rejected ? COUNTER.msToReject : COUNTER.msToExpire, now - madeAt);
    ledger.count(place, row, CENTS_BY_STATE + state, tickets.payoutCents[ticket]);
    levels.addIntegral(LEVEL.offered, levels.cut(now) - levels.cut(madeAt));
  }

  /** The way of nearly every ticket: its arrival, its last offer and its end, without going through the single steps. */
  override finished(ticket: number): void {
    const isCounted = this.acceptanceCounted.has(ticket);
    this.finishedTickets.note(ticket, isCounted);
    if (isCounted) this.acceptanceCounted.remove(ticket);
  }

  /** Counts what has not ended, or takes it out again. */
  #countOpen(sign: number): void {
    const { tickets, offers } = this.#world;
    for (let ticket = 0; ticket < tickets.touched; ticket++) {
      const state = tickets.state[ticket];
      if (state === 0) continue;
      this.#countArrival(ticket, sign);
      if (state === TICKET.held) this.#countFirstAcceptance(ticket, sign);
    }
    for (let offer = 0; offer < offers.touched; offer++) {
      const state = offers.state[offer];
      if (state !== OFFER.pending && state !== OFFER.accepted) continue;
      this.#countOffer(offer, sign);
      if (state === OFFER.accepted) this.#countAcceptance(offer, sign);
    }
  }

  /** The ticket has come, and stands on the desk. */
  #countArrival(ticket: number, sign: number): void {
    const { tickets } = this.#world;
    const { ledger, occupancy } = this;
    const arrivedAt = tickets.arrivedAt[ticket];
    const isMeasured = tickets.measured[ticket] === 1;
    const place = ledger.placeOf(tickets.category[ticket], tickets.channel[ticket], isMeasured);
    const row = ledger.rowOf(arrivedAt, isMeasured);
    ledger.count(place, row, COUNTER.arrived, sign);
    if (tickets.difficulty[ticket] < SIMPLE_BELOW) ledger.count(place, row, COUNTER.simple, sign);
    occupancy.levels.addSince(LEVEL.open, sign, arrivedAt);
  }

  /** The offer has been made, and was pending. */
  #countOffer(offer: number, sign: number): void {
    this.ledger.pointAtOffer(offer);
    this.reliability.made(offer, sign);
    this.occupancy.levels.addSince(LEVEL.offered, sign, this.#world.offers.madeAt[offer]);
  }

  /** The offer has been accepted, and its ticket held. */
  #countAcceptance(offer: number, sign: number): void {
    const { tickets, offers } = this.#world;
    const acceptedAt = tickets.acceptedAt[offers.ticket[offer]];
    this.ledger.pointAtOffer(offer);
    this.reliability.accepted(offer, acceptedAt, sign);
    this.occupancy.levels.addSince(LEVEL.offered, -sign, acceptedAt);
    this.occupancy.levels.addSince(LEVEL.held, sign, acceptedAt);
  }

  /** The ticket that is held has been accepted for the first time, unless that was counted when an earlier acceptance ended. */
  #countFirstAcceptance(ticket: number, sign: number): void {
    if (this.acceptanceCounted.has(ticket)) return;
    const { tickets } = this.#world;
    this.ledger.pointAtTicket(ticket, tickets.expert[ticket]);
    this.speed.firstAccepted(ticket, tickets.acceptedAt[ticket], sign);
  }
}
