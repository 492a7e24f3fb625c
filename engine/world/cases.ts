import { CUSTOMER_REPLY } from '../behaviour/replying.ts';
import { StatePart } from '../state-part.ts';
import { lengthenColumns } from './rows.ts';
import { NONE } from './tickets.ts';

/**
 * What the customer of a ticket knows and feels, and what the people working on it have done so far: a row a ticket, by the same
 * numbers. The columns grow when a row is first needed; where experts and customers are plain they stay empty.
 */
export class Cases extends StatePart {
  rows = 0;
  /** Tickets that are solved or closed and still have their row: with their customers, no longer on the desk. */
  settled = 0;

  // The customer’s side.
  /** How long after creation the customer expects the first reply, ms. */
  expected = new Float64Array(0);
  /** 1 when a machine has said that the ticket is there. */
  acknowledged = new Uint8Array(0);
  /** Messages written while the first reply was awaited, after the one that opened the ticket. */
  chases = new Int32Array(0);
  /** All messages of the customer, the first included. */
  messages = new Int32Array(0);
  lastMessageAt = new Float64Array(0);
  /** Since when a message of the customer has been without a reply: the earliest such message. */
  owedSince = new Float64Array(0);
  /** Calendar entry of the customer’s next move: writing again, writing back, or being found gone. 0 when none is to come. */
  customerTimer = new Int32Array(0);
  /** What that writing back will be: one of CUSTOMER_REPLY. */
  reaction = new Uint8Array(0);
  /** 1 when the customer has left without a word and nobody has noticed. */
  gone = new Uint8Array(0);
  /** When the customer left; NaN while there. */
  goneAt = new Float64Array(0);

  // The desk’s side.
  /** Replies sent by anybody. */
  replies = new Int32Array(0);
  /** 1 once the expert who holds it has replied. */
  answered = new Uint8Array(0);
  /** Quality of the last reply, 0 to 1, and the sum over all replies. */
  quality = new Float64Array(0);
  qualitySum = new Float64Array(0);
  /** NaN before the first reply. */
  firstReplyAt = new Float64Array(0);
  /** From creation to acceptance by the expert who replied first, and from there to that reply, ms. */
  waitBefore = new Float64Array(0);
  waitAfter = new Float64Array(0);
  /** Times it was taken from an expert who had accepted it. */
  bounces = new Int32Array(0);
  /** Times it went from solved back to held, and of these the times that the answer had not helped. */
  reopens = new Int32Array(0);
  failures = new Int32Array(0);
  solvedAt = new Float64Array(0);
  /** The expert who solved it last. */
  solvedBy = new Int32Array(0);
  /** 1 while the expert owes a reply to a customer who wrote back. */
  owes = new Uint8Array(0);
  /** 1 while it is one of its expert’s chats. */
  isOpenChat = new Uint8Array(0);
  /** 1 while its follow-up is among those that the expert has not seen, and its neighbours there. */
  isUnseen = new Uint8Array(0);
  nextUnseen = new Int32Array(0);
  previousUnseen = new Int32Array(0);
  /** Length of the piece of work begun last, ms. */
  effort = new Float64Array(0);
  /** Time between acceptance and its expert’s first reply in which the expert worked on nothing, ms (K-17). */
  heldBack = new Float64Array(0);
  /** Part of that work that is done at all, 0 to 1: less than 1 when it was cut short to meet a limit. */
  part = new Float64Array(0);
  /** What its expert had worked on anything until the ticket was accepted, ms. */
  busyAtAcceptance = new Float64Array(0);

  // The verdict.
  /** Latent satisfaction, as of the last solution. */
  satisfaction = new Float64Array(0);
  reviewTimer = new Int32Array(0);
  /** 1 once the customer has been asked; nobody is asked twice. */
  reviewed = new Uint8Array(0);
  /** Which comment was left; NONE for none. */
  comment = new Int32Array(0);

  /** Makes sure that a ticket has its row. */
  reach(ticket: number, capacity: number): void {
    if (ticket < this.rows) return;
    lengthenColumns(this, this.rows, capacity);
    this.rows = capacity;
  }

  /** The row of a ticket that has just arrived. */
  open(ticket: number, capacity: number, now: number): void {
    this.reach(ticket, capacity);
    this.acknowledged[ticket] = 0;
    this.chases[ticket] = 0;
    this.messages[ticket] = 1;
    this.lastMessageAt[ticket] = now;
    this.owedSince[ticket] = now;
    this.customerTimer[ticket] = 0;
    this.reaction[ticket] = CUSTOMER_REPLY.silence;
    this.gone[ticket] = 0;
    this.goneAt[ticket] = NaN;
    this.replies[ticket] = 0;
    this.answered[ticket] = 0;
    this.quality[ticket] = 0;
    this.qualitySum[ticket] = 0;
    this.firstReplyAt[ticket] = NaN;
    this.waitBefore[ticket] = 0;
    this.waitAfter[ticket] = 0;
    this.bounces[ticket] = 0;
    this.reopens[ticket] = 0;
    this.failures[ticket] = 0;
    this.solvedAt[ticket] = NaN;
    this.solvedBy[ticket] = NONE;
    this.owes[ticket] = 0;
    this.isOpenChat[ticket] = 0;
    this.isUnseen[ticket] = 0;
    this.effort[ticket] = 0;
    this.part[ticket] = 1;
    this.heldBack[ticket] = 0;
    this.satisfaction[ticket] = 0;
    this.reviewTimer[ticket] = 0;
    this.reviewed[ticket] = 0;
    this.comment[ticket] = NONE;
  }
}
