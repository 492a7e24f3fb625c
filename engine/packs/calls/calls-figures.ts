/* oxlint-disable max-lines -- a list of figures as data, in the order in which they are shown */
import type { FigureDefinition } from '../../kpi/catalogue/figure-definition.ts';
import { CENTS_PER_DOLLAR, FEWEST_REVIEWS, MS_PER_HOUR } from '../../kpi/catalogue/parts.ts';
import type { Slice } from '../../kpi/slice.ts';
import { packQuotient, packTotal } from '../pack-figures.ts';
import { CALLED } from './call-tally.ts';

const CALL = { family: 'calls', source: 'S4' } as const;
const SHARE = { ...CALL, process: 'P-CALL', unit: 'percent', scale: 100, estimator: 'ratio' } as const;
const COUNT = { ...CALL, unit: 'count', scale: 1, estimator: 'count', better: 'higher' } as const;
const DOLLARS = {
  ...CALL,
  unit: 'dollars',
  scale: 1 / CENTS_PER_DOLLAR,
  estimator: 'count',
  better: 'higher',
} as const;
const OF_APPOINTMENTS = 'appointments whose moment has come';

const share = (above: number, below: number): ((slice: Slice) => readonly [number, number]) =>
  packQuotient('calls', above, below);
const total = (counter: number): ((slice: Slice) => readonly [number, number]) => packTotal('calls', counter);

/** What becomes of appointments (K-64). */
const APPOINTMENT_FIGURES: readonly FigureDefinition[] = [
  {
    ...COUNT,
    key: 'callsBooked',
    label: 'Calls booked',
    better: 'neither',
    process: 'P-CALL',
    above: 'calls that customers booked',
    of: total(CALLED.booked),
  },
  {
    ...SHARE,
    key: 'callCompletion',
    id: 'K-64',
    label: 'Calls completed',
    better: 'higher',
    above: 'calls that took place and were solved',
    below: OF_APPOINTMENTS,
    of: share(CALLED.completed, CALLED.appointments),
  },
  {
    ...SHARE,
    key: 'callNoShow',
    id: 'K-64',
    label: '… customer did not turn up',
    better: 'lower',
    above: 'appointments at which the customer did not turn up',
    below: OF_APPOINTMENTS,
    of: share(CALLED.noShows, CALLED.appointments),
  },
  {
    ...SHARE,
    key: 'callMissed',
    id: 'K-64',
    label: '… missed by the associate',
    better: 'lower',
    above: 'appointments at which nobody took the call in time',
    below: OF_APPOINTMENTS,
    of: share(CALLED.missed, CALLED.appointments),
  },
  {
    ...SHARE,
    key: 'callRescheduled',
    id: 'K-64',
    label: '… put off',
    better: 'lower',
    above: 'appointments that the customer asked to put off',
    below: OF_APPOINTMENTS,
    of: share(CALLED.rescheduled, CALLED.appointments),
  },
  {
    ...SHARE,
    key: 'callBrokenOff',
    id: 'K-64',
    label: '… broken off or handed on',
    better: 'lower',
    above: 'calls that the customer broke off or that went to somebody outside the desk',
    below: OF_APPOINTMENTS,
    of: ({ packs }) => {
      const counts = packs('calls');
      if (counts === undefined) return [NaN, NaN];
      return [counts[CALLED.brokenOff] + counts[CALLED.handedOn], counts[CALLED.appointments]];
    },
  },
];

