import type { Scenario } from '../../scenario/scenario.ts';

/** What a ticket is to the community. */
export const KIND = { other: 0, comment: 1, directMessage: 2, post: 3, groupReport: 4, portalReport: 5 } as const;

const KIND_OF_CASE: Readonly<Record<string, number>> = {
  comment: KIND.comment,
  'direct-message': KIND.directMessage,
  post: KIND.post,
  'group-report': KIND.groupReport,
  'portal-report': KIND.portalReport,
};

/** The kind of each category. */
export const kindsOf = ({ tickets }: Scenario): readonly number[] =>
  Object.values(tickets.categories).map(({ caseType }) => KIND_OF_CASE[caseType] ?? KIND.other);
