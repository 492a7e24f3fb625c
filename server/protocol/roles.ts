import type { RequestName } from './requests.ts';

/** What somebody may do: watch; also take part in open desks, as expert or with tickets; also drive. Each may do what those before it may. */
export const ROLES = ['viewer', 'expert', 'operator'] as const;
export type Role = (typeof ROLES)[number];

/** The least role that each request asks for. Pages switch off what their role does not cover. */
export const ROLE_FOR: Readonly<Record<RequestName, Role>> = {
  hello: 'viewer',
  listRuns: 'viewer',
  startRun: 'operator',
  watchRun: 'viewer',
  leaveRun: 'viewer',
  setPace: 'operator',
  step: 'operator',
  seek: 'operator',
  fork: 'operator',
  pullLever: 'operator',
  stopRun: 'operator',
  deleteRun: 'operator',
  addBookmark: 'operator',
  removeBookmark: 'operator',
  expertDashboard: 'viewer',
  ticketStory: 'viewer',
  whyThisExpert: 'viewer',
  breakdown: 'viewer',
  intervals: 'viewer',
  exceptions: 'viewer',
  volume: 'viewer',
  reasons: 'viewer',
  series: 'viewer',
  figures: 'viewer',
  experts: 'viewer',
  levers: 'viewer',
  compare: 'operator',
  stopCompare: 'operator',
  joinDesk: 'expert',
  answerOffer: 'expert',
  reply: 'expert',
  escalate: 'expert',
  leaveDesk: 'expert',
  resync: 'viewer',
  inviteClass: 'operator',
};
