import { REJECT_REASON } from '../behaviour/deciding.ts';
import { CUSTOMER_REPLY } from '../behaviour/replying.ts';
import { REVIEW_REASONS } from '../behaviour/review-reasons.ts';
import { CHANNELS } from '../scenario/scenario.ts';
import { OFFER, RESCIND_CAUSES } from '../world/offers.ts';
import { NONE } from '../world/tickets.ts';
import type { World } from '../world/world.ts';
import { PACK_DESCRIPTIONS } from './describe-packs.ts';
import { HAPPENING, HAPPENINGS } from './happening.ts';
import type { ArrivedTicket, SimulationEvent } from './simulation-event.ts';
import type { Told } from './told.ts';

/** A review in the log is its stars and, times this, its reason. */
const REASON_STEP = 8;

const REJECT_REASONS = Object.keys(REJECT_REASON) as readonly (keyof typeof REJECT_REASON)[];
const CUSTOMER_REPLIES = Object.keys(CUSTOMER_REPLY) as readonly (keyof typeof CUSTOMER_REPLY)[];

type Describe = (told: Told) => SimulationEvent;

const holder = ({ expert }: Told): number | null => (expert === NONE ? null : expert);
/** Offers are counted from 1 for people. */
const offerOf = ({ detail }: Told): number => detail + 1;

/** How each thing that happens is told. */
const DESCRIPTIONS: Readonly<Record<keyof typeof HAPPENING, Describe>> = {
  ticketArrived: (told) => ({
    at: told.at,
    type: 'ticket-arrived',
    ticket: told.ticket,
    ...(told.arrived as ArrivedTicket),
  }),
  ticketBlocked: ({ at, ticket }) => ({ at, type: 'ticket-blocked', ticket }),
  ticketBalked: ({ at, ticket }) => ({ at, type: 'ticket-balked', ticket }),
  offerMade: (told) => ({ ...ofOffer(told), type: 'offer-made' }),
  offerNoticed: (told) => ({ ...ofOffer(told), type: 'offer-noticed' }),
  offerAccepted: (told) => ({ ...ofOffer(told), type: 'offer-accepted' }),
  offerRejected: (told) => ({ ...ofOffer(told), type: 'offer-rejected', reason: reasonOf(told.amount) }),
  offerExpired: (told) => ({ ...ofOffer(told), type: 'offer-expired' }),
  offerRescinded: (told) => ({ ...ofOffer(told), type: 'offer-rescinded', cause: RESCIND_CAUSES[told.amount] }),
  workStarted: ({ at, ticket, expert }) => ({ at, type: 'work-started', ticket, expert }),
  replySent: (told) => ({ ...ofBoth(told), type: 'reply-sent', reply: told.detail + 1, workMs: told.amount }),
  assignmentRevoked: (told) => ({
    ...ofOffer(told),
    type: 'assignment-revoked',
    cause: told.amount === OFFER.noFollowUp ? 'no-follow-up' : 'no-first-reply',
  }),
  ticketEscalated: (told) => ({ ...ofHolder(told), type: 'ticket-escalated', needed: told.amount === 1 }),
  ticketSolved: (told) => ({ ...ofBoth(told), type: 'ticket-solved', reopenings: told.detail }),
  ticketReopened: (told) => ({ ...ofBoth(told), type: 'ticket-reopened', reopenings: told.detail }),
  ticketClosed: (told) => ({ ...ofBoth(told), type: 'ticket-closed', paidCents: told.amount }),
  ticketAbandoned: (told) => ({ ...ofHolder(told), type: 'ticket-abandoned', silently: told.detail === 1 }),
  customerChased: (told) => ({ ...ofHolder(told), type: 'customer-chased', times: told.detail }),
  customerReplied: (told) => ({ ...ofHolder(told), type: 'customer-replied', kind: CUSTOMER_REPLIES[told.detail] }),
  reviewLeft: (told) => ({
    ...ofBoth(told),
    type: 'review-left',
    stars: told.detail % REASON_STEP,
    reason: REVIEW_REASONS[Math.floor(told.detail / REASON_STEP)].name,
    controllable: told.amount === 1,
  }),
  npsAnswered: (told) => ({
    ...ofBoth(told),
    type: 'nps-answered',
    score: told.detail,
    leftContact: told.amount === 1,
  }),
  expertCameOnline: ({ at, expert }) => ({ at, type: 'expert-came-online', expert }),
  expertWentOffline: ({ at, expert }) => ({ at, type: 'expert-went-offline', expert }),
  breakStarted: ({ at, expert }) => ({ at, type: 'break-started', expert }),
  breakEnded: ({ at, expert }) => ({ at, type: 'break-ended', expert }),
  expertSetAside: ({ at, expert }) => ({ at, type: 'expert-set-aside', expert }),
  expertBack: ({ at, expert }) => ({ at, type: 'expert-back', expert }),
  leftDesk: ({ at, expert, detail, amount }) => ({
    at,
    type: 'left-desk',
    expert,
    forMs: amount,
    withoutGoingOffline: detail === 1,
  }),
  cameToDesk: ({ at, expert }) => ({ at, type: 'came-to-desk', expert }),
  standingChanged: ({ at, expert, amount }) => ({ at, type: 'standing-changed', expert, weight: amount }),
  leverPulled: ({ at, detail }) => ({ at, type: 'lever-pulled', lever: detail }),
  ticketPreempted: (told) => ({ ...ofBoth(told), type: 'ticket-preempted' }),
  followOnArrived: ({ at, ticket, detail }) => ({ at, type: 'follow-on-arrived', ticket, earlier: detail }),
  acknowledged: ({ at, ticket }) => ({ at, type: 'acknowledged', ticket }),
  customerLost: (told) => ({
    ...ofHolder(told),
    type: 'customer-lost',
    because: told.detail === 0 ? 'waiting' : 'experience',
  }),
  ...PACK_DESCRIPTIONS,
};

