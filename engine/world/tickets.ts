import { Rows } from './rows.ts';

/** Where a ticket is. Every open ticket is in exactly one of these. */
export const TICKET = {
  /** Not offered, not held: with the desk, nobody has it. */
  waiting: 1,
  /** Between a refusal and its next offer, when the desk pauses in between. */
  pausing: 2,
  /** One or more offers are pending. */
  offered: 3,
  /** An expert has accepted it and owes it a reply. */
  held: 4,
  /** The expert replied and the customer is expected to answer. */
  waitingForCustomer: 5,
  /** Answered for good, as far as the expert knows; closes after silence. */
  solved: 6,
  /** Final: solved and closed. */
  closed: 7,
  /** Final: handed to somebody outside the desk. */
  escalated: 8,
  /** Final: the customer left. */
  abandoned: 9,
  /** Final: found no place. */
  blocked: 10,
  /** The expert replied that somebody outside the desk has to be asked, and waits for the answer. */
  waitingForThirdParty: 11,
} as const;

/** Ordinal of the first follow-on ticket: they are numbered apart, so that the others keep their numbers whatever comes back. */
export const FIRST_FOLLOW_ON = 2 ** 31;

/** Absent row in a column. */
export const NONE = -1;

/** Tickets from their arrival until they are final and nothing is owed to them any more. */
export class Tickets extends Rows {
  /** Number of the ticket in events and logs; follow-on tickets count from 2^31. */
  ordinal: Float64Array;
  /** Entity of all draws that belong to the ticket: does not depend on what the router does. */
  fate: Int32Array;
  stream: Int32Array;
  /** 1 when its customer belongs to a finite population. */
  isOfPopulation: Uint8Array;
  arrivedAt: Float64Array;
  category: Uint16Array;
  channel: Uint8Array;
  /** What skills it asks for now: a class of the floor. */
  requirement: Uint16Array;
  priority: Uint8Array;
  difficulty: Float64Array;
  needsEscalation: Uint8Array;
  uncontrollable: Uint8Array;
  payoutCents: Float64Array;
  /** Milliseconds of work still to do for a fully skilled expert. */
  work: Float64Array;
  state: Uint8Array;
  /** Who holds it. */
  expert: Int32Array;
  /** Its newest open offer, or the accepted one. */
  offer: Int32Array;
  /** Offers made so far. */
  offers: Int32Array;
  /** Offers that failed so far. */
  refusals: Int32Array;
  /** First entry of its list of experts who refused. */
  refusedBy: Int32Array;
  lastRefusedBy: Int32Array;
  /** Who held it last, or its customer’s earlier ticket; `NONE` when nobody did. */
  knownExpert: Int32Array;
  /** Times the list was cleared and everybody asked again. */
  rounds: Uint8Array;
  firstOfferedAt: Float64Array;
  acceptedAt: Float64Array;
  /** Calendar entries that belong to it; 0 when not set. */
  patienceTimer: Int32Array;
  limitTimer: Int32Array;
  workTimer: Int32Array;
  pauseTimer: Int32Array;
  /** When everybody who refused is asked again; may run on while somebody has the ticket. */
  againTimer: Int32Array;
  /** Neighbours in its expert's list of tickets to work on. */
  nextHeld: Int32Array;
  /** 1 while it takes up one of its expert's places. */
  holdsPlace: Uint8Array;
  previousHeld: Int32Array;
  measured: Uint8Array;
  private made = 0;
  private followOns = 0;

  constructor(capacity = 256) {
    super(capacity);
    this.ordinal = new Float64Array(capacity);
    this.fate = new Int32Array(capacity);
    this.stream = new Int32Array(capacity);
    this.isOfPopulation = new Uint8Array(capacity);
    this.arrivedAt = new Float64Array(capacity);
    this.category = new Uint16Array(capacity);
    this.channel = new Uint8Array(capacity);
    this.requirement = new Uint16Array(capacity);
    this.priority = new Uint8Array(capacity);
    this.difficulty = new Float64Array(capacity);
    this.needsEscalation = new Uint8Array(capacity);
    this.uncontrollable = new Uint8Array(capacity);
    this.payoutCents = new Float64Array(capacity);
    this.work = new Float64Array(capacity);
    this.state = new Uint8Array(capacity);
    this.expert = new Int32Array(capacity);
    this.offer = new Int32Array(capacity);
    this.offers = new Int32Array(capacity);
    this.refusals = new Int32Array(capacity);
    this.refusedBy = new Int32Array(capacity);
    this.lastRefusedBy = new Int32Array(capacity);
    this.knownExpert = new Int32Array(capacity);
    this.rounds = new Uint8Array(capacity);
    this.firstOfferedAt = new Float64Array(capacity);
    this.acceptedAt = new Float64Array(capacity);
    this.patienceTimer = new Int32Array(capacity);
    this.limitTimer = new Int32Array(capacity);
    this.workTimer = new Int32Array(capacity);
    this.pauseTimer = new Int32Array(capacity);
    this.againTimer = new Int32Array(capacity);
    this.holdsPlace = new Uint8Array(capacity);
    this.nextHeld = new Int32Array(capacity);
    this.previousHeld = new Int32Array(capacity);
    this.measured = new Uint8Array(capacity);
  }

  /** Tickets that have arrived, without those that go on where others ended. */
  get arrived(): number {
    return this.made;
  }

  /** A new ticket, arriving now. */
  open(now: number, fate: number, stream: number): number {
    return this.#fill(this.take(), this.made++, now, fate, stream);
  }

  /** A ticket that goes on where a closed one ended, arriving now. */
  openFollowOn(now: number, fate: number, stream: number): number {
    return this.#fill(this.take(), FIRST_FOLLOW_ON + this.followOns++, now, fate, stream);
  }

  #fill(row: number, ordinal: number, now: number, fate: number, stream: number): number {
    this.ordinal[row] = ordinal;
    this.fate[row] = fate;
    this.stream[row] = stream;
    this.isOfPopulation[row] = 0;
    this.arrivedAt[row] = now;
    this.state[row] = TICKET.waiting;
    this.expert[row] = NONE;
    this.offer[row] = NONE;
    this.offers[row] = 0;
    this.refusals[row] = 0;
    this.refusedBy[row] = NONE;
    this.lastRefusedBy[row] = NONE;
    this.knownExpert[row] = NONE;
    this.rounds[row] = 0;
    this.firstOfferedAt[row] = NaN;
    this.acceptedAt[row] = NaN;
    this.patienceTimer[row] = 0;
    this.limitTimer[row] = 0;
    this.workTimer[row] = 0;
    this.pauseTimer[row] = 0;
    this.againTimer[row] = 0;
    this.holdsPlace[row] = 0;
    return row;
  }

  /** Gives the row back; nothing may refer to it any more. */
  forget(row: number): void {
    this.state[row] = 0;
    this.release(row);
  }
}
