/** Scheduled calls: tickets with an appointment (K-64 to K-70). Applies to categories of the case types onboarding-call and save-call. */
export interface CallsSettings {
  readonly appointments: AppointmentSettings;
  readonly trial: TrialSettings;
  readonly upgrade: UpgradeSettings;
  readonly boards: BoardSettings;
  readonly saving: SavingSettings;
  readonly survey: CallSurveySettings;
  readonly publicReviews: PublicReviewSettings;
}

/** When calls take place, and what keeps them from it. */
export interface AppointmentSettings {
  /** Median from booking to appointment, ms, before it is put into office hours, anywhere in the next office day. 24 h, A. */
  readonly leadMedian: number;
  /** Sigma of its logarithm, ≥ 0. 0.5, A. */
  readonly leadSigma: number;
  /** Appointments begin from this hour of the local day on, 0..24. 9, A. */
  readonly firstHour: number;
  /** … and before this one. 17, A. */
  readonly lastHour: number;
  /** Appointments begin at multiples of this after the first hour, ms. 30 min, A. */
  readonly slotTime: number;
  /** How long the customer waits for an associate before the call counts as missed, ms. 10 min, A. */
  readonly graceTime: number;
  /** Share of customers who do not turn up, 0..1. 0.12, A. */
  readonly noShowShare: number;
  /** Share who ask for another time instead, 0..1. 0.1, A. */
  readonly rescheduleShare: number;
  /** A call is put off at most so many times; then the customer turns up or does not. 2, A. */
  readonly mostReschedules: number;
}

/** Trials that end early in favour of paying (K-65). */
export interface TrialSettings {
  /** Share of callers on a trial, 0..1. 0.5, A. */
  readonly trialShare: number;
  /** Share of these who convert on the call after talk of middling quality, 0..1. 0.2, A. */
  readonly convertsShare: number;
  /** Added to that share from quality ½ to 1. 0.3, A. */
  readonly qualityGain: number;
  /** What a converted trial pays, dollars. 40, A. */
  readonly planDollars: number;
}

/** Monthly members who change to a year (K-66). */
export interface UpgradeSettings {
  /** Share of callers who pay by the month, of those not on a trial, 0..1. 0.7, A. */
  readonly monthlyShare: number;
  /** Share of calls in which more boards than the plan allows are recommended, 0..1, at skill 1 and in proportion to skill. 0.6, A. */
  readonly recommendsShare: number;
  /** Share who upgrade without such a recommendation, 0..1. 0.05, A. */
  readonly upgradesShare: number;
  /** … and with it. 0.25, A (S4: usually by recommending more boards). */
  readonly recommendedShare: number;
  /** What an upgrade pays, dollars. 300, A. */
  readonly annualDollars: number;
}

/** Boards joined on the call (K-67). */
export interface BoardSettings {
  /** Share of calls in which a board is joined after talk of middling quality, 0..1. 0.5, A. */
  readonly joinsShare: number;
  /** Added to that share from quality ½ to 1. 0.5, A. */
  readonly qualityGain: number;
}

/** Cancellations that are taken back on a free call (K-70). */
export interface SavingSettings {
  /** Share of solved cancellation cases whose member takes the free call, 0..1. 0.4, A. */
  readonly callTakenShare: number;
  /** Share of completed save calls after which the cancellation is rescinded, at middling quality, 0..1. 0.35, A. */
  readonly rescindsShare: number;
  /** Added to that share from quality ½ to 1. 0.4, A. */
  readonly qualityGain: number;
}

/** The survey after the profile has been delivered (K-68). */
export interface CallSurveySettings {
  /** Median from the end of the call to the delivery of the profile, ms. 6 h, A. */
  readonly deliveryMedian: number;
  /** Sigma of its logarithm, ≥ 0. 0.8, A. */
  readonly deliverySigma: number;
  /** The survey goes out so long after the delivery (not after the call), ms. 24 h, S (S4). */
  readonly surveyTime: number;
  /** Share of surveys answered, 0..1. 0.4, A. */
  readonly answeredShare: number;
  /** Weight of the quality of the call less ½. 1.1, A (as for any contact). */
  readonly qualityWeight: number;
  /** A profile that takes longer than this disappoints, ms. 12 h, A. */
  readonly expectedTime: number;
  /** Lost for each doubling beyond that. 0.2, A. */
  readonly lateLoss: number;
  /** Noise between customers, sd. 0.3, A. */
  readonly noise: number;
  /** A score from here up is positive, 0..10. 8, S (S4: 8+). */
  readonly positiveFrom: number;
}

/** Public reviews by those who were asked for one (K-69). */
export interface PublicReviewSettings {
  /** Share of the invited who post one, 0..1. 0.3, A. */
  readonly postsShare: number;
  /** Median from the invitation to the review, ms. 1 d, A. */
  readonly postedMedian: number;
  /** Sigma of its logarithm, ≥ 0. 0.8, A. */
  readonly postedSigma: number;
  /** Positive reviews that each associate is to reach in 30 days. 4, S (S4: 4+; D-9). */
  readonly goal: number;
}

export const DEFAULT_CALLS: CallsSettings = {
  appointments: {
    leadMedian: 86_400_000,
    leadSigma: 0.5,
    firstHour: 9,
    lastHour: 17,
    slotTime: 1_800_000,
    graceTime: 600_000,
    noShowShare: 0.12,
    rescheduleShare: 0.1,
    mostReschedules: 2,
  },
  trial: { trialShare: 0.5, convertsShare: 0.2, qualityGain: 0.3, planDollars: 40 },
  upgrade: {
    monthlyShare: 0.7,
    recommendsShare: 0.6,
    upgradesShare: 0.05,
    recommendedShare: 0.25,
    annualDollars: 300,
  },
  boards: { joinsShare: 0.5, qualityGain: 0.5 },
  saving: { callTakenShare: 0.4, rescindsShare: 0.35, qualityGain: 0.4 },
  survey: {
    deliveryMedian: 21_600_000,
    deliverySigma: 0.8,
    surveyTime: 86_400_000,
    answeredShare: 0.4,
    qualityWeight: 1.1,
    expectedTime: 43_200_000,
    lateLoss: 0.2,
    noise: 0.3,
    positiveFrom: 8,
  },
  publicReviews: { postsShare: 0.3, postedMedian: 86_400_000, postedSigma: 0.8, goal: 4 },
};
