/** How much one server takes on, so that nobody can make it useless for the others. */
export interface Limits {
  /** Runs that are awake at the same time. */
  readonly runs: number;
  /** Experts of one run. */
  readonly experts: number;
  /** Tickets that one run is expected to have. */
  readonly tickets: number;
  /** Events that one run may play in a second of the wall clock, flat out. */
  readonly eventsPerSecond: number;
  /** Connections at the same time. */
  readonly connections: number;
  /** Requests of one connection: so many a second, and so many at once after a pause. */
  readonly requestsPerSecond: number;
  readonly requestsAtOnce: number;
  /** Bytes of one message. */
  readonly messageBytes: number;
  /** Comparisons that are played in the background at the same time. */
  readonly comparisons: number;
  /** Runs that are played for one plan. */
  readonly planRuns: number;
  /** Plans that wait or are played, and plans that are over and still known. */
  readonly plansWaiting: number;
  readonly plansKept: number;
  /** An expert from outside whose connection is lost stays on duty for so long, ms. */
  readonly absenceMs: number;
  /** Members of a class by one code. */
  readonly classMembers: number;
}

export const USUAL_LIMITS: Limits = {
  runs: 24,
  experts: 20_000,
  tickets: 3_000_000,
  eventsPerSecond: 2_000_000,
  connections: 4_000,
  requestsPerSecond: 30,
  requestsAtOnce: 90,
  messageBytes: 1_000_000,
  comparisons: 2,
  planRuns: 20_000,
  plansWaiting: 20,
  plansKept: 30,
  absenceMs: 10_000,
  classMembers: 2_000,
};
