/* oxlint-disable max-lines -- the one table of the scorecards that ship, as data */
import type { FigureUnit } from '../catalogue/figure-definition.ts';
import type { WantedCard, WantedFigure } from './scorecard.ts';
import type { Target } from './target.ts';

/** Cards in the order in which they are offered. */
export const SCORECARD_NAMES = [
  'marketplace',
  'health-check',
  'live-chat',
  'department',
  'contact-centre',
  'executive',
] as const;
export type ScorecardName = (typeof SCORECARD_NAMES)[number];

/** Nobody follows more figures than these at a time (K-115). */
export const MOST_OWN_FIGURES = 6;

const target = (kind: Exclude<Target['kind'], 'between'>, value: number, unit: FigureUnit, source: string): Target => ({
  kind,
  value,
  unit,
  source,
});
const between = (value: number, upTo: number, unit: FigureUnit, source: string): Target => ({
  kind: 'between',
  value,
  upTo,
  unit,
  source,
});
const figure = (name: string, aim?: Target): WantedFigure => ({ figure: name, ...(aim && { target: aim }) });
/** Every figure of a number, whose target counts for those of its unit. */
const every = (name: string, aim?: Target): WantedFigure => ({ ...figure(name, aim), every: true });
const timeOf = (name: string, aim?: Target): WantedFigure => ({
  ...figure(name, aim),
  units: ['seconds', 'minutes', 'hours'],
});
const shareOf = (name: string, aim?: Target): WantedFigure => ({ ...figure(name, aim), units: ['percent'] });

const SATISFIED = target('at least', 74, 'percent', 'S1');
const SETTLED_AT_ONCE = target('at least', 70, 'percent', 'I: 70 to 79 % is good, 80 % world class');
const ZONE_OF_OCCUPANCY = between(75, 85, 'percent', 'I, not in the text');
const WITHIN_A_DAY = target('at most', 24, 'hours', 'S2, S4: reopened ones included');
const everyone = (source: string): Target => target('at least', 100, 'percent', source);
const nobody = (source: string): Target => target('at most', 0, 'percent', source);

