import type { CUSTOMER_REPLY } from '../behaviour/replying.ts';
import type { REJECT_REASON } from '../behaviour/deciding.ts';
import type { CLOCK } from '../packs/alerts/target-clocks.ts';
import type { APPOINTMENTS, CALL_ENDS, CallFact } from '../packs/calls/call-outcome.ts';
import type { RECOVERIES } from '../packs/saves/recovery.ts';
import type { AppraisalMarks } from '../packs/quality-review/appraisal-marks.ts';
import type { ReviewMarks } from '../packs/quality-review/review-marks.ts';
import type { RESCIND_CAUSES } from '../world/offers.ts';

interface Happening<Type extends string> {
  /** Milliseconds since the start of the run. */
  readonly at: number;
  readonly type: Type;
}

/** Number of the ticket, the same in every log of the run. */
interface OfTicket {
  readonly ticket: number;
}

/** Number of the expert. */
interface OfExpert {
  readonly expert: number;
}

/** An offer is known by its ticket and which of its offers it is, from 1. */
interface OfOffer extends OfTicket, OfExpert {
  readonly offer: number;
}

/** A ticket that somebody holds, or nobody: then the expert is null. */
interface OfHolder extends OfTicket {
  readonly expert: number | null;
}

type With<Type extends string, Subject = object, Detail = object> = Happening<Type> & Subject & Readonly<Detail>;

/** What a new ticket is. */
export interface ArrivedTicket {
  readonly stream: string;
  readonly category: string;
  readonly channel: string;
  readonly priority: number;
  readonly difficulty: number;
  readonly needsEscalation: boolean;
  readonly uncontrollable: boolean;
  readonly payoutCents: number;
}

