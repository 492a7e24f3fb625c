import type { ArrivedTicket } from './simulation-event.ts';

/** What a listener is told, with the row of the ticket already turned into its number. */
export interface Told {
  readonly what: number;
  readonly at: number;
  readonly ticket: number;
  readonly expert: number;
  readonly detail: number;
  readonly amount: number;
  /** What a ticket is that has just arrived. */
  readonly arrived: ArrivedTicket | undefined;
}
