/**
 * What is counted and summed, as columns of the figure tables. Counts are whole, times are milliseconds, money is cents, so every
 * sum is exact; a difficulty is counted in billionths.
 *
 * Counters of one channel follow in the order email, chat, voice behind the first of them.
 */
export const COUNTER = {
  // Offers, by the moment they were made. 2 to 9 are their final states, under the numbers of OFFER.
  offers: 0,
  accepted: 1,
  rejected: 2,
  expired: 3,
  noFirstReply: 4,
  noFollowUp: 5,
  escalatedCorrectly: 6,
  escalatedIncorrectly: 7,
  resolved: 8,
  rescinded: 9,
  rescindedAfterAcceptance: 10,
  /** Offers escaped by going offline (D-24). */
  dodged: 11,
  /** Customer replies that asked for another reply of the expert. */
  followUps: 12,
  noticed: 13,
  msToNotice: 14,
  /** From the offer to its end, for those that ended so. */
  msToAccept: 15,
  msToReject: 16,
  msToExpire: 17,
  /** Payout of offers that ended in states 2 to 7. */
  centsRejected: 18,
  centsExpired: 19,
  centsNoFirstReply: 20,
  centsNoFollowUp: 21,
  centsEscalatedCorrectly: 22,
  centsEscalatedIncorrectly: 23,
  /** Difficulty of all offers but rescinded ones, and of those accepted. */
  difficultyOffered: 24,
  squaredDifficultyOffered: 25,
  difficultyAccepted: 26,
  /** First replies of an expert to a ticket that they accepted, and from acceptance to there. */
  firstReplies: 27,
  msToFirstReply: 30,
  /** Of the time to first replies whose expert was watched at work: all of it, and the part in which nothing was worked on. */
  msWatched: 33,
  msHeldBack: 34,
  /** First replies by email faster and slower than the band called good. */
  hastyFirstReplies: 35,
  slowFirstReplies: 36,

  // By the moment they happened.
  centsPaid: 37,
  reviews: 38,
  stars: 39,
  controllableReviews: 40,
  controllableStars: 41,
  /** Reviews of tickets whose cause nobody on the desk could help, and those of four stars and more. */
  unluckyReviews: 42,
  unluckyWonOver: 43,

  // Pairs of a ticket and an expert instead of offers (D-3), kept on demand. 46 to 51 are final states, in the order of OFFER.
  pairs: 44,
  pairsRejected: 46,
  pairsExpired: 47,
  pairsNoFirstReply: 48,
  pairsNoFollowUp: 49,
  pairsEscalatedCorrectly: 50,
  pairsEscalatedIncorrectly: 51,

  // Tickets, by their arrival. Nothing from here on has a rolling window.
  arrived: 52,
  simple: 53,
  blocked: 54,
  balked: 55,
  abandoned: 56,
  abandonedAfterAcceptance: 57,
  escalated: 58,
  /** Solved and not open again. */
  solved: 59,
  msToSolve: 60,
  closed: 61,
  reopenings: 62,
  followOns: 63,
  acknowledged: 64,
  /** Tickets whose customer wrote again before the first reply. */
  chased: 65,
  customerReplies: 66,
  customersLost: 67,
  /** Tickets accepted at least once: how long that took, and at which offer it was. */
  firstAccepted: 68,
  msToFirstAcceptance: 69,
  offersToFirstAcceptance: 70,
  /** Tickets that got a reply, and from creation to the first. */
  answered: 71,
  msToAnswer: 74,
  surveysAnswered: 77,
  promoters: 78,
  detractors: 79,
  /** Offers answered or expired, and expired alone, with browser notifications on and off (K-10). */
  endedNotified: 80,
  expiredNotified: 81,
  endedUnnotified: 82,
  expiredUnnotified: 83,
  /** What nobody on the desk sees: tickets that nobody there can solve, and what became of them; causes beyond the desk. */
  needingEscalation: 84,
  needingSolved: 85,
  needingEscalated: 86,
  uncontrollable: 87,
  /** Offers expired with an expert who acts by the behaviour model, seen and never seen. */
  expiredSeen: 88,
  expiredUnseen: 89,
} as const;

export type CounterName = keyof typeof COUNTER;

/** Columns of a table of counters. */
export const COUNTERS = 90;

/** The first so many counters have a rolling window per expert; with pairs a few more. */
export const WINDOWED = COUNTER.pairs;
export const WINDOWED_WITH_PAIRS = COUNTER.arrived;

/** A difficulty of 1 as it is counted. */
export const DIFFICULTY_UNITS = 1e9;

/** Counters of one slice of a run: the whole, a group, an expert's window. Index it with COUNTER. */
export type Counts = Float64Array;
