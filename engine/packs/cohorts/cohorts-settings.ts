/**
 * Customers as people who stay, buy again, bring friends or leave (K-79, K-94 to K-99, K-103, K-117). Each ticket belongs to one of
 * them. How many tickets there are is still said by the arrivals: more customers do not write more. Who is lost by waiting or after a
 * bad experience is decided by the customers’ own settings (`customers.behaviour.leaving`).
 */
export interface CohortSettings {
  /** Customers when the run begins, ≥ 0. 1000, A. */
  readonly customers: number;
  /** Mean time between new customers who come by themselves, ms, > 0. 1 d, A. */
  readonly joiningMean: number;
  /** Mean time until a customer leaves for reasons that the desk has no part in, ms, > 0. 1000 d, A (3 % a month). */
  readonly lapsingMean: number;
  /** How often customers think of buying and of leaving, ms, > 0. 1 d, A: a step of the model. */
  readonly stepTime: number;
  /** Mean time between purchases of a customer whom the desk has left neither pleased nor annoyed, ms, > 0. 30 d, A. */
  readonly purchaseMean: number;
  /** What one purchase brings, dollars, ≥ 0. 40, A. */
  readonly purchaseDollars: number;
  /** The rate of buying grows by e to this for each unit of satisfaction with the last contact. 0.5, A (direction S1). */
  readonly moodEffect: number;
  /** How long a contact is remembered, and a purchase is put down to it, ms. 7 d, S (S1). */
  readonly afterContactTime: number;
  /** Chance that a promoter, who answers 9 or 10, brings a new customer, 0..1. 0.1, A (direction S1). */
  readonly referralShare: number;
  /** Mean time until the friend comes, ms. 14 d, A. */
  readonly referralMean: number;
  /** Part of the contacts that are an opportunity to sell something more, 0..1. 0.2, A. */
  readonly opportunityShare: number;
  /** Chance that it is taken by an expert of skill 0.8 and a customer of satisfaction 0, 0..1. 0.15, A. */
  readonly takenShare: number;
  /** Added to that chance for each unit of skill. 0.3, A. */
  readonly takenBySkill: number;
  /** … and of satisfaction. 0.1, A. */
  readonly takenBySatisfaction: number;
  /** What it brings, dollars, ≥ 0. 25, A. */
  readonly saleDollars: number;
  /** A review of so many stars or fewer is a complaint. 2, A. */
  readonly complaintStars: number;
  /** The control chart of complaints speaks up from so many steps on. 14, A. */
  readonly chartSteps: number;
  /** … above so many standard deviations. 3, I (Shewhart). */
  readonly chartLimit: number;
  /** … or when complaints per customer have risen so many times in a row. 6, I (Nelson’s third rule). */
  readonly chartRises: number;
}

export const DEFAULT_COHORTS: CohortSettings = {
  customers: 1000,
  joiningMean: 86_400_000,
  lapsingMean: 86_400_000_000,
  stepTime: 86_400_000,
  purchaseMean: 2_592_000_000,
  purchaseDollars: 40,
  moodEffect: 0.5,
  afterContactTime: 604_800_000,
  referralShare: 0.1,
  referralMean: 1_209_600_000,
  opportunityShare: 0.2,
  takenShare: 0.15,
  takenBySkill: 0.3,
  takenBySatisfaction: 0.1,
  saleDollars: 25,
  complaintStars: 2,
  chartSteps: 14,
  chartLimit: 3,
  chartRises: 6,
};
