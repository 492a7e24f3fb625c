import { StatePart } from '../state-part.ts';
import type { World } from '../world/world.ts';

/** Folds what happens into figures. Every process reports here beside the journal; constant work and no allocation a call. */
export class FigureBook extends StatePart {
  arrivedCount = 0;
  acceptedCount = 0;
  answeredCount = 0;
  timeToAcceptSum = 0;
  timeToAnswerSum = 0;
  readonly #world: World;

  constructor(world: World) {
    super();
    this.#world = world;
  }

  arrived(_ticket: number): void {
    this.arrivedCount++;
  }
  turnedAway(_ticket: number, _what: number): void {}
  waitingChanged(_count: number): void {}
  offerMade(_offer: number): void {}
  offerAccepted(offer: number): void {
    const { tickets, offers } = this.#world;
    this.acceptedCount++;
    this.timeToAcceptSum += this.#world.calendar.now - tickets.arrivedAt[offers.ticket[offer]];
  }
  offerEnded(_offer: number, _state: number): void {}
  offerNoticed(_offer: number): void {}
  /** A resolved offer is accepted and open again. */
  offerReopened(_offer: number): void {}
  /** Milliseconds between acceptance and first reply in which the expert worked on nothing (K-17). */
  heldBack(_ticket: number, _expert: number, _time: number): void {}
  acknowledged(_ticket: number): void {}
  /** A message while the first reply is awaited; the first chase is 1 (K-42). */
  chased(_ticket: number, _times: number): void {}
  /** A customer wrote after a reply; the kind is one of CUSTOMER_REPLY. */
  customerReplied(_ticket: number, _kind: number): void {}
  followUpNoticed(_ticket: number): void {}
  reopened(_ticket: number): void {}
  /** A late message became a ticket of its own; the earlier ticket’s row is still there. */
  followOn(_ticket: number, _earlier: number): void {}
  reviewed(_ticket: number, _expert: number, _stars: number, _reason: number, _controllable: number): void {}
  commented(_ticket: number, _expert: number, _stars: number, _comment: number): void {}
  npsAnswered(_ticket: number, _expert: number, _score: number, _contact: number): void {}
  customerLost(_ticket: number, _why: number): void {}
  /** An expert went offline with an offer pending (D-24). */
  dodged(_expert: number): void {}
  replied(ticket: number, _ordinal: number): void {
    this.answeredCount++;
    this.timeToAnswerSum += this.#world.calendar.now - this.#world.tickets.arrivedAt[ticket];
  }
  solved(_ticket: number): void {}
  closed(_ticket: number, _expert: number): void {}
  escalated(_ticket: number, _expert: number): void {}
  abandoned(_ticket: number): void {}
  activityChanged(_expert: number, _before: number, _activity: number): void {}
}
