import type { SimulationEvent } from '../../engine/log/simulation-event.ts';
import type { Scenario } from '../../engine/scenario/scenario.ts';

/*
 * Every figure that the log can tell, worked out from the log alone: slowly, plainly, once over lists of plain objects, with
 * nothing taken from engine/kpi. Whoever doubts a figure reads it here.
 */

type Of<Type extends SimulationEvent['type']> = Extract<SimulationEvent, { type: Type }>;

interface Offer {
  readonly madeAt: number;
  readonly expert: number;
  readonly ticket: Ticket;
  readonly number: number;
  acceptedAt: number | undefined;
  endedAt: number | undefined;
  state:
    | 'pending'
    | 'accepted'
    | 'rejected'
    | 'expired'
    | 'to2'
    | 'to3'
    | 'escalated-right'
    | 'escalated-wrong'
    | 'rescinded';
  firstReplyAt: number | undefined;
  isDodged: boolean;
}

interface Ticket {
  readonly arrival: Of<'ticket-arrived'>;
  readonly offers: Offer[];
  end: 'closed' | 'escalated' | 'abandoned' | 'blocked' | 'balked' | undefined;
  firstAcceptedAt: number | undefined;
  offersUntilAccepted: number | undefined;
  answeredAt: number | undefined;
  solvedAt: number | undefined;
  isSolved: boolean;
  wasAcceptedWhenAbandoned: boolean;
  reopenings: number;
  customerReplies: number;
  isChased: boolean;
  isFollowOn: boolean;
  paidCents: number;
  reviews: Of<'review-left'>[];
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const seconds = (ms: number): number => ms / 1000;
const minutes = (ms: number): number => ms / 60_000;
const hours = (ms: number): number => ms / 3_600_000;
const ratio = (above: number, below: number): number => above / below;
const percent = (above: number, below: number): number => (100 * above) / below;

/** Tickets and offers as the log tells them. */
class Story {
  readonly tickets = new Map<number, Ticket>();

  ticketOf(event: { ticket: number }): Ticket {
    const ticket = this.tickets.get(event.ticket);
    if (ticket === undefined) throw new Error(`ticket ${event.ticket} never arrived`);
    return ticket;
  }

  offerOf(event: { ticket: number; offer: number }): Offer {
    const offer = this.ticketOf(event).offers[event.offer - 1];
    if (offer === undefined) throw new Error(`offer ${event.offer} of ticket ${event.ticket} was never made`);
    return offer;
  }

  heldOffer(event: { ticket: number }): Offer | undefined {
    return this.ticketOf(event).offers.findLast(({ state }) => state === 'accepted');
  }

