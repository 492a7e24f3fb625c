import { lengthenColumns } from '../../world/rows.ts';
import { StatePart } from '../../state-part.ts';

/** Where the work on a ticket stands. The first five are those that the time is told of. */
export const PROGRESS = {
  /** Nobody has it. */
  new: 0,
  /** Somebody works on it. */
  inProgress: 1,
  /** It is the customer’s turn. */
  withCustomer: 2,
  /** Somebody outside was asked. */
  withThirdParty: 3,
  /** Somebody has it and does not work on it. */
  onHold: 4,
  solved: 5,
  over: 6,
} as const;

export const TIMED_STATES = 5;

/** The state of each ticket, since when, and the time in each state that has not been counted; a row a ticket. */
export class ProgressNotes extends StatePart {
  state = new Uint8Array(256);
  since = new Float64Array(256);
  newTime = new Float64Array(256);
  inProgressTime = new Float64Array(256);
  withCustomerTime = new Float64Array(256);
  withThirdPartyTime = new Float64Array(256);
  onHoldTime = new Float64Array(256);
  /** 1 once it has been solved. */
  isCounted = new Uint8Array(256);
  /** Business time from the arrival that has been counted. */
  businessTime = new Float64Array(256);
  /** Which question to a third party is open. */
  question = new Float64Array(256);

  /** The times of a ticket by state. */
  get times(): readonly Float64Array[] {
    return [this.newTime, this.inProgressTime, this.withCustomerTime, this.withThirdPartyTime, this.onHoldTime];
  }

  /** A ticket has arrived. */
  open(ticket: number, capacity: number, now: number): void {
    if (ticket >= this.state.length) lengthenColumns(this, this.state.length, capacity);
    this.state[ticket] = PROGRESS.new;
    this.since[ticket] = now;
    this.isCounted[ticket] = 0;
    this.businessTime[ticket] = 0;
    for (const times of this.times) times[ticket] = 0;
  }

  /** Time in the state so far is put down to it, or to another. */
  leave(ticket: number, now: number, to: number = this.state[ticket]): void {
    if (to < TIMED_STATES) this.times[to][ticket] += now - this.since[ticket];
    this.since[ticket] = now;
  }
}
