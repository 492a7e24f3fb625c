import type { FigureDefinition } from '../../kpi/catalogue/figure-definition.ts';
import { MS_PER_HOUR, MS_PER_MINUTE } from '../../kpi/catalogue/parts.ts';
import { ofPack, packQuotient } from '../pack-figures.ts';
import { COMMUNITY } from './community-tally.ts';

const MS_PER_WEEK = 604_800_000;
const OF = { family: 'community', source: 'S2', process: 'P-COMM' } as const;
const SHARE = { ...OF, unit: 'percent', scale: 100, estimator: 'ratio' } as const;

/** Messages to the solution, and the time it takes, of reports born in one place. */
function reportFigures(key: string, where: string, solved: string, first: number): FigureDefinition[] {
  const common = { ...OF, id: 'K-48', estimator: 'mean', better: 'lower', below: solved } as const;
  return [
    {
      ...common,
      key: `${key}Messages`,
      label: `Messages to the solution, ${where}`,
      unit: 'ratio',
      scale: 1,
      above: 'messages of both sides until the solution, the report included',
      of: packQuotient('community', first + 1, first),
    },
    {
      ...common,
      key: `${key}Solution`,
      label: `Time to solve, ${where}`,
      unit: 'hours',
      scale: 1 / MS_PER_HOUR,
      above: 'time from the report to the last solved moment',
      of: packQuotient('community', first + 2, first),
    },
  ];
}

/** What the desk does for its community (K-46 to K-48, K-113). */
export const COMMUNITY_FIGURES: readonly FigureDefinition[] = [
  {
    ...SHARE,
    key: 'communityAnswered',
    id: 'K-46',
    label: 'Comments and messages answered',
    better: 'higher',
    above: 'comments and direct messages that got a reply',
    below: 'comments and direct messages',
    of: ofPack('community', (counts) => [
      counts[COMMUNITY.commentsAnswered] + counts[COMMUNITY.directMessagesAnswered],
      counts[COMMUNITY.comments] + counts[COMMUNITY.directMessages],
    ]),
  },
  {
    ...SHARE,
    key: 'commentsAnswered',
    id: 'K-46',
    label: '… comments',
    better: 'higher',
    above: 'comments that got a reply',
    below: 'comments',
    of: packQuotient('community', COMMUNITY.commentsAnswered, COMMUNITY.comments),
  },
  {
    ...SHARE,
    key: 'directMessagesAnswered',
    id: 'K-46',
    label: '… direct messages',
    better: 'higher',
    above: 'direct messages that got a reply',
    below: 'direct messages',
    of: packQuotient('community', COMMUNITY.directMessagesAnswered, COMMUNITY.directMessages),
  },
  {
    ...OF,
    key: 'postsAWeek',
    id: 'K-47',
    label: 'Posts a week',
    unit: 'count',
    estimator: 'quotient',
    scale: MS_PER_WEEK,
    better: 'middle',
    above: 'posts published',
    below: 'measured time, in weeks',
    of: ({ packs, times }) => [packs('community')?.[COMMUNITY.posts] ?? NaN, times.elapsed],
  },
  {
    ...SHARE,
    key: 'reportsRedirected',
    id: 'K-48',
    label: 'Reports pointed to the portal',
    better: 'higher',
    above: 'reports in the group that were answered with a pointer to the portal',
    below: 'reports in the group',
    of: packQuotient('community', COMMUNITY.redirected, COMMUNITY.groupReports),
  },
  {
    ...SHARE,
    key: 'reportsMoved',
    id: 'K-48',
    label: '… and made there',
    better: 'higher',
    above: 'of these, reports that the member then made in the portal',
    below: 'reports pointed to the portal',
    of: packQuotient('community', COMMUNITY.moved, COMMUNITY.redirected),
  },
  ...reportFigures('groupReport', 'in the group', 'reports solved in the group', COMMUNITY.solvedInGroup),
  ...reportFigures('portalReport', 'in the portal', 'reports born and solved in the portal', COMMUNITY.solvedInPortal),
  ...reportFigures(
    'movedReport',
    'pointed to the portal',
    'reports born in the group and solved in the portal',
    COMMUNITY.solvedAfterMove,
  ),
  {
    ...OF,
    key: 'socialReply',
    id: 'K-113',
    label: 'First reply, community',
    source: 'S1',
    unit: 'minutes',
    estimator: 'mean',
    scale: 1 / MS_PER_MINUTE,
    better: 'lower',
    above: 'time from a comment, message or report in the group to the first reply',
    below: 'those that got a reply',
    of: packQuotient('community', COMMUNITY.msToAnswer, COMMUNITY.answered),
  },
  {
    ...OF,
    key: 'socialWait',
    id: 'K-113',
    label: '… wait until somebody takes it',
    source: 'S1',
    unit: 'minutes',
    estimator: 'mean',
    scale: 1 / MS_PER_MINUTE,
    better: 'lower',
    above: 'time from a comment, message or report in the group to its first acceptance',
    below: 'those that somebody took',
    of: packQuotient('community', COMMUNITY.msToAcceptance, COMMUNITY.accepted),
  },
];