/** What calls bring (K-65 to K-67, K-70). */
const OUTCOME_FIGURES: readonly FigureDefinition[] = [
  {
    ...SHARE,
    key: 'trialConversion',
    id: 'K-65',
    label: 'Trials converted early',
    better: 'higher',
    process: 'P-CALL P-REV',
    above: 'trials ended in favour of paying, on the call',
    below: 'completed onboarding calls with a customer on a trial',
    of: share(CALLED.converted, CALLED.trials),
  },
  {
    ...DOLLARS,
    key: 'trialMoney',
    id: 'K-65',
    label: '… what they pay',
    process: 'P-CALL P-REV',
    above: 'first payments of trials converted early',
    of: total(CALLED.centsConverted),
  },
  {
    ...COUNT,
    key: 'annualUpgrades',
    id: 'K-66',
    label: 'Upgrades to a year',
    process: 'P-CALL P-REV',
    above: 'monthly members who changed to a year, on the call',
    of: total(CALLED.upgraded),
  },
  {
    ...SHARE,
    key: 'annualUpgradeShare',
    id: 'K-66',
    label: '… of monthly members',
    better: 'higher',
    process: 'P-CALL P-REV',
    above: 'monthly members who changed to a year, on the call',
    below: 'completed onboarding calls with a monthly member',
    of: share(CALLED.upgraded, CALLED.monthly),
  },
  {
    ...SHARE,
    key: 'boardsRecommended',
    id: 'K-66',
    label: '… more boards recommended',
    better: 'higher',
    above: 'calls in which more boards than the plan allows were recommended',
    below: 'completed onboarding calls with a monthly member',
    of: share(CALLED.recommended, CALLED.monthly),
  },
  {
    ...DOLLARS,
    key: 'upgradeMoney',
    id: 'K-66',
    label: '… what they pay',
    process: 'P-CALL P-REV',
    above: 'payments for a year on the call',
    of: total(CALLED.centsUpgraded),
  },
  {
    ...SHARE,
    key: 'boardAdoption',
    id: 'K-67',
    label: 'Board adoption',
    better: 'higher',
    above: 'calls on which at least one board was joined',
    below: 'completed onboarding calls',
    of: share(CALLED.joined, CALLED.onboarded),
  },
  {
    ...SHARE,
    key: 'downgradeSaves',
    id: 'K-70',
    label: 'Cancellations taken back',
    better: 'higher',
    process: 'P-SAVE P-CALL',
    above: 'cancellations rescinded on a save call',
    below: 'save calls completed',
    of: share(CALLED.rescinded, CALLED.saveCalls),
  },
];

/** The survey after the profile has come, and public reviews (K-68, K-69). */
const SURVEY_FIGURES: readonly FigureDefinition[] = [
  {
    ...CALL,
    key: 'profileDelivery',
    id: 'K-68',
    label: 'Profile delivered after',
    unit: 'hours',
    scale: 1 / MS_PER_HOUR,
    estimator: 'mean',
    better: 'lower',
    process: 'P-CALL',
    above: 'time from the end of the call to the delivery of the profile',
    below: 'profiles delivered',
    of: share(CALLED.msToDeliver, CALLED.delivered),
  },
  {
    ...CALL,
    key: 'callSurvey',
    id: 'K-68',
    label: 'Survey after the call',
    unit: 'points',
    scale: 1,
    estimator: 'mean',
    better: 'higher',
    process: 'P-CALL P-SURV',
    fewest: FEWEST_REVIEWS,
    above: 'answers, 0 to 10, to the survey that goes out 24 h after the profile was delivered',
    below: 'surveys answered',
    of: share(CALLED.points, CALLED.answers),
  },
  {
    ...SHARE,
    key: 'callSurveyPositive',
    id: 'K-68',
    label: '… 8 and more',
    better: 'higher',
    process: 'P-CALL P-SURV',
    fewest: FEWEST_REVIEWS,
    above: 'answers of 8 and more',
    below: 'surveys answered',
    of: share(CALLED.positive, CALLED.answers),
  },
  {
    ...COUNT,
    key: 'callSurveys',
    id: 'K-69',
    label: 'Surveys after calls',
    process: 'P-SURV P-CALL',
    above: 'surveys sent',
    of: total(CALLED.surveys),
  },
  {
    ...COUNT,
    key: 'publicInvitations',
    id: 'K-69',
    label: '… invited to review in public',
    process: 'P-SURV P-CALL',
    above: 'customers invited: answers of 8 and more, early converters and upgraders',
    of: total(CALLED.invited),
  },
  {
    ...COUNT,
    key: 'publicReviews',
    id: 'K-69',
    label: '… reviews posted',
    process: 'P-SURV P-CALL',
    above: 'public reviews posted',
    of: total(CALLED.posted),
  },
  {
    ...COUNT,
    key: 'goodPublicReviews',
    id: 'K-69',
    label: '… of four stars and more',
    process: 'P-SURV P-CALL',
    above: 'public reviews of four stars and more',
    of: total(CALLED.goodReviews),
  },
  {
    ...CALL,
    key: 'publicReviewPace',
    id: 'K-69',
    label: 'Pace towards the goal of reviews',
    unit: 'percent',
    scale: 100,
    estimator: 'quotient',
    better: 'higher',
    process: 'P-SURV P-CALL',
    above: 'public reviews of four stars and more, as in 30 days',
    below: 'associates × the four reviews that each is to reach in 30 days',
    of: ({ packs, times }) => {
      const counts = packs('calls');
      if (counts === undefined) return [NaN, NaN];
      return [counts[CALLED.goodReviews] * 30 * 24 * MS_PER_HOUR, counts[CALLED.reviewGoal] * times.elapsed];
    },
  },
];

/** Scheduled calls (K-64 to K-70). */
export const CALL_FIGURES: readonly FigureDefinition[] = [
  ...APPOINTMENT_FIGURES,
  ...OUTCOME_FIGURES,
  ...SURVEY_FIGURES,
];
