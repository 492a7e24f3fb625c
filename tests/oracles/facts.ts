import type { SimulationEvent } from '../../engine/log/simulation-event.ts';
import type { Scenario } from '../../engine/scenario/scenario.ts';
import type { Recorded } from './recording.ts';

/*
 * Everything that is counted, as a list of facts worked out from the log: what, how much, of which kind of ticket, with whom, and to
 * which moment it belongs. Slow, plain, and with nothing taken from engine/kpi but the names.
 */

/** One thing counted. */
export interface Fact {
  /** Name of the counter. */
  readonly what: string;
  readonly amount: number;
  readonly category: string;
  readonly channel: string;
  /** Null where it is put down to nobody. */
  readonly expert: number | null;
  /** Arrival of the ticket, or the moment the offer was made: decides about warm-up and reporting interval. */
  readonly of: number;
  /** The moment that decides whether it is in a rolling window. */
  readonly at: number;
}

type Of<Type extends SimulationEvent['type']> = Extract<SimulationEvent, { type: Type }>;

interface Offer {
  readonly expert: number;
  readonly madeAt: number;
  acceptedAt?: number;
  workedAtAcceptance?: number;
  firstReplyAt?: number;
  isNoticed?: boolean;
  state: string;
}

interface Ticket {
  readonly arrival: Of<'ticket-arrived'>;
  readonly offers: Offer[];
  holding?: Offer;
  isAnswered?: boolean;
  isSolved?: boolean;
  solved?: { readonly by: number; readonly at: number };
}

const CHANNELS = ['email', 'chat', 'voice'];
const ENDS: Readonly<Record<string, string>> = {
  rejected: 'Rejected',
  expired: 'Expired',
  noFirstReply: 'NoFirstReply',
  noFollowUp: 'NoFollowUp',
  escalatedCorrectly: 'EscalatedCorrectly',
  escalatedIncorrectly: 'EscalatedIncorrectly',
};

/** Facts of a log so far. */
export class FactFinder {
  readonly facts: Fact[] = [];
  readonly #scenario: Scenario;
  readonly #tickets = new Map<number, Ticket>();
  readonly #followsBehaviour: (expert: number) => boolean;

  /** @param groupOf the group of an expert */
  constructor(log: readonly Recorded[], scenario: Scenario, groupOf: (expert: number) => number) {
    this.#scenario = scenario;
    this.#followsBehaviour = (expert) => scenario.experts[groupOf(expert)]?.response === undefined;
    for (const recorded of log) this.#read(recorded);
    for (const ticket of this.#tickets.values()) this.#concludeTicket(ticket);
  }

  #ticketOf({ ticket }: { ticket: number }): Ticket {
    const found = this.#tickets.get(ticket);
    if (found === undefined) throw new Error(`ticket ${ticket} never arrived`);
    return found;
  }