/** What happened, as logs, tests and people see it: plain data with names instead of numbers. */
export type SimulationEvent =
  | With<'ticket-arrived', OfTicket, ArrivedTicket>
  | With<'follow-on-arrived', OfTicket, { earlier: number }>
  | With<'acknowledged', OfTicket>
  | With<'ticket-blocked', OfTicket>
  | With<'ticket-balked', OfTicket>
  | With<'offer-made', OfOffer>
  | With<'offer-noticed', OfOffer>
  | With<'offer-accepted', OfOffer>
  | With<'offer-rejected', OfOffer, { reason: keyof typeof REJECT_REASON | null }>
  | With<'offer-expired', OfOffer>
  | With<'offer-rescinded', OfOffer, { cause: (typeof RESCIND_CAUSES)[number] }>
  | With<'work-started', OfTicket & OfExpert>
  | With<'ticket-preempted', OfTicket & OfExpert>
  | With<'reply-sent', OfTicket & OfExpert, { reply: number; workMs: number }>
  | With<'assignment-revoked', OfOffer, { cause: 'no-first-reply' | 'no-follow-up' }>
  | With<'ticket-escalated', OfHolder, { needed: boolean }>
  | With<'ticket-solved', OfTicket & OfExpert, { reopenings: number }>
  | With<'ticket-reopened', OfTicket & OfExpert, { reopenings: number }>
  | With<'ticket-closed', OfTicket & OfExpert, { paidCents: number }>
  | With<'ticket-abandoned', OfHolder, { silently: boolean }>
  | With<'customer-chased', OfHolder, { times: number }>
  | With<'customer-replied', OfHolder, { kind: keyof typeof CUSTOMER_REPLY }>
  | With<'customer-lost', OfHolder, { because: 'waiting' | 'experience' }>
  | With<'review-left', OfTicket & OfExpert, { stars: number; reason: string; controllable: boolean }>
  | With<'nps-answered', OfTicket & OfExpert, { score: number; leftContact: boolean }>
  | With<'expert-came-online', OfExpert>
  | With<'expert-went-offline', OfExpert>
  | With<'break-started', OfExpert>
  | With<'break-ended', OfExpert>
  | With<'expert-set-aside', OfExpert>
  | With<'expert-back', OfExpert>
  | With<'left-desk', OfExpert, { forMs: number; withoutGoingOffline: boolean }>
  | With<'came-to-desk', OfExpert>
  | With<'standing-changed', OfExpert, { weight: number }>
  | With<'lever-pulled', object, { lever: number }>
  | With<
      'recovery-offered',
      OfTicket & OfExpert,
      { taken: (typeof RECOVERIES)[number]; bySupervisor: boolean; askedCents: number; refundedCents: number }
    >
  | With<'desk-swept', object, { untouched: number; unassigned: number }>
  | With<'reply-reviewed', OfTicket & OfExpert, ReviewMarks>
  | With<'knowledge-needed', OfTicket & OfExpert, { knowledge: number; lookupMs: number }>
  | With<'customer-remarked', OfTicket & OfExpert, { kind: 'praise' | 'complaint' }>
  | With<'expert-appraised', OfExpert, AppraisalMarks>
  | With<'call-booked', object, { call: number; appointmentAt: number }>
  | With<'call-due', object, { call: number; how: (typeof APPOINTMENTS)[number]; putOffTo: number | null }>
  | With<'call-ended', OfHolder, { call: number; how: (typeof CALL_ENDS)[number]; facts: readonly CallFact[] }>
  | With<'profile-delivered', OfExpert, { call: number }>
  | With<'call-surveyed', OfExpert, { call: number; score: number | null; invited: boolean }>
  | With<'public-review-posted', OfExpert, { call: number; stars: number }>
  | With<'customer-known', OfTicket, { customer: number }>
  | With<'customer-moved', object, { customer: number; how: 'lapsed' | 'joined' | 'referred' }>
  | With<'customers-counted', object, { active: number; complaints: number; unusual: boolean; opens: boolean }>
  | With<'purchase-made', object, { customer: number; cents: number; afterContact: boolean }>
  | With<'cross-sale-seen', OfTicket & OfExpert, { taken: boolean; cents: number }>
  | With<
      'morale-taken',
      OfExpert,
      { morale: number; redTiles: number; notices: number; alerts: number; occupancy: number }
    >
  | With<'staff-changed', OfExpert, { how: 'left' | 'hired' }>
  | With<'report-redirected', OfTicket & OfExpert, { moves: boolean }>
  | With<'report-moved', OfTicket, { report: number }>
  | With<'coaching-began', OfExpert>
  | With<'coaching-ended', OfExpert>
  | With<'first-reply-judged', OfTicket & OfExpert, { points: number }>
  | With<'alert-raised', OfTicket, { alert: number; clock: keyof typeof CLOCK; rung: number }>
  | With<'desk-alert-raised', object, { alert: number; rung: number }>
  | With<'alert-acknowledged', OfTicket, { alert: number; clock: keyof typeof CLOCK; rung: number; byLever: boolean }>
  | With<'desk-alert-acknowledged', object, { alert: number; rung: number; byLever: boolean }>
  | With<'alert-ignored', OfTicket, { alert: number; clock: keyof typeof CLOCK; rung: number }>
  | With<'desk-alert-ignored', object, { alert: number; rung: number }>
  | With<'target-missed', OfTicket, { clock: keyof typeof CLOCK; afterAlert: boolean; afterAcknowledgement: boolean }>
  | With<'call-held', OfTicket & OfExpert, { forMs: number }>
  | With<'orders-due', object, { orders: number; onTime: number; filled: number }>
  | With<'caused-by-order', OfTicket, { order: number }>
  | With<'third-party-asked', OfTicket & OfExpert>
  | With<'third-party-answered', OfTicket & OfExpert>
  | With<'survey-sent', OfTicket & OfExpert, { automated: boolean }>
  | With<'customer-reached', OfTicket, { wonBack: boolean; hadLeft: boolean; workMs: number }>;
