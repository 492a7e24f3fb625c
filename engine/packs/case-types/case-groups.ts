import type { Scenario } from '../../scenario/scenario.ts';

/** Kinds of case that are told apart, and how they are spoken of. */
export const CASE_GROUPS = [
  { name: 'request', cases: 'requests' },
  { name: 'refund', cases: 'refunds' },
  { name: 'cancellation', cases: 'cancellations' },
  { name: 'call', cases: 'calls' },
  { name: 'community', cases: 'community' },
] as const;

const GROUP_OF: Readonly<Record<string, number>> = {
  request: 0,
  refund: 1,
  cancellation: 2,
  'onboarding-call': 3,
  'save-call': 3,
};
export const REFUNDS = 1;
const COMMUNITY = 4;

/** The group of each category. */
export const groupsOf = ({ tickets }: Scenario): readonly number[] =>
  Object.values(tickets.categories).map(({ caseType }) => GROUP_OF[caseType] ?? COMMUNITY);
