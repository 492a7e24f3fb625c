import type { Breakdown, FigureDefinition } from '../../engine/index.ts';

const OF_EXPERTS = [
  'offersPerHour',
  'offersAccepted',
  'rejected',
  'timedOut',
  'emailFirstReply',
  'chatFirstReply',
  'occupancy',
  'controllableScore',
  'closedPerHour',
  'paid',
  'csat',
] as const;

const OF_TICKETS = [
  'arrived',
  'acceptance',
  'answer',
  'solution',
  'solved',
  'abandoned',
  'rejected',
  'timedOut',
  'controllableScore',
  'csat',
  'nps',
  'firstContact',
  'customerReplies',
] as const;

/** What is told of each part of a run, by what it is broken down by. */
export const BREAKDOWN_FIGURES: Readonly<Record<Breakdown, readonly string[]>> = {
  group: OF_EXPERTS,
  expert: OF_EXPERTS,
  category: OF_TICKETS,
  channel: OF_TICKETS,
  interval: [
    'arrived',
    'expertsOnline',
    'occupancy',
    'waiting',
    'acceptance',
    'answer',
    'abandoned',
    'rejected',
    'timedOut',
  ],
};

/** Their definitions, in that order. */
export function breakdownDefinitions(catalogue: readonly FigureDefinition[], by: Breakdown): FigureDefinition[] {
  return BREAKDOWN_FIGURES[by].flatMap((wanted) => catalogue.find(({ key }) => key === wanted) ?? []);
}

/** The figures that `--precision` is about: one for each thing that people ask first. */
export const HEADLINES: readonly string[] = [
  'rejected',
  'timedOut',
  'acceptance',
  'answer',
  'solution',
  'abandoned',
  'controllableScore',
  'occupancy',
];

/** Reporting intervals are ranked by this: how long customers waited until an expert took their ticket. */
export const WORST_BY = 'acceptance';