  end(event: { ticket: number; offer: number; at: number }, state: Offer['state']): void {
    Object.assign(this.offerOf(event), { state, endedAt: event.at });
  }
}

type Chapters = { readonly [Type in SimulationEvent['type']]?: (event: Of<Type>, story: Story) => void };

/** What each line of the log adds to the story; lines that no figure here needs add nothing. */
const CHAPTERS: Chapters = {
  'ticket-arrived': (event, story) => void story.tickets.set(event.ticket, newTicket(event)),
  'follow-on-arrived': (event, story) => void (story.ticketOf(event).isFollowOn = true),
  'ticket-blocked': (event, story) => void (story.ticketOf(event).end = 'blocked'),
  'ticket-balked': (event, story) => void (story.ticketOf(event).end = 'balked'),
  'offer-made': (event, story) => void story.ticketOf(event).offers.push(newOffer(event, story.ticketOf(event))),
  'offer-accepted': (event, story) => {
    const ticket = story.ticketOf(event);
    Object.assign(story.offerOf(event), { state: 'accepted', acceptedAt: event.at });
    ticket.firstAcceptedAt ??= event.at;
    ticket.offersUntilAccepted ??= ticket.offers.length;
  },
  'offer-rejected': (event, story) => story.end(event, 'rejected'),
  'offer-expired': (event, story) => story.end(event, 'expired'),
  'offer-rescinded': (event, story) => {
    const offer = story.offerOf(event);
    offer.isDodged = event.cause === 'expert-went-offline' && offer.state === 'pending';
    story.end(event, 'rescinded');
  },
  'assignment-revoked': (event, story) => story.end(event, event.cause === 'no-first-reply' ? 'to2' : 'to3'),
  'reply-sent': (event, story) => {
    const offer = story.heldOffer(event);
    if (offer !== undefined) offer.firstReplyAt ??= event.at;
    story.ticketOf(event).answeredAt ??= event.at;
  },
  'ticket-escalated': (event, story) => {
    const offer = event.expert === null ? undefined : story.heldOffer(event);
    const state = event.needed ? 'escalated-right' : 'escalated-wrong';
    if (offer !== undefined) Object.assign(offer, { state, endedAt: event.at });
    story.ticketOf(event).end = 'escalated';
  },
  'ticket-solved': (event, story) => void Object.assign(story.ticketOf(event), { isSolved: true, solvedAt: event.at }),
  'ticket-reopened': (event, story) => {
    const ticket = story.ticketOf(event);
    ticket.isSolved = false;
    ticket.reopenings++;
  },
  'ticket-closed': (event, story) =>
    void Object.assign(story.ticketOf(event), { end: 'closed', paidCents: event.paidCents }),
  'ticket-abandoned': (event, story) => {
    const ticket = story.ticketOf(event);
    ticket.end = 'abandoned';
    ticket.wasAcceptedWhenAbandoned = ticket.firstAcceptedAt !== undefined;
  },
  'customer-chased': (event, story) => {
    const ticket = story.ticketOf(event);
    if (ticket.answeredAt === undefined) ticket.isChased = true;
  },
  'customer-replied': (event, story) => void story.ticketOf(event).customerReplies++,
  'review-left': (event, story) => void story.ticketOf(event).reviews.push(event),
};

/** Puts the log back together into tickets and offers. */
function storyOf(events: readonly SimulationEvent[]): Ticket[] {
  const story = new Story();
  for (const event of events) {
    const chapter = CHAPTERS[event.type] as ((event: SimulationEvent, story: Story) => void) | undefined;
    chapter?.(event, story);
  }
  return [...story.tickets.values()];
}

const newTicket = (arrival: Of<'ticket-arrived'>): Ticket => ({
  arrival,
  offers: [],
  end: undefined,
  firstAcceptedAt: undefined,
  offersUntilAccepted: undefined,
  answeredAt: undefined,
  solvedAt: undefined,
  isSolved: false,
  wasAcceptedWhenAbandoned: false,
  reopenings: 0,
  customerReplies: 0,
  isChased: false,
  isFollowOn: false,
  paidCents: 0,
  reviews: [],
});

const newOffer = (event: Of<'offer-made'>, ticket: Ticket): Offer => ({
  madeAt: event.at,
  expert: event.expert,
  ticket,
  number: event.offer,
  acceptedAt: undefined,
  endedAt: undefined,
  state: 'pending',
  firstReplyAt: undefined,
  isDodged: false,
});

/** Figures by their key in the catalogue, in its units; NaN where nothing is below the line. */
export type Recomputed = Record<string, number>;

/** All figures of a run that its log can tell. `groupOf` gives the group of an expert. */
export function recomputeFigures(
  events: readonly SimulationEvent[],
  scenario: Scenario,
  groupOf: (expert: number) => number,
): Recomputed {
  const tickets = storyOf(events);
  const measured = tickets.filter(({ arrival }) => arrival.at >= scenario.warmUp);
  const offers = tickets.flatMap((ticket) => ticket.offers).filter(({ madeAt }) => madeAt >= scenario.warmUp);
  const archetypeOf = ({ expert }: Offer): string => {
    const group = scenario.experts[groupOf(expert)];
    return group === undefined || group.response !== undefined ? 'plain' : group.archetype;
  };
  return {
    ...ofOffers(offers, scenario, archetypeOf),
    ...ofPace(offers, archetypeOf),
    handledTickets: answers(measured).length + offers.filter(({ state }) => state.startsWith('escalated')).length,
    ...ofTickets(measured),
    ...ofReviews(measured.flatMap((ticket) => ticket.reviews.map((review) => ({ ticket, review })))),
    ...ofMoney(measured, offers),
    ...withinThresholds(measured, scenario.figures.thresholds),
  };
}

function ofOffers(offers: readonly Offer[], scenario: Scenario, archetypeOf: (offer: Offer) => string): Recomputed {
  const inState = (...states: Offer['state'][]): Offer[] => offers.filter(({ state }) => states.includes(state));
  const duration = (list: readonly Offer[]): number =>
    sum(list.map((offer) => (offer.endedAt as number) - offer.madeAt));
  const made = offers.length - inState('rescinded').length;
  const accepted = offers.filter(({ acceptedAt }) => acceptedAt !== undefined);
  const needless = scenario.figures.countIncorrectEscalation ? inState('escalated-wrong').length : 0;
  const diligent = offers.filter((offer) => ['steady', 'star'].includes(archetypeOf(offer)));
  return {
    rejected: percent(inState('rejected').length + needless, made - inState('escalated-right').length),
    timedOut: percent(inState('expired', 'to2', 'to3').length, made),
    timedOutOffer: percent(inState('expired').length, made),
    timedOutFirstReply: percent(inState('to2').length, made),
    timedOutFollowUp: percent(inState('to3').length, made),
    acceptedWithoutFirstReply: percent(inState('to2').length, accepted.length),
    waitLostToTimeouts: minutes(duration(inState('expired'))),
    delayOfTimeout: minutes(ratio(duration(inState('expired')), inState('expired').length)),
    delayOfRejection: minutes(ratio(duration(inState('rejected')), inState('rejected').length)),
    timeToAcceptOffer: seconds(
      ratio(sum(accepted.map(({ acceptedAt, madeAt }) => (acceptedAt as number) - madeAt)), accepted.length),
    ),
    offersAccepted: percent(accepted.length, offers.length),
    offersRescinded: percent(inState('rescinded').length, offers.length),
    offersDodged: offers.filter(({ isDodged }) => isDodged).length,
    mixGap: mixGap(offers, accepted),
    missedByDiligent: percent(
      diligent.filter(({ state }) => state === 'expired').length,
      diligent.filter(({ state }) => state !== 'rescinded').length,
    ),
    escalatedCorrectly: percent(
      inState('escalated-right').length,
      inState('escalated-right', 'escalated-wrong').length,
    ),
  };
}

/** Below this variance all tickets offered were as good as equally difficult, and there is no mix to speak of. */
const ONE_DIFFICULTY = 1e-8;

function mixGap(offers: readonly Offer[], accepted: readonly Offer[]): number {
  const difficulties = (list: readonly Offer[]): number[] =>
    list.filter(({ state }) => state !== 'rescinded').map(({ ticket }) => ticket.arrival.difficulty);
  const offered = difficulties(offers);
  const mean = sum(offered) / offered.length;
  const variance = sum(offered.map((value) => (value - mean) ** 2)) / offered.length;
  const taken = difficulties(accepted);
  return variance > ONE_DIFFICULTY ? (mean - sum(taken) / taken.length) / Math.sqrt(variance) : Number.NaN;
}

/** First reply times of experts, from acceptance. */
function ofPace(offers: readonly Offer[], archetypeOf: (offer: Offer) => string): Recomputed {
  const replied = offers.filter(({ firstReplyAt }) => firstReplyAt !== undefined);
  const timesOf = (channel: string, list = replied): number[] =>
    list
      .filter(({ ticket }) => ticket.arrival.channel === channel)
      .map(({ firstReplyAt, acceptedAt }) => (firstReplyAt as number) - (acceptedAt as number));
  const email = timesOf('email');
  const newcomers = timesOf(
    'email',
    replied.filter((offer) => archetypeOf(offer) === 'newcomer'),
  );
  return {
    emailFirstReply: minutes(ratio(sum(email), email.length)),
    chatFirstReply: seconds(ratio(sum(timesOf('chat')), timesOf('chat').length)),
    voiceFirstReply: seconds(ratio(sum(timesOf('voice')), timesOf('voice').length)),
    newcomerFirstReply: minutes(ratio(sum(newcomers), newcomers.length)),
    hastyFirstReplies: percent(email.filter((time) => minutes(time) < 5).length, email.length),
    slowFirstReplies: percent(email.filter((time) => minutes(time) > 15).length, email.length),
  };
}

const acceptances = (tickets: readonly Ticket[]): number[] =>
  tickets.flatMap(({ firstAcceptedAt, arrival }) =>
    firstAcceptedAt === undefined ? [] : [firstAcceptedAt - arrival.at],
  );

const answers = (tickets: readonly Ticket[], channel?: string): number[] =>
  tickets
    .filter(({ arrival }) => channel === undefined || arrival.channel === channel)
    .flatMap(({ answeredAt, arrival }) => (answeredAt === undefined ? [] : [answeredAt - arrival.at]));

const solutions = (tickets: readonly Ticket[]): number[] =>
  tickets.filter(({ isSolved }) => isSolved).map(({ solvedAt, arrival }) => (solvedAt as number) - arrival.at);

function ofTickets(tickets: readonly Ticket[]): Recomputed {
  const arrived = tickets.length;
  const ended = (end: Ticket['end']): number => tickets.filter((ticket) => ticket.end === end).length;
  const mean = (values: readonly number[]): number => ratio(sum(values), values.length);
  const accepted = tickets.filter(({ firstAcceptedAt }) => firstAcceptedAt !== undefined);
  const untilAccepted = accepted.map(({ offersUntilAccepted }) => offersUntilAccepted as number);
  return {
    arrived,
    simple: percent(tickets.filter(({ arrival }) => arrival.difficulty < 0.4).length, arrived),
    solved: percent(tickets.filter(({ isSolved }) => isSolved).length, arrived),
    backlog: tickets.filter(({ end, isSolved }) => end === undefined && !isSolved).length,
    closed: ended('closed'),
    escalated: percent(ended('escalated'), arrived),
    abandoned: percent(ended('abandoned'), arrived),
    abandonedUnaccepted: percent(
      tickets.filter((ticket) => ticket.end === 'abandoned' && !ticket.wasAcceptedWhenAbandoned).length,
      arrived,
    ),
    blocked: percent(ended('blocked'), arrived),
    balked: percent(ended('balked'), arrived),
    reopenings: ratio(sum(tickets.map(({ reopenings }) => reopenings)), arrived),
    customerReplies: ratio(sum(tickets.map(({ customerReplies }) => customerReplies)), arrived),
    chased: percent(tickets.filter(({ isChased }) => isChased).length, arrived),
    followOns: tickets.filter(({ isFollowOn }) => isFollowOn).length,
    acceptance: seconds(mean(acceptances(tickets))),
    offersUntilAccepted: mean(untilAccepted),
    answer: minutes(mean(answers(tickets))),
    emailAnswer: minutes(mean(answers(tickets, 'email'))),
    chatAnswer: seconds(mean(answers(tickets, 'chat'))),
    voiceAnswer: seconds(mean(answers(tickets, 'voice'))),
    solution: hours(mean(solutions(tickets))),
  };
}

function ofReviews(reviews: readonly { ticket: Ticket; review: Of<'review-left'> }[]): Recomputed {
  const stars = reviews.map(({ review }) => review.stars);
  const controllable = reviews.filter(({ review }) => review.controllable).map(({ review }) => review.stars);
  const unlucky = reviews.filter(({ ticket }) => ticket.arrival.uncontrollable).map(({ review }) => review.stars);
  return {
    reviews: reviews.length,
    reviewScore: ratio(sum(stars), stars.length),
    controllableScore: ratio(sum(controllable), controllable.length),
    reviewsFiltered: stars.length - controllable.length,
    reviewsBeyondDesk: percent(stars.length - controllable.length, stars.length),
    wonOver: percent(unlucky.filter((count) => count >= 4).length, unlucky.length),
  };
}

function ofMoney(tickets: readonly Ticket[], offers: readonly Offer[]): Recomputed {
  const dollars = (...states: Offer['state'][]): number =>
    sum(offers.filter(({ state }) => states.includes(state)).map(({ ticket }) => ticket.arrival.payoutCents)) / 100;
  return {
    paid: sum(tickets.map(({ paidCents }) => paidCents)) / 100,
    turnedAway: dollars('rejected'),
    lostToOfferTimeouts: dollars('expired'),
    lostToFirstReplyTimeouts: dollars('to2'),
    lostToFollowUpTimeouts: dollars('to3'),
    lostToEscalations: dollars('escalated-right', 'escalated-wrong'),
  };
}

const LEFT: ReadonlySet<Ticket['end']> = new Set(['abandoned', 'blocked', 'balked']);

function withinThresholds(tickets: readonly Ticket[], thresholds: readonly number[]): Recomputed {
  const unserved = tickets.filter(({ end, firstAcceptedAt }) => firstAcceptedAt === undefined && LEFT.has(end));
  const servedOrGone = acceptances(tickets).length + unserved.length;
  const shares = thresholds.flatMap((threshold) => {
    const inTime = (times: readonly number[]): number => times.filter((time) => time <= threshold).length;
    const within = (times: readonly number[]): number => percent(inTime(times), times.length);
    const name = nameOf(threshold);
    return [
      [`acceptedWithin${name}`, within(acceptances(tickets))],
      [`answeredWithin${name}`, within(answers(tickets))],
      [`serviceWithin${name}`, percent(inTime(acceptances(tickets)), servedOrGone)],
    ] as const;
  });
  return Object.fromEntries(shares);
}

const nameOf = (threshold: number): string => {
  if (threshold % 3_600_000 === 0) return `${threshold / 3_600_000}h`;
  return threshold % 60_000 === 0 ? `${threshold / 60_000}min` : `${threshold / 1000}s`;
};

/** The exact order statistic behind each percentile, in milliseconds: the value of rank ⌈p·n⌉. */
export function orderStatistics(
  events: readonly SimulationEvent[],
  scenario: Scenario,
): Record<string, (probability: number) => number> {
  const tickets = storyOf(events);
  const measured = tickets.filter(({ arrival }) => arrival.at >= scenario.warmUp);
  const replies = tickets
    .flatMap((ticket) => ticket.offers)
    .filter(({ madeAt, firstReplyAt }) => madeAt >= scenario.warmUp && firstReplyAt !== undefined);
  const repliesBy = (channel: string): number[] =>
    replies
      .filter(({ ticket }) => ticket.arrival.channel === channel)
      .map(({ firstReplyAt, acceptedAt }) => (firstReplyAt as number) - (acceptedAt as number));
  const ranked = (values: readonly number[]) => {
    const sorted = values.toSorted((one, other) => one - other);
    return (probability: number): number =>
      sorted[Math.max(1, Math.ceil(probability * sorted.length - 1e-9)) - 1] ?? Number.NaN;
  };
  return {
    acceptance: ranked(acceptances(measured)),
    emailFirstReply: ranked(repliesBy('email')),
    chatFirstReply: ranked(repliesBy('chat')),
    answer: ranked(answers(measured)),
    emailAnswer: ranked(answers(measured, 'email')),
    chatAnswer: ranked(answers(measured, 'chat')),
    solution: ranked(solutions(measured)),
  };
}
