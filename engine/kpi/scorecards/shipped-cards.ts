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
const WORLD_CLASS_FCR = target('at least', 70, 'percent', 'I: 70 to 79 % is good, 80 % world class');
const ZONE_OF_OCCUPANCY = between(75, 85, 'percent', 'I, not in the text');

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
          figure('K-31'),
          figure('K-32'),
          shareOf('K-32', target('at least', 100, 'percent', 'S2: every flag is followed up')),
          figure('K-45'),
        ],
      },
      {
        title: 'Closing within a day',
        figures: [
          figure('K-33', target('at least', 90, 'percent', 'S2 gives 24 h; read as 90 % of tickets')),
          timeOf('K-37', target('at most', 24, 'hours', 'S2')),
          figure('solution', target('at most', 24, 'hours', 'S2')),
          every('K-34'),
        ],
      },
      {
        title: 'First contact',
        figures: [
          figure('K-36'),
          shareOf('K-44'),
          shareOf('K-42', target('at most', 0, 'percent', 'S2: a sign of failure')),
          shareOf('K-43', target('at least', 100, 'percent', 'S2')),
        ],
      },
      {
        title: 'Nobody falls through',
        figures: [
          figure('sweptAged', target('at most', 0, 'tickets', 'S2: none older than an hour')),
          figure('sweptOldest', target('at most', 60, 'minutes', 'S2')),
          figure('sweptUnassignedAged', target('at most', 0, 'tickets', 'S2')),
          every('K-40'),
          every('K-41'),
        ],
      },
      { title: 'Volume', figures: [figure('arrived'), figure('K-35'), figure('solved')] },
      {
        title: 'Community and surveys',
        figures: [
          shareOf('K-46', target('at least', 100, 'percent', 'S2: every comment and message')),
          figure('K-47', between(2, 3, 'count', 'S2: posts a week')),
          every('K-48'),
          figure('K-49'),
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
          every('K-51', target('at most', 60, 'seconds', 'S3')),
          figure('chatFirstReply', target('under', 60, 'seconds', 'S3')),
          figure('chatAnswer'),
          figure('K-81'),
        ],
      },
      {
        title: 'Settled in one session',
        figures: [shareOf('K-52', WORLD_CLASS_FCR), every('K-57'), figure('chased'), figure('abandoned')],
      },
      {
        title: 'Quality',
        figures: [
          figure('qaScore'),
          figure('qaAccuracy', target('at least', 90, 'percent', '[SF] Accuracy Rate')),
          figure('qaOffTopic'),
          every('K-53'),
          every('K-54'),
        ],
      },
      {
        title: 'The final judge',
        figures: [shareOf('K-55', SATISFIED), shareOf('K-63', SATISFIED), figure('controllableScore')],
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
          timeOf('K-58', target('at most', 8, 'hours', 'S4')),
          shareOf('K-58'),
          figure('answeredWithin8h', target('at least', 100, 'percent', 'S4: all cases')),
          timeOf('K-59', target('at most', 8, 'hours', 'S4')),
          shareOf('K-59', target('at least', 100, 'percent', 'S4: all cases')),
        ],
      },
      {
        title: 'Resolution',
        figures: [
          timeOf('K-60', target('at most', 24, 'hours', 'S4, reopened ones included')),
          shareOf('K-60'),
          every('K-61', target('at most', 2, 'ratio', 'S4; 3 for refunds')),
        ],
      },
      {
        title: 'Saves',
        figures: [
          shareOf('K-62', target('at least', 50, 'percent', 'S4')),
          figure('K-62b'),
          every('K-70'),
          figure('K-71'),
        ],
      },
      {
        title: 'Onboarding calls',
        figures: [every('K-64'), every('K-65'), every('K-66'), every('K-67')],
      },
      {
        title: 'After the call',
        figures: [every('K-68', target('at least', 8, 'points', 'S4: 8 and more is positive')), every('K-69')],
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
          shareOf('K-63', SATISFIED),
          every('K-74'),
          every('K-75'),
          figure('K-76'),
          figure('K-78'),
          figure('K-31'),
          shareOf('K-80', WORLD_CLASS_FCR),
          every('K-104'),
        ],
      },
      {
        title: 'The queue',
        figures: [
          shareOf('K-83'),
          every('K-84'),
          timeOf('K-85', target('at most', 60, 'seconds', 'S1: a minute on hold is too long')),
          shareOf('K-85'),
          shareOf('K-86'),
          every('K-87'),
          figure('acceptance'),
        ],
      },
      {
        title: 'Work',
        figures: [
          figure('occupancy', ZONE_OF_OCCUPANCY),
          figure('K-89'),
          every('K-90', target('under', 1, 'ratio', 'S1: people suffice')),
          figure('K-91'),
          every('K-92'),
          shareOf('K-93'),
          timeOf('K-82'),
          every('K-118'),
        ],
      },
      {
        title: 'Quality of contacts',
        figures: [shareOf('K-105'), figure('K-106'), figure('K-107'), figure('K-108'), figure('K-109')],
      },
      {
        title: 'People',
        figures: [every('K-100'), figure('K-101'), figure('K-102'), shareOf('K-110'), every('K-111')],
      },
      {
        title: 'Customers',
        figures: [
          shareOf('K-94'),
          shareOf('K-95'),
          shareOf('K-96'),
          figure('K-97'),
          figure('K-98'),
          shareOf('K-99'),
          figure('K-113'),
        ],
      },
      { title: 'Money', figures: [every('K-103'), every('K-112'), every('K-117'), figure('paid')] },
    ],
  },
  executive: {
    title: 'Executive',
    about: 'Six figures at most: whoever follows everything follows nothing.',
    most: MOST_OWN_FIGURES,
    sections: [
      {
        title: 'Customers',
        figures: [shareOf('K-63', SATISFIED), figure('K-31'), shareOf('K-80', WORLD_CLASS_FCR)],
      },
      {
        title: 'Work and money',
        figures: [
          figure('marginPerTicket'),
          figure('solution', target('at most', 24, 'hours', 'S2, S4')),
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
