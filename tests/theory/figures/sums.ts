import type { Observer } from './observer.ts';

/** How a ticket ended. */
export type Ending = 'done' | 'abandoned' | 'blocked' | 'balked' | 'escalated' | 'open';

/** One ticket at its end. Times are in the model's units; NaN where it did not come to that. */
export interface TicketRecord {
  type: number;
  arrivedAt: number;
  ending: Ending;
  /** Time until an expert accepted it, or until it left. */
  wait: number;
  /** Time until it left. */
  total: number;
  /** Whether it was offered, or served, at the moment of its arrival. */
  isImmediate: boolean;
  firstOffer: number;
  accept: number;
  offers: number;
  isFirstOfferAccepted: boolean;
  /** Time between a failed offer and the next one, of all such together. */
  between: number;
  reoffers: number;
}

/** One offer at its end. */
export interface OfferRecord {
  type: number;
  expert: number;
  ending: 'accepted' | 'rejected' | 'expired' | 'rescinded';
  lasted: number;
}

/** A sum that a run adds up: over tickets by arrival, over offers by when they were made, or read at the end. */
export type Sum =
  | { readonly key: string; readonly ofTicket: (ticket: TicketRecord) => number }
  | { readonly key: string; readonly ofOffer: (offer: OfferRecord) => number }
  | {
      readonly key: string;
      readonly atEnd: (observer: Observer) => number;
      /** Levels of single types or experts that it reads; others are not kept. */
      readonly levels?: readonly number[];
    };

/** A figure worked out from sums of a run; or a quantile of values of tickets, run by run. */
export interface Figure {
  readonly sums: readonly Sum[];
  /** From means of the sums over runs. */
  readonly value: (means: readonly number[]) => number;
  /** Values of which the figure is a quantile; NaN for tickets without. */
  readonly sample?: {
    readonly key: string;
    readonly probability: number;
    readonly ofTicket: (ticket: TicketRecord) => number;
  };
  /** The figure is how much the value varies from run to run, times the mean of the last sum: a variance of the long run. */
  readonly isSpread?: true;
  /** Whether it is a mean, whose standard error is held small: not a variance, a far quantile, or one of many small parts. */
  readonly isMean: boolean;
}