/** What each of the source texts looks at, section by section, with the targets that it states. */
export const SHIPPED_CARDS: Readonly<Record<ScorecardName, WantedCard>> = {
  marketplace: {
    title: 'Marketplace',
    about: 'What experts see of themselves: reliability, speed, and what customers say.',
    sections: [
      {
        title: 'Reliability',
        figures: [
          figure('rejected', target('under', 5, 'percent', 'S0')),
          figure('timedOut', target('under', 5, 'percent', 'S0')),
          figure('timedOutOffer'),
          figure('timedOutFirstReply'),
          figure('timedOutFollowUp'),
          figure('capBlockedTime'),
          figure('capBlockedShare'),
          figure('missedByDiligent', between(0.5, 3, 'percent', 'S0, read as a low rate that is not zero')),
        ],
      },
      {
        title: 'Speed',
        figures: [
          figure('emailFirstReply', between(5, 15, 'minutes', 'S0')),
          figure('chatFirstReply', target('under', 60, 'seconds', 'S3, [SF] Glossary')),
          figure('heldBack', target('at most', 50, 'percent', 'S0, read as half of the time')),
          figure('answer'),
        ],
      },
      {
        title: 'Quality and standing',
        figures: [
          figure('reviewScore'),
          figure('controllableScore', target('at least', 4.8, 'stars', 'S0: what the best reach')),
          figure('wonOver'),
          figure('escalatedCorrectly'),
          figure('mixGap', target('at most', 0.25, 'ratio', 'S0, read as a quarter of a standard deviation')),
        ],
      },
      { title: 'Money', figures: [figure('turnedAway'), figure('lostToOfferTimeouts'), figure('paid')] },
    ],
  },
  'health-check': {
    title: 'Health check',
    about:
      'How a young company’s support is: whether customers would recommend it, tickets close within a day, and nobody is forgotten.',
    sections: [
      {
        title: 'North star',
        figures: [
          figure('nps'),
          figure('yellowFlags'),
          figure('outreachRate', everyone('S2: every flag is followed up')),
          figure('timeToOutreach'),
          figure('wonBackShare'),
        ],
      },
      {
        title: 'Closing within a day',
        figures: [
          figure('resolvedInTime', target('at least', 90, 'percent', 'S2 gives 24 h; read as 90 % of tickets')),
          every('K-37', WITHIN_A_DAY),
          figure('solution', WITHIN_A_DAY),
          figure('alertsRaised'),
          figure('alertsIgnored', nobody('S2, read as none')),
          figure('firstReplyTargetsMissed'),
          figure('resolutionTargetsMissed'),
        ],
      },
      {
        title: 'First contact',
        figures: [
          figure('emailAnswer'),
          figure('overdue'),
          figure('chased', nobody('S2: a sign of failure')),
          figure('acknowledgedInTime', everyone('S2')),
        ],
      },
      {
        title: 'Nobody falls through',
        figures: [
          figure('sweptAged', target('at most', 0, 'tickets', 'S2: none older than an hour')),
          figure('sweptOldest', target('at most', 60, 'minutes', 'S2')),
          figure('sweptUnassignedAged', target('at most', 0, 'tickets', 'S2')),
          every('K-40'),
          figure('urgentTickets'),
          figure('urgentMissed', nobody('S2, read as none')),
          figure('urgentFalseAlarms'),
        ],
      },
      { title: 'Volume', figures: [figure('arrived'), every('K-35'), figure('solved')] },
      {
        title: 'Community and surveys',
        figures: [
          figure('communityAnswered', everyone('S2: every comment and message')),
          figure('postsAWeek', between(2, 3, 'count', 'S2: posts a week')),
          figure('reportsRedirected'),
          figure('groupReportSolution'),
          figure('movedReportSolution'),
          figure('surveysSent'),
          figure('surveysAnswered'),
          figure('surveyed'),
        ],
      },
    ],
  },
  'live-chat': {
    title: 'Live chat',
    about:
      'What makes a chat operator good: answers that come at once, fit the question, and settle it in one session.',
    sections: [
      {
        title: 'Speed',
        figures: [
          figure('artSimple', target('under', 60, 'seconds', 'S3')),
          figure('artSimpleInTime'),
          figure('artComplex', target('at most', 120, 'seconds', 'S3: a couple of minutes, read as two')),
          figure('artComplexInTime'),
          figure('chatFirstReply', target('under', 60, 'seconds', 'S3, [SF] Glossary')),
          figure('chatAnswer'),
        ],
      },
      {
        title: 'Settled in one session',
        figures: [
          figure('firstContact', SETTLED_AT_ONCE),
          every('K-57'),
          figure('resolvedPerMessage'),
          figure('chased'),
          figure('abandoned'),
        ],
      },
      {
        title: 'Quality',
        figures: [
          figure('qaScore'),
          figure('qaAccuracy', target('at least', 90, 'percent', '[SF] Accuracy Rate')),
          figure('qaOffTopic'),
          figure('qaEffective'),
        ],
      },
      {
        title: 'The final judge',
        figures: [figure('csat', SATISFIED), figure('dsat'), figure('csatMean'), figure('reviewScore')],
      },
    ],
  },
  department: {
    title: 'Department',
    about:
      'What a service department expects of itself: a first response within hours, a day to resolve, refunds and members saved.',
    sections: [
      {
        title: 'First response',
        figures: [
          figure('answer', target('at most', 8, 'hours', 'S4')),
          figure('answeredInTime', everyone('S4: all cases')),
          figure('urgentAnswer', target('at most', 8, 'hours', 'S4')),
          figure('urgentInTime', everyone('S4: all cases')),
          figure('answeredWithin8h', everyone('S4: all cases')),
        ],
      },
      {
        title: 'Resolution',
        figures: [
          figure('solution', WITHIN_A_DAY),
          figure('resolvedInTime'),
          figure('customerReplies', target('at most', 2, 'ratio', 'S4; 3 for refunds')),
          figure('requestReplies', target('at most', 2, 'ratio', 'S4')),
          figure('refundReplies', target('at most', 3, 'ratio', 'S4: refund reasons')),
          figure('cancellationReplies', target('at most', 2, 'ratio', 'S4')),
          figure('callReplies', target('at most', 2, 'ratio', 'S4')),
          figure('casesOverLimit'),
          figure('reopenings'),
          figure('refundSolution', WITHIN_A_DAY),
          figure('cancellationSolution', WITHIN_A_DAY),
        ],
      },
      {
        title: 'Saves',
        figures: [
          figure('refundSaves', target('at least', 50, 'percent', 'S4')),
          figure('refundAlternatives'),
          figure('refundsProrated'),
          figure('refundMoneyKept'),
          figure('downgradeSaves'),
          figure('refundsToSupervisor'),
        ],
      },
      {
        title: 'Onboarding calls',
        figures: [every('K-64'), every('K-65'), every('K-66'), every('K-67')],
      },
      {
        title: 'After the call',
        figures: [
          figure('callSurvey', target('at least', 8, 'points', 'S4: 8 and more is positive')),
          figure('callSurveyPositive'),
          figure('publicReviews'),
          figure('goodPublicReviews'),
          figure('publicReviewPace', target('at least', 100, 'percent', 'S4, read as four a month of each associate')),
        ],
      },
    ],
  },
  'contact-centre': {
    title: 'Contact centre',
    about: 'What managers of a contact centre follow: satisfaction, the queue, people, customers who stay, and money.',
    sections: [
      {
        title: 'Satisfaction',
        figures: [
          figure('csat', SATISFIED),
          figure('csatChange', target('over', 0, 'points', 'S1: rising matters most')),
          figure('csatWeek'),
          figure('csatTrack', target('at least', 0, 'points', 'S1: 82 to 87 % within three months')),
          figure('nps'),
          figure('marginBesideNps'),
          figure('firstContact', SETTLED_AT_ONCE),
          figure('praisedContacts'),
          figure('complainingContacts'),
        ],
      },
      {
        title: 'The queue',
        figures: [
          figure('abandoned'),
          figure('lostAfterAbandoning'),
          timeOf('K-85', target('at most', 60, 'seconds', 'S1: a minute on hold is too long')),
          shareOf('K-85'),
          figure('straightThrough'),
          figure('handovers', target('at most', 1, 'ratio', 'S1: one handover is fine')),
          figure('handedOverTwice'),
          figure('acceptance'),
        ],
      },
      {
        title: 'Work',
        figures: [
          figure('occupancy', ZONE_OF_OCCUPANCY),
          figure('closedPerHour'),
          every('K-90', target('under', 1, 'ratio', 'S1: people suffice')),
          figure('arrived'),
          every('K-92'),
          figure('successRate'),
          figure('solution'),
          figure('identifyTime'),
          figure('diagnoseTime'),
          figure('fixTime'),
        ],
      },
      {
        title: 'Quality of contacts',
        figures: [
          figure('greeted'),
          figure('productKnowledge'),
          figure('initiative'),
          figure('enthusiasm'),
          figure('tone'),
          figure('scriptFollowed'),
          every('K-109'),
        ],
      },
      {
        title: 'People',
        figures: [figure('turnover'), figure('morale'), figure('redTiles'), every('K-110'), every('K-111')],
      },
      {
        title: 'Customers',
        figures: [
          figure('complaintRate'),
          figure('retention'),
          figure('churn'),
          figure('repeatBuyers'),
          figure('boughtAfterContact'),
          figure('referralsPerPromoter'),
          figure('socialReply'),
        ],
      },
      {
        title: 'Money',
        figures: [
          figure('crossSold'),
          figure('crossSaleRevenue'),
          figure('revenue'),
          figure('margin'),
          figure('marginPerTicket'),
          every('K-112'),
          figure('paid'),
        ],
      },
    ],
  },
  executive: {
    title: 'Executive',
    about: 'Six figures at most: whoever follows everything follows nothing.',
    most: MOST_OWN_FIGURES,
    sections: [
      {
        title: 'Customers',
        figures: [figure('csat', SATISFIED), figure('nps'), figure('firstContact', SETTLED_AT_ONCE)],
      },
      {
        title: 'Work and money',
        figures: [
          figure('marginPerTicket'),
          figure('solution', WITHIN_A_DAY),
          figure('occupancy', ZONE_OF_OCCUPANCY),
          figure('abandoned'),
          figure('controllableScore', target('at least', 4.8, 'stars', 'S0: what the best reach')),
          figure('rejected', target('under', 5, 'percent', 'S0')),
          figure('timedOut', target('under', 5, 'percent', 'S0')),
        ],
      },
    ],
  },
};
