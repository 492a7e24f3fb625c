import type { RunMoment } from '../replay/command-log.ts';
import type { CHANNELS } from '../scenario/scenario.ts';

/** What somebody outside does: a customer who sends a ticket, or an expert of a group whose `response` is `outside`. Plain JSON. */
export type OutsideAct =
  | {
      readonly act: 'ticket-comes';
      /** Number that the ticket gets: the one after the last. */
      readonly ticket: number;
      /** The sender’s own name for it. */
      readonly reference?: string;
      /** The first stream when left out. */
      readonly stream?: string;
      /** Drawn, as is the channel, when left out. */
      readonly category?: string;
      readonly channel?: (typeof CHANNELS)[number];
    }
  | { readonly act: 'customer-leaves'; readonly ticket: number }
  | {
      readonly act: 'expert-comes';
      readonly expert: number;
      /** Who sits there, by a name of their own. */
      readonly as: string;
    }
  | { readonly act: 'expert-goes'; readonly expert: number }
  | { readonly act: 'expert-accepts'; readonly expert: number; readonly ticket: number; readonly offer: number }
  | {
      readonly act: 'expert-rejects';
      readonly expert: number;
      readonly ticket: number;
      readonly offer: number;
      readonly reason?: string;
    }
  | { readonly act: 'expert-replies'; readonly expert: number; readonly ticket: number }
  | { readonly act: 'expert-escalates'; readonly expert: number; readonly ticket: number };

/** An act and when it was done: at its moment, after so many events, before the next one. */
export type StampedAct = OutsideAct & RunMoment;

/** Why an act was not done; nothing has changed then. */
export interface ActFault {
  /**
   * `unknown`: it names what the desk does not have. `offer-over`: the offer was answered, has expired or was withdrawn. `not-theirs`: the
   * ticket is not with that expert. `off-duty`: the expert has not come. `already`: it is so already.
   */
  readonly code: 'unknown' | 'offer-over' | 'not-theirs' | 'off-duty' | 'already';
  readonly message: string;
}
