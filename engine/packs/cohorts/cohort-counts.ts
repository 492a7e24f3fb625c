/** Columns of the tally of the cohorts: people, and money in cents. */
export const COHORT = {
  /** Customers when counting began. */
  start: 0,
  joined: 1,
  referred: 2,
  lostByWaiting: 3,
  lostByExperience: 4,
  lapsed: 5,
  answers: 6,
  promoters: 7,
  detractors: 8,
  /** Tickets solved for the first time. */
  resolved: 9,
  purchases: 10,
  purchasesAfterContact: 11,
  repeatBuyers: 12,
  opportunities: 13,
  taken: 14,
  centsBought: 15,
  centsCrossSold: 16,
  centsPaid: 17,
  centsRefunded: 18,
  complaints: 19,
  /** Customers, summed over the steps. */
  customerSteps: 20,
  unusualSteps: 21,
} as const;
