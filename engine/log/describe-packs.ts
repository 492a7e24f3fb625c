import { ALERT_PLACES, CLOCKS, type CLOCK } from '../packs/alerts/target-clocks.ts';
import { APPOINTMENTS, CALL_ENDS, factsOf } from '../packs/calls/call-outcome.ts';
import { readAppraisal } from '../packs/quality-review/appraisal-marks.ts';
import { readMarks } from '../packs/quality-review/review-marks.ts';
import { RECOVERIES } from '../packs/saves/recovery.ts';
import type { HAPPENING } from './happening.ts';
import type { SimulationEvent } from './simulation-event.ts';
import type { Told } from './told.ts';

/** Why the base of customers changed; what comes after these is a purchase. */
const CUSTOMER_MOVES = ['lapsed', 'joined', 'referred'] as const;

/** What happens in packs, in words and plain numbers. */
export const PACK_DESCRIPTIONS = {
  recoveryOffered: (told) => ({
    at: told.at,
    type: 'recovery-offered',
    ticket: told.ticket,
    expert: told.expert,
    taken: RECOVERIES[told.detail % 4],
    bySupervisor: told.detail % 8 >= 4,
    askedCents: Math.floor(told.detail / 8),
    refundedCents: told.amount,
  }),
  callBooked: ({ at, detail, amount }) => ({ at, type: 'call-booked', call: detail, appointmentAt: amount }),
  callDue: ({ at, detail, amount }) => ({
    at,
    type: 'call-due',
    call: Math.floor(detail / 4),
    how: APPOINTMENTS[detail % 4],
    putOffTo: amount === 0 ? null : amount,
  }),
  callEnded: (told) => ({
    ...ofTicket(told),
    expert: told.expert < 0 ? null : told.expert,
    type: 'call-ended',
    call: Math.floor(told.detail / 4),
    how: CALL_ENDS[told.detail % 4],
    facts: factsOf(told.amount),
  }),
  profileDelivered: ({ at, expert, detail }) => ({ at, type: 'profile-delivered', expert, call: detail }),
  callSurveyed: ({ at, expert, detail, amount }) => ({
    at,
    type: 'call-surveyed',
    expert,
    call: Math.floor(detail / 2),
    score: amount < 0 ? null : amount,
    invited: detail % 2 === 1,
  }),
  publicReviewPosted: ({ at, expert, detail, amount }) => ({
    at,
    type: 'public-review-posted',
    expert,
    call: detail,
    stars: amount,
  }),
  deskSwept: ({ at, detail, amount }) => ({ at, type: 'desk-swept', untouched: detail, unassigned: amount }),
  replyReviewed: ({ at, expert, detail, amount }) => ({
    at,
    type: 'reply-reviewed',
    ticket: amount,
    expert,
    ...readMarks(detail),
  }),
  knowledgeNeeded: (told) => ({
    ...ofTicket(told),
    type: 'knowledge-needed',
    knowledge: told.detail,
    lookupMs: told.amount,
  }),
  customerRemarked: (told) => ({
    ...ofTicket(told),
    type: 'customer-remarked',
    kind: told.detail === 1 ? 'praise' : 'complaint',
  }),
  expertAppraised: ({ at, expert, detail }) => ({ at, type: 'expert-appraised', expert, ...readAppraisal(detail) }),
  customerKnown: ({ at, ticket, detail }) => ({ at, type: 'customer-known', ticket, customer: detail }),
  customerMoved: customerMove,
  customersCounted: ({ at, detail, amount }) => ({
    at,
    type: 'customers-counted',
    active: detail,
    complaints: Math.floor(amount / 4),
    unusual: amount % 4 >= 2,
    opens: amount === 1,
  }),
  crossSaleSeen: (told) => ({
    ...ofTicket(told),
    type: 'cross-sale-seen',
    taken: told.detail === 1,
    cents: told.amount,
  }),
  moraleTaken: ({ at, expert, detail, amount }) => ({
    at,
    type: 'morale-taken',
    expert,
    morale: (detail % 16_384) / 100,
    alerts: Math.floor(detail / 16_384),
    redTiles: Math.floor(amount / 65_536) % 8,
    notices: amount % 65_536,
    occupancy: Math.floor(amount / 65_536 / 8),
  }),
  staffChanged: ({ at, expert, detail }) => ({
    at,
    type: 'staff-changed',
    expert,
    how: detail === 0 ? 'left' : 'hired',
  }),
  reportRedirected: (told) => ({ ...ofTicket(told), type: 'report-redirected', moves: told.detail === 1 }),
  reportMoved: ({ at, detail, amount }) => ({ at, type: 'report-moved', ticket: amount, report: detail }),
  trainingSeen: (told) => {
    if (told.detail === 2) return { ...ofTicket(told), type: 'first-reply-judged', points: told.amount / 100 };
    return { at: told.at, type: told.detail === 0 ? 'coaching-began' : 'coaching-ended', expert: told.expert };
  },
  alertRaised: (told) =>
    told.amount < 0
      ? { at: told.at, type: 'desk-alert-raised', ...alertOf(told) }
      : { at: told.at, type: 'alert-raised', ticket: told.amount, ...ticketAlertOf(told) },
  alertAcknowledged: (told) =>
    told.ticket < 0
      ? { at: told.at, type: 'desk-alert-acknowledged', ...alertOf(told), byLever: told.amount === 1 }
      : {
          at: told.at,
          type: 'alert-acknowledged',
          ticket: told.ticket,
          ...ticketAlertOf(told),
          byLever: told.amount === 1,
        },
  alertIgnored: (told) =>
    told.amount < 0
      ? { at: told.at, type: 'desk-alert-ignored', ...alertOf(told) }
      : { at: told.at, type: 'alert-ignored', ticket: told.amount, ...ticketAlertOf(told) },
  targetMissed: ({ at, detail, amount }) => ({
    at,
    type: 'target-missed',
    ticket: amount,
    clock: CLOCKS[detail % 2],
    afterAlert: (detail & 2) > 0,
    afterAcknowledgement: (detail & 4) > 0,
  }),
  callHeld: (told) => ({ ...ofTicket(told), type: 'call-held', forMs: told.amount }),
  ordersSeen: ({ at, ticket, detail, amount }) => {
    if (ticket >= 0) return { at, type: 'caused-by-order', ticket, order: detail };
    return { at, type: 'orders-due', orders: detail, onTime: Math.floor(amount / 65_536), filled: amount % 65_536 };
  },
  thirdPartyAsked: (told) => ({ ...ofTicket(told), type: 'third-party-asked' }),
  thirdPartyAnswered: (told) => ({ ...ofTicket(told), type: 'third-party-answered' }),
  customerReached: ({ at, detail, amount }) => ({
    at,
    type: 'customer-reached',
    ticket: amount,
    wonBack: detail % 2 === 1,
    hadLeft: detail % 4 >= 2,
    workMs: Math.floor(detail / 4),
  }),
  surveySent: (told) => ({ ...ofTicket(told), type: 'survey-sent', automated: told.detail === 1 }),
} satisfies { readonly [What in keyof typeof HAPPENING]?: (told: Told) => SimulationEvent };

function ofTicket({ at, ticket, expert }: Told): { at: number; ticket: number; expert: number } {
  return { at, ticket, expert };
}

/** Customers leave, come, are brought or buy. */
function customerMove({ at, detail, amount }: Told): SimulationEvent {
  const how = CUSTOMER_MOVES[amount % 4];
  if (how !== undefined) return { at, type: 'customer-moved', customer: detail, how };
  const bought = Math.floor(amount / 4);
  return {
    at,
    type: 'purchase-made',
    customer: detail,
    cents: Math.floor(bought / 2),
    afterContact: bought % 2 === 1,
  };
}

/** Rungs are counted from 1 in the log. */
const alertOf = ({ detail }: Told): { alert: number; rung: number } => ({
  alert: Math.floor(detail / ALERT_PLACES),
  rung: (detail % 16) + 1,
});

const ticketAlertOf = (told: Told): { alert: number; rung: number; clock: keyof typeof CLOCK } => ({
  ...alertOf(told),
  clock: CLOCKS[Math.floor((told.detail % ALERT_PLACES) / 16)],
});
