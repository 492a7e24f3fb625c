import {
  chatReplyDelay,
  CUSTOMER_REPLY,
  emailReplyDelay,
  reopenShare,
  replyAfterChat,
  replyToChatTurn,
  replyToEmail,
  type CustomerReply,
} from '../behaviour/replying.ts';
import { HAPPENING } from '../log/happening.ts';
import { PURPOSE } from '../random/purposes.ts';
import { EVENT } from '../time/event-kind.ts';
import { CHANNEL } from '../world/channel.ts';
import { TICKET } from '../world/tickets.ts';
import type { World } from '../world/world.ts';

/**
 * What the customer makes of a reply: silence, thanks, another question, or that it is not solved. Drawn the moment the reply goes
 * out, by the ticket and the number of the reply.
 */
export class WritingBack {
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  /** An answer meant as final has gone out by email, or a call has ended. */
  afterAnswer(ticket: number): void {
    const { tickets, cases, draws, people } = this.#world;
    const uniform = draws.uniform(PURPOSE.customerReply, tickets.fate[ticket], cases.replies[ticket]);
    const reopening = this.#reopenShare(ticket, cases.quality[ticket]);
    const { replies } = people.customers;
    const isEmail = tickets.channel[ticket] === CHANNEL.email;
    this.#comesBack(ticket, isEmail ? replyToEmail(replies, reopening, uniform) : replyAfterChat(reopening, uniform));
  }

  /** A turn of a chat has gone out: the customer goes on, or the chat is over and solved. */
  afterTurn(ticket: number): void {
    const { tickets, cases, draws, calendar, people, solving } = this.#world;
    const fate = tickets.fate[ticket];
    const reply = cases.replies[ticket];
    const kind = replyToChatTurn(people.customers.replies, draws.uniform(PURPOSE.customerReply, fate, reply));
    if (kind === CUSTOMER_REPLY.question) {
      const delay = chatReplyDelay(people.customers.replies, draws.uniform(PURPOSE.customerReplyDelay, fate, reply));
      tickets.state[ticket] = TICKET.waitingForCustomer;
      cases.reaction[ticket] = kind;
      this.#world.customers.moves(ticket, calendar.now + delay, EVENT.customerReplies);
      return;
    }
    if (kind === CUSTOMER_REPLY.thanks) this.#says(ticket, kind);
    solving.solve(ticket);
    const reopening = this.#reopenShare(ticket, cases.qualitySum[ticket] / reply);
    this.#comesBack(ticket, replyAfterChat(reopening, draws.uniform(PURPOSE.customerReply, fate, -reply)));
  }

  #reopenShare(ticket: number, quality: number): number {
    const { tickets, people } = this.#world;
    return reopenShare(people.customers.reopening, quality, tickets.needsEscalation[ticket] === 1);
  }

  #comesBack(ticket: number, kind: CustomerReply): void {
    const { tickets, cases, draws, calendar, people, customers } = this.#world;
    if (kind === CUSTOMER_REPLY.silence) return;
    const uniform = draws.uniform(PURPOSE.customerReplyDelay, tickets.fate[ticket], cases.replies[ticket]);
    cases.reaction[ticket] = kind;
    customers.moves(ticket, calendar.now + emailReplyDelay(people.customers.replies, uniform), EVENT.customerReplies);
  }

  /** The customer of an answered ticket will ask again after a delay, whatever else was to come of them. */
  asksAgain(ticket: number, delay: number): void {
    const { cases, calendar, customers } = this.#world;
    cases.reaction[ticket] = CUSTOMER_REPLY.question;
    customers.moves(ticket, calendar.now + delay, EVENT.customerReplies);
  }

  /**
   * The customer’s message is there. In a chat it is the next turn. It reopens a solved ticket unless it only says thanks; once
   * the ticket is closed it is a new one. Anywhere else it joins a ticket that is waiting for the desk anyway.
   */
  comes(ticket: number): void {
    const { tickets, cases, solving, arrivals, customers, followingUp } = this.#world;
    const kind = cases.reaction[ticket];
    const state = tickets.state[ticket];
    cases.customerTimer[ticket] = 0;
    this.#says(ticket, kind);
    if (state === TICKET.waitingForCustomer) {
      tickets.state[ticket] = TICKET.held;
      tickets.work[ticket] = arrivals.workOfTurn(ticket, cases.replies[ticket]);
      customers.waitsForTurn(ticket);
      followingUp.owe(ticket, true);
    } else if (kind !== CUSTOMER_REPLY.thanks) {
      if (state === TICKET.solved) solving.reopen(ticket);
      else if (state === TICKET.closed) arrivals.followOn(ticket);
    }
    solving.forgetIfOver(ticket);
  }

  #says(ticket: number, kind: number): void {
    const { tickets, cases, calendar, journal, figures } = this.#world;
    cases.messages[ticket]++;
    cases.lastMessageAt[ticket] = calendar.now;
    journal.record(HAPPENING.customerReplied, ticket, tickets.expert[ticket], kind, 0);
    figures.customerReplied(ticket, kind);
  }
}
