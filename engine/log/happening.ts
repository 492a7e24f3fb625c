/** What happened, as small integers, in the order of a ticket’s life. `detail` and `amount` are explained behind each. */
export const HAPPENING = {
  ticketArrived: 0,
  ticketBlocked: 1,
  ticketBalked: 2,
  offerMade: 3, // detail: which offer of the ticket
  offerNoticed: 4, // detail: which offer
  offerAccepted: 5, // detail: which offer
  offerRejected: 6, // detail: which offer; amount: 0 no reason given, else 1 + REJECT_REASON
  offerExpired: 7, // detail: which offer
  offerRescinded: 8, // detail: which offer; amount: cause
  workStarted: 9,
  replySent: 10, // detail: number of the reply, 0 is the first; amount: milliseconds of work
  assignmentRevoked: 11, // detail: which offer; amount: the final state of the offer
  ticketEscalated: 12, // detail: which offer or NONE; amount: 1 when it was needed
  ticketSolved: 13, // detail: times it was reopened before
  ticketReopened: 14, // detail: how many times
  ticketClosed: 15, // amount: payout in cents
  ticketAbandoned: 16, // detail: 1 when in silence
  customerChased: 17, // detail: how many times
  customerReplied: 18, // detail: kind of reply
  reviewLeft: 19, // detail: stars + 8 × reason; amount: 1 when controllable
  npsAnswered: 20, // detail: score; amount: 1 when contact was left
  expertCameOnline: 21,
  expertWentOffline: 22,
  breakStarted: 23,
  breakEnded: 24,
  expertSetAside: 25,
  expertBack: 26,
  leftDesk: 27, // detail: 1 for the day, without going offline; amount: for how long, ms
  cameToDesk: 28,
  standingChanged: 29, // amount: weight
  leverPulled: 30, // detail: which intervention
  ticketPreempted: 31,
  followOnArrived: 32, // detail: ordinal of the earlier ticket
  acknowledged: 33,
  customerLost: 34, // detail: 0 tired of waiting, 1 after a bad experience
  deskSwept: 35, // detail: open tickets left alone since the sweep before; amount: unassigned tickets
  recoveryOffered: 36, // detail: what the member took + 4 when a supervisor was asked + 8 × full refund in cents; amount: cents refunded
  replyReviewed: 37, // detail: the marks in one number; amount: number of the ticket
  knowledgeNeeded: 38, // detail: skill on the ticket, points of 100; amount: ms of work spent looking things up
  customerRemarked: 39, // detail: 1 praise, 2 complaint
  expertAppraised: 40, // detail: the marks in one number
  callBooked: 41, // detail: number of the call; amount: its appointment, ms
  callDue: 42, // detail: 4 × number of the call + one of APPOINTMENT; amount: the new appointment when put off, ms
  callEnded: 43, // detail: 4 × number of the call + one of CALL_END; amount: facts of a completed call as bits
  profileDelivered: 44, // detail: number of the call
  callSurveyed: 45, // detail: 2 × number of the call + 1 when invited to a public review; amount: answer, −1 for none
  publicReviewPosted: 46, // detail: number of the call; amount: stars
  customerKnown: 47, // detail: number of the ticket’s customer
  customerMoved: 48, // detail: number of the customer; amount: 0 left without the desk’s doing, 1 came, 2 was brought, 3 bought something + 4 × (2 × cents + 1 soon after a contact)
  customersCounted: 49, // detail: active customers; amount: 1 when counting begins, else 2 when complaints are unusual + 4 × complaints
  crossSaleSeen: 50, // detail: 1 when taken; amount: cents
  moraleTaken: 51, // detail: hundredths of a point + 16384 × alerts of the desk; amount: (percent of occupancy × 8 + red tiles) × 65536 + notices
  staffChanged: 52, // detail: 0 left, 1 came instead of somebody
  reportRedirected: 53, // detail: 1 when the member will report in the portal
  reportMoved: 54, // detail: number of the report in the group; amount: of the one in the portal
  trainingSeen: 55, // detail: 0 a coaching begins, 1 it ends, 2 a first reply is judged; amount: its hundredths of a point of 100
  alertRaised: 56, // detail: 64 × number of the alert + 16 × clock (2: the team) + rung; amount: number of the ticket, −1 for the team
  alertAcknowledged: 57, // detail: as when it was raised; amount: 1 when by a lever
  alertIgnored: 58, // detail and amount: as when it was raised
  targetMissed: 59, // detail: clock + 2 when there was an alert before + 4 when one was acknowledged; amount: number of the ticket
  callHeld: 60, // amount: for how long, ms
  ordersSeen: 61, // with a ticket, the order that caused it; without, detail: orders due; amount: those on time × 65536 + those whole
  thirdPartyAsked: 62,
  thirdPartyAnswered: 63,
  customerReached: 64, // detail: 1 when won back + 2 when lost before + 4 × ms of work; amount: number of the ticket
  surveySent: 65, // detail: 1 when an integration sent it, 0 when an expert did
} as const;

export const HAPPENINGS = Object.keys(HAPPENING) as readonly (keyof typeof HAPPENING)[];

/** Hears everything that happens; rows are valid at that moment only. Absent rows are −1. */
export interface HappeningListener {
  happened(what: number, ticket: number, expert: number, detail: number, amount: number): void;
}