const ofOffer = (told: Told): { at: number; ticket: number; expert: number; offer: number } => ({
  ...ofBoth(told),
  offer: offerOf(told),
});
const ofBoth = ({ at, ticket, expert }: Told): { at: number; ticket: number; expert: number } => ({
  at,
  ticket,
  expert,
});
const ofHolder = (told: Told): { at: number; ticket: number; expert: number | null } => ({
  at: told.at,
  ticket: told.ticket,
  expert: holder(told),
});

/** In the log 0 is no reason, and every reason is one more than its number. */
const reasonOf = (amount: number): keyof typeof REJECT_REASON | null =>
  amount === 0 ? null : REJECT_REASONS[amount - 1];

/** What a ticket is, by its row. */
export function arrivedTicket({ tickets, scenario }: World, row: number): ArrivedTicket {
  return {
    stream: scenario.arrivals[tickets.stream[row]].name,
    category: Object.keys(scenario.tickets.categories)[tickets.category[row]],
    channel: CHANNELS[tickets.channel[row]],
    priority: tickets.priority[row],
    difficulty: tickets.difficulty[row],
    needsEscalation: tickets.needsEscalation[row] === 1,
    uncontrollable: tickets.uncontrollable[row] === 1,
    payoutCents: tickets.payoutCents[row],
  };
}

/** What a listener was told, as plain data. */
export const describeTold = (told: Told): SimulationEvent => DESCRIPTIONS[HAPPENINGS[told.what]](told);

/** What a listener has just been told, as plain data that outlives the rows. */
export function describeHappening(
  world: World,
  what: number,
  row: number,
  expert: number,
  detail: number,
  amount: number,
): SimulationEvent {
  const ticket = row === NONE ? NONE : world.tickets.ordinal[row];
  const arrived = what === HAPPENING.ticketArrived ? arrivedTicket(world, row) : undefined;
  return describeTold({ what, at: world.calendar.now, ticket, expert, detail, amount, arrived });
}
