import { z } from 'zod';
import type { OwedTicket, WaitingOffer } from '../../engine/index.ts';
import type { Pace } from './pace.ts';
import type { RunId } from './run-picture.ts';

/**
 * An open desk is a run with a group of experts whose `response` is `outside`: people or programs answer for them over sockets, and tickets
 * come over HTTP. The engine decides who is offered what, by its own policies and limits. Moments are milliseconds of the desk’s clock.
 */

const name = (most: number): z.ZodString =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .regex(/^\P{Cc}*$/u);

/** A ticket that somebody sends to an open desk. */
export const sentTicketSchema = z.strictObject({
  reference: name(100)
    .optional()
    .describe(
      'Yours for this ticket, unique in the run. Sent again, it is answered with the same ticket, and none is made.',
    ),
  category: name(80).optional().describe('One of the scenario’s; drawn by its shares when left out.'),
  channel: z.enum(['email', 'chat', 'voice']).optional().describe('Drawn by the shares of the category when left out.'),
  stream: name(80).optional().describe('The stream it belongs to; the first one when left out.'),
});

export type SentTicket = z.output<typeof sentTicketSchema>;

/** Why an expert may say that they reject; none is needed. */
export const REJECT_REASONS = ['doneForToday', 'notComfortable', 'tooHard', 'overloaded', 'wrongSkill'] as const;

/** An act was done, and is kept: it outlives the server. */
export interface Done {
  readonly ticket: number;
  /** When, by the desk’s clock, ms; of an act that was sent again, when that was noticed. */
  readonly at: number;
  /** The same had been done before; nothing has changed now. */
  readonly isRepeated: boolean;
}

/** Where an expert who joins stands: all that they have to know. Joining again answers the same, with what has changed meanwhile. */
export interface Seat {
  readonly run: RunId;
  /** Number of the expert in log and page. */
  readonly expert: number;
  readonly name: string;
  /** The desk’s clock, ms, and how fast it goes. */
  readonly at: number;
  readonly pace: Pace;
  /** Offers that wait for an answer, the newest first. */
  readonly offers: readonly WaitingOffer[];
  /** Tickets that wait for a reply, the oldest first. */
  readonly held: readonly OwedTicket[];
}

/** A ticket is offered to the expert of this connection. */
export interface Offered extends WaitingOffer {
  readonly run: RunId;
}

/** An offer to the expert of this connection is over without an answer, or what they held was taken from them. */
export interface Withdrawn {
  readonly run: RunId;
  readonly ticket: number;
  readonly offer: number;
  readonly at: number;
  /** `expired`: nobody answered in time. `rescinded`: somebody else has it, or its customer left. `revoked`: no reply in time. */
  readonly how: 'expired' | 'rescinded' | 'revoked';
}
