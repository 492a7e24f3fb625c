import { Rows } from './rows.ts';
import { NONE } from './tickets.ts';

/** Where an offer is; the final states of the metric catalogue, with `accepted` still open. */
export const OFFER = {
  pending: 0,
  accepted: 1,
  rejected: 2,
  expired: 3,
  noFirstReply: 4,
  noFollowUp: 5,
  escalatedCorrectly: 6,
  escalatedIncorrectly: 7,
  resolved: 8,
  rescinded: 9,
} as const;

export const OFFER_STATES = Object.keys(OFFER) as readonly (keyof typeof OFFER)[];

/** Why an offer was withdrawn through no act of the expert. */
export const RESCIND = {
  customerLeft: 0,
  wentOffline: 1,
  taken: 2,
  pulled: 3,
  preempted: 4,
  closed: 5,
  transferred: 6,
} as const;
export const RESCIND_CAUSES = [
  'customer-left',
  'expert-went-offline',
  'taken',
  'pulled-back',
  'preempted',
  'desk-closed',
  'transferred',
] as const;

/** Offers from when they are made until their outcome can no longer change. */
export class Offers extends Rows {
  ticket: Int32Array;
  expert: Int32Array;
  /** Which offer of its ticket: 0 is the first. */
  ordinal: Int32Array;
  madeAt: Float64Array;
  /** When the expert saw it; NaN while unseen. */
  noticedAt: Float64Array;
  state: Uint8Array;
  limitTimer: Int32Array;
  answerTimer: Int32Array;
  /** Next open offer of the same ticket (broadcast). */
  nextOfTicket: Int32Array;
  /** Neighbours among the pending offers of the same expert. */
  nextOfExpert: Int32Array;
  previousOfExpert: Int32Array;
  measured: Uint8Array;

  constructor(capacity = 256) {
    super(capacity);
    this.ticket = new Int32Array(capacity);
    this.expert = new Int32Array(capacity);
    this.ordinal = new Int32Array(capacity);
    this.madeAt = new Float64Array(capacity);
    this.noticedAt = new Float64Array(capacity);
    this.state = new Uint8Array(capacity);
    this.limitTimer = new Int32Array(capacity);
    this.answerTimer = new Int32Array(capacity);
    this.nextOfTicket = new Int32Array(capacity);
    this.nextOfExpert = new Int32Array(capacity);
    this.previousOfExpert = new Int32Array(capacity);
    this.measured = new Uint8Array(capacity);
  }

  /** A new pending offer. */
  open(ticket: number, expert: number, ordinal: number, now: number): number {
    const row = this.take();
    this.ticket[row] = ticket;
    this.expert[row] = expert;
    this.ordinal[row] = ordinal;
    this.madeAt[row] = now;
    this.noticedAt[row] = NaN;
    this.state[row] = OFFER.pending;
    this.limitTimer[row] = 0;
    this.answerTimer[row] = 0;
    this.nextOfTicket[row] = NONE;
    this.nextOfExpert[row] = NONE;
    this.previousOfExpert[row] = NONE;
    return row;
  }

  forget(row: number): void {
    this.release(row);
  }
}
