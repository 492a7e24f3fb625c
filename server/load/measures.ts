/** Times that are measured under load, each a distribution in milliseconds by the wall clock. */
export const TIMINGS = {
  ticket_ms: 'from when a ticket was due until the server had it for good',
  ticket_service_ms: 'from when a ticket was sent until the server had it for good',
  generator_lateness_ms: 'from when a ticket was due until it was sent: the fault of the generator',
  offer_ms: 'from when an offer was made, by the desk’s clock, until its expert had it; above the quickest one',
  ticket_to_offer_ms: 'from when a ticket was due until an expert had its first offer, waiting for a free one included',
  answer_ms: 'from when an expert accepted or rejected until the server had it for good',
  reply_ms: 'from when an expert replied until the server had it for good',
  frame_staleness_ms: 'from when a frame was made until a watcher had it',
} as const;

/** Numbers of the whole run. Invariants are among them: each has to be 0. */
export const COUNTS = {
  lost_tickets: 'tickets that were acknowledged and are not in the log of the run',
  duplicated_tickets: 'tickets that were made twice of one, or that nobody sent',
  broken_states: 'tickets that are in no state or in two',
  cap_breaches: 'moments at which an expert had more than the cap allows',
  late_answers: 'offers that outlived their limit, or were answered at or after it',
  unrouted_expiries: 'offers that expired while somebody was free, without an offer to another',
  failed_tickets: 'tickets that the server did not take',
  failed_share: 'of all that were sent, from 0 to 1',
  skipped_share: 'tickets that were due and not sent, because too many were under way; from 0 to 1',
  refused_acts: 'acts of experts that were refused, other than for offers that were over',
  tickets_per_s: 'acknowledged a second',
  backlog_max: 'the most tickets that waited or were offered',
  backlog_slope: 'how fast those grew in the second half, tickets a second',
  frame_gaps: 'frames that watchers who read everything did not get',
  reconnects: 'connections that were lost and made again',
} as const;

export type Timing = keyof typeof TIMINGS;
export type Count = keyof typeof COUNTS;

/** What has to hold in every run, whatever the profile says. */
export const INVARIANTS = [
  'lost_tickets',
  'duplicated_tickets',
  'broken_states',
  'cap_breaches',
  'late_answers',
  'unrouted_expiries',
] as const satisfies readonly Count[];

/** Statistics of a timing, with the field of a summary that holds it. */
export const STATISTICS = {
  min: 'min',
  mean: 'mean',
  p50: 'p50',
  p90: 'p90',
  p95: 'p95',
  p99: 'p99',
  'p99.9': 'p99_9',
  max: 'max',
} as const;
export type Statistic = keyof typeof STATISTICS;