  #ofTicket(ticket: Ticket, what: string, amount: number, expert: number | null, at = ticket.arrival.at): void {
    const { category, channel, at: arrivedAt } = ticket.arrival;
    this.facts.push({ what, amount, category, channel, expert, of: arrivedAt, at });
  }

  #ofOffer(ticket: Ticket, offer: Offer, what: string, amount: number): void {
    const { category, channel } = ticket.arrival;
    this.facts.push({ what, amount, category, channel, expert: offer.expert, of: offer.madeAt, at: offer.madeAt });
  }

  #read(recorded: Recorded): void {
    const { event } = recorded;
    if (event.type === 'ticket-arrived') this.#arrives(event);
    else if ('offer' in event) this.#readOffer(this.#ticketOf(event), event, recorded);
    else if ('ticket' in event) this.#readTicket(this.#ticketOf(event), event, recorded);
  }

  #arrives(arrival: Of<'ticket-arrived'>): void {
    const ticket: Ticket = { arrival, offers: [] };
    this.#tickets.set(arrival.ticket, ticket);
    this.#ofTicket(ticket, 'arrived', 1, null);
    if (arrival.difficulty < 0.4) this.#ofTicket(ticket, 'simple', 1, null);
    if (arrival.needsEscalation) this.#ofTicket(ticket, 'needingEscalation', 1, null);
    if (arrival.uncontrollable) this.#ofTicket(ticket, 'uncontrollable', 1, null);
  }

  #readOffer(ticket: Ticket, event: Extract<SimulationEvent, { offer: number }>, recorded: Recorded): void {
    if (event.type === 'offer-made') {
      ticket.offers.push({ expert: event.expert, madeAt: event.at, state: 'pending' });
      return;
    }
    const offer = ticket.offers[event.offer - 1] as Offer;
    const time = event.at - offer.madeAt;
    switch (event.type) {
      case 'offer-noticed':
        this.#ofOffer(ticket, offer, 'noticed', 1);
        offer.isNoticed = true;
        this.#ofOffer(ticket, offer, 'msToNotice', time);
        break;
      case 'offer-accepted':
        this.#accepts(ticket, offer, event, recorded);
        break;
      case 'offer-rejected':
        this.#ofOffer(ticket, offer, 'msToReject', time);
        offer.state = 'rejected';
        break;
      case 'offer-expired':
        this.#expires(ticket, offer, time);
        break;
      case 'offer-rescinded':
        if (offer.acceptedAt !== undefined) this.#ofOffer(ticket, offer, 'rescindedAfterAcceptance', 1);
        else if (event.cause === 'expert-went-offline') this.#ofOffer(ticket, offer, 'dodged', 1);
        this.#leaves(ticket, offer, 'rescinded');
        break;
      case 'assignment-revoked':
        this.#leaves(ticket, offer, event.cause === 'no-first-reply' ? 'noFirstReply' : 'noFollowUp');
        break;
    }
    this.#noteNotifications(ticket, offer, event, recorded);
  }

  #expires(ticket: Ticket, offer: Offer, time: number): void {
    offer.state = 'expired';
    this.#ofOffer(ticket, offer, 'msToExpire', time);
    if (!this.#followsBehaviour(offer.expert)) return;
    this.#ofOffer(ticket, offer, offer.isNoticed === true ? 'expiredSeen' : 'expiredUnseen', 1);
  }

  #noteNotifications(ticket: Ticket, offer: Offer, { type }: SimulationEvent, { isNotified }: Recorded): void {
    if (!['offer-accepted', 'offer-rejected', 'offer-expired'].includes(type)) return;
    if (this.#scenario.experts.every(({ response }) => response !== undefined)) return;
    const which = isNotified ? 'Notified' : 'Unnotified';
    this.#ofOffer(ticket, offer, `ended${which}`, 1);
    if (type === 'offer-expired') this.#ofOffer(ticket, offer, `expired${which}`, 1);
  }

  #accepts(ticket: Ticket, offer: Offer, event: Of<'offer-accepted'>, { worked }: Recorded): void {
    if (ticket.offers.every(({ acceptedAt }) => acceptedAt === undefined)) {
      this.#ofTicket(ticket, 'firstAccepted', 1, offer.expert);
      this.#ofTicket(ticket, 'msToFirstAcceptance', event.at - ticket.arrival.at, offer.expert);
      this.#ofTicket(ticket, 'offersToFirstAcceptance', ticket.offers.length, offer.expert);
    }
    Object.assign(offer, { acceptedAt: event.at, workedAtAcceptance: worked, state: 'accepted' });
    ticket.holding = offer;
    this.#ofOffer(ticket, offer, 'msToAccept', event.at - offer.madeAt);
  }

  #leaves(ticket: Ticket, offer: Offer, state: string): void {
    if (ticket.holding === offer) delete ticket.holding;
    offer.state = state;
  }

  #readTicket(ticket: Ticket, event: Extract<SimulationEvent, { ticket: number }>, recorded: Recorded): void {
    switch (event.type) {
      case 'follow-on-arrived':
        return this.#ofTicket(ticket, 'followOns', 1, null);
      case 'acknowledged':
        return this.#ofTicket(ticket, 'acknowledged', 1, null);
      case 'ticket-blocked':
        return this.#ofTicket(ticket, 'blocked', 1, null);
      case 'ticket-balked':
        return this.#ofTicket(ticket, 'balked', 1, null);
      case 'ticket-abandoned':
        this.#ofTicket(ticket, 'abandoned', 1, null);
        if (ticket.offers.some(({ acceptedAt }) => acceptedAt !== undefined))
          this.#ofTicket(ticket, 'abandonedAfterAcceptance', 1, null);
        return;
      case 'ticket-escalated':
        return this.#escalates(ticket, event);
      case 'reply-sent':
        return this.#replies(ticket, event, recorded);
      case 'ticket-solved':
        ticket.solved = { by: event.expert, at: event.at };
        ticket.isSolved = true;
        (ticket.holding as Offer).state = 'resolved';
        return;
      case 'ticket-reopened':
        ticket.isSolved = false;
        (ticket.holding as Offer).state = 'accepted';
        this.#ofOffer(ticket, ticket.holding as Offer, 'followUps', 1);
        return this.#ofTicket(ticket, 'reopenings', 1, event.expert);
      case 'ticket-closed':
        this.#ofTicket(ticket, 'closed', 1, event.expert);
        this.#ofTicket(ticket, 'centsPaid', event.paidCents, event.expert, event.at);
        return delete ticket.holding as never;
      default:
        return this.#readCustomer(ticket, event);
    }
  }

  #readCustomer(ticket: Ticket, event: SimulationEvent): void {
    if (event.type === 'customer-chased' && event.times === 1) this.#ofTicket(ticket, 'chased', 1, null);
    if (event.type === 'customer-lost') this.#ofTicket(ticket, 'customersLost', 1, null);
    if (event.type === 'review-left') this.#reviews(ticket, event);
    if (event.type === 'customer-replied') {
      this.#ofTicket(ticket, 'customerReplies', 1, null);
      // In the middle of a chat: one more reply is owed. A solved ticket owes one if it is opened again.
      if (event.kind === 'question' && ticket.holding?.state === 'accepted')
        this.#ofOffer(ticket, ticket.holding, 'followUps', 1);
    }
    // Somebody outside has answered: what they were asked for is owed to the customer now.
    if (event.type === 'third-party-answered') this.#ofOffer(ticket, ticket.holding as Offer, 'followUps', 1);
    if (event.type !== 'nps-answered') return;
    this.#ofTicket(ticket, 'surveysAnswered', 1, event.expert);
    if (event.score >= 9) this.#ofTicket(ticket, 'promoters', 1, event.expert);
    if (event.score <= 6) this.#ofTicket(ticket, 'detractors', 1, event.expert);
  }

  #escalates(ticket: Ticket, { expert, needed }: Of<'ticket-escalated'>): void {
    this.#ofTicket(ticket, 'escalated', 1, expert);
    if (ticket.arrival.needsEscalation) this.#ofTicket(ticket, 'needingEscalated', 1, expert);
    if (ticket.holding !== undefined)
      this.#leaves(ticket, ticket.holding, needed ? 'escalatedCorrectly' : 'escalatedIncorrectly');
  }

  #reviews(ticket: Ticket, { at, expert, stars, controllable }: Of<'review-left'>): void {
    const counted = (what: string, amount: number): void => this.#ofTicket(ticket, what, amount, expert, at);
    counted('reviews', 1);
    counted('stars', stars);
    if (controllable) counted('controllableReviews', 1);
    if (controllable) counted('controllableStars', stars);
    if (!ticket.arrival.uncontrollable) return;
    counted('unluckyReviews', 1);
    if (stars >= 4) counted('unluckyWonOver', 1);
  }

  #replies(ticket: Ticket, { at, expert }: Of<'reply-sent'>, { worked }: Recorded): void {
    const channel = CHANNELS.indexOf(ticket.arrival.channel);
    if (ticket.isAnswered !== true) {
      this.#ofTicket(ticket, `answered+${channel}`, 1, expert);
      this.#ofTicket(ticket, `msToAnswer+${channel}`, at - ticket.arrival.at, expert);
      ticket.isAnswered = true;
    }
    const offer = ticket.holding as Offer;
    if (offer.firstReplyAt !== undefined) return;
    const time = at - (offer.acceptedAt as number);
    offer.firstReplyAt = at;
    this.#ofOffer(ticket, offer, `firstReplies+${channel}`, 1);
    this.#ofOffer(ticket, offer, `msToFirstReply+${channel}`, time);
    const [, hasty = 0, slow = 0] = this.#scenario.figures.bands.emailFrt;
    if (channel === 0 && time < hasty * 60_000) this.#ofOffer(ticket, offer, 'hastyFirstReplies', 1);
    if (channel === 0 && time > slow * 60_000) this.#ofOffer(ticket, offer, 'slowFirstReplies', 1);
    if (!this.#followsBehaviour(expert)) return;
    this.#ofOffer(ticket, offer, 'msWatched', time);
    this.#ofOffer(ticket, offer, 'msHeldBack', time - (worked - (offer.workedAtAcceptance as number)));
  }

  /** What is known only from how things stand now. */
  #concludeTicket(ticket: Ticket): void {
    const { arrival, solved, isSolved } = ticket;
    if (solved !== undefined && isSolved === true) {
      this.#ofTicket(ticket, 'solved', 1, solved.by);
      this.#ofTicket(ticket, 'msToSolve', solved.at - arrival.at, solved.by);
      if (arrival.needsEscalation) this.#ofTicket(ticket, 'needingSolved', 1, solved.by);
    }
    for (const offer of ticket.offers) this.#concludeOffer(ticket, offer);
    if (this.#scenario.figures.distinctTickets) this.#concludePairs(ticket);
  }

  #concludeOffer(ticket: Ticket, offer: Offer): void {
    const { difficulty, payoutCents } = ticket.arrival;
    this.#ofOffer(ticket, offer, 'offers', 1);
    if (offer.acceptedAt !== undefined) this.#ofOffer(ticket, offer, 'accepted', 1);
    if (!['pending', 'accepted'].includes(offer.state)) this.#ofOffer(ticket, offer, offer.state, 1);
    const lost = ENDS[offer.state];
    if (lost !== undefined) this.#ofOffer(ticket, offer, `cents${lost}`, payoutCents);
    if (offer.state === 'rescinded' || !this.#difficultyVaries()) return;
    this.#ofOffer(ticket, offer, 'difficultyOffered', Math.round(difficulty * 1e9));
    this.#ofOffer(ticket, offer, 'squaredDifficultyOffered', Math.round(difficulty * difficulty * 1e9));
    if (offer.acceptedAt !== undefined)
      this.#ofOffer(ticket, offer, 'difficultyAccepted', Math.round(difficulty * 1e9));
  }

  #difficultyVaries(): boolean {
    const { tickets } = this.#scenario;
    return [tickets, ...Object.values(tickets.categories)].some(
      ({ difficulty }) => difficulty !== undefined && difficulty.law !== 'constant',
    );
  }

  /** A ticket put to the same expert several times counts once, by the latest offer that was not rescinded. */
  #concludePairs(ticket: Ticket): void {
    for (const expert of new Set(ticket.offers.map((offer) => offer.expert))) {
      const latest = ticket.offers.findLast((offer) => offer.expert === expert && offer.state !== 'rescinded');
      if (latest === undefined) continue;
      this.#ofOffer(ticket, latest, 'pairs', 1);
      const end = ENDS[latest.state];
      if (end !== undefined) this.#ofOffer(ticket, latest, `pairs${end}`, 1);
    }
  }
}
