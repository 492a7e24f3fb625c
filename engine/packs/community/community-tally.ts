import type { PackTally } from '../pack-tally.ts';
import type { Conversations } from './conversations.ts';
import { KIND } from './kinds.ts';

/** Columns of the tally. All but posts belong to the moment at which the member first spoke. */
export const COMMUNITY = {
  comments: 0,
  commentsAnswered: 1,
  directMessages: 2,
  directMessagesAnswered: 3,
  posts: 4,
  groupReports: 5,
  redirected: 6,
  moved: 7,
  /** Comments, messages and reports in the group: answered, and accepted for the first time. */
  answered: 8,
  msToAnswer: 9,
  accepted: 10,
  msToAcceptance: 11,
  solvedInGroup: 12,
  messagesInGroup: 13,
  msInGroup: 14,
  solvedInPortal: 15,
  messagesInPortal: 16,
  msInPortal: 17,
  solvedAfterMove: 18,
  messagesAfterMove: 19,
  msAfterMove: 20,
} as const;

/** What is written in public or to the community’s account, and not in the portal. */
const isSocial = (kind: number): boolean =>
  kind === KIND.comment || kind === KIND.directMessage || kind === KIND.groupReport;

/** Counts what happens to tickets of the community. */
export class CommunityTally {
  readonly #tally: PackTally;
  readonly #conversations: Conversations;
  readonly #clock: { readonly now: number };

  constructor(tally: PackTally, conversations: Conversations, clock: { readonly now: number }) {
    this.#tally = tally;
    this.#conversations = conversations;
    this.#clock = clock;
  }

  opened(kind: number): void {
    if (kind === KIND.comment) this.#tally.add(COMMUNITY.comments);
    if (kind === KIND.directMessage) this.#tally.add(COMMUNITY.directMessages);
    if (kind === KIND.groupReport) this.#tally.add(COMMUNITY.groupReports);
  }

  accepted(ticket: number, kind: number): void {
    const { isAccepted, bornAt } = this.#conversations;
    if (isAccepted[ticket] === 1 || !isSocial(kind)) return;
    isAccepted[ticket] = 1;
    this.#tally.add(COMMUNITY.accepted, 1, bornAt[ticket]);
    this.#tally.add(COMMUNITY.msToAcceptance, this.#clock.now - bornAt[ticket], bornAt[ticket]);
  }

  answered(ticket: number, kind: number): void {
    const { messages, isAnswered, bornAt } = this.#conversations;
    messages[ticket]++;
    if (isAnswered[ticket] === 1 || !isSocial(kind)) return;
    isAnswered[ticket] = 1;
    const at = bornAt[ticket];
    this.#tally.add(COMMUNITY.answered, 1, at);
    this.#tally.add(COMMUNITY.msToAnswer, this.#clock.now - at, at);
    if (kind === KIND.comment) this.#tally.add(COMMUNITY.commentsAnswered, 1, at);
    if (kind === KIND.directMessage) this.#tally.add(COMMUNITY.directMessagesAnswered, 1, at);
  }

  /** A report is solved: what it took so far is counted where it was born. */
  solved(ticket: number, kind: number): void {
    const { messages, bornAt, messagesToSolution, msToSolution } = this.#conversations;
    messagesToSolution[ticket] = messages[ticket];
    msToSolution[ticket] = this.#clock.now - bornAt[ticket];
    this.#addSolution(ticket, kind, 1);
  }

  /** It is open again: what was counted is taken back. */
  reopened(ticket: number, kind: number): void {
    this.#addSolution(ticket, kind, -1);
  }

  #addSolution(ticket: number, kind: number, sign: 1 | -1): void {
    const { isMoved, bornAt, messagesToSolution, msToSolution } = this.#conversations;
    if (kind !== KIND.groupReport && kind !== KIND.portalReport) return;
    const ofPortal = isMoved[ticket] === 1 ? COMMUNITY.solvedAfterMove : COMMUNITY.solvedInPortal;
    const first = kind === KIND.groupReport ? COMMUNITY.solvedInGroup : ofPortal;
    this.#tally.add(first, sign, bornAt[ticket]);
    this.#tally.add(first + 1, sign * messagesToSolution[ticket], bornAt[ticket]);
    this.#tally.add(first + 2, sign * msToSolution[ticket], bornAt[ticket]);
  }
}
