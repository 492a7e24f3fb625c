import { RESCIND_CAUSES } from '../../../engine/world/offers.ts';
import type { ScenarioSettings } from '../../scenarios.ts';
import { Day, HOUR, MINUTE, SECOND, type Entry } from './day.ts';

/*
 * Days written by hand: a desk without chance, and everything that happens on it as a table. A line is a moment and what happens
 * then to one ticket, by its number, or to one expert, by the letter of their row; what follows at once stands behind a comma.
 */

interface Response {
  readonly response: { readonly accept: number; readonly reject: number; readonly answer: string };
}

/** Accepts every offer so long after it was made. */
export const accepts = (answer: string): Response => ({ response: { accept: 1, reject: 0, answer } });
/** Declines every offer so long after it was made. */
export const declines = (answer: string): Response => ({ response: { accept: 0, reject: 1, answer } });
/** Lets every offer expire. */
export const IGNORES = { response: { accept: 0, reject: 0, answer: 0 } };

/** One group an expert, so that each can be different: A, B, C … in the order of their rows. */
export const team = (...experts: readonly object[]): { readonly experts: readonly object[] } => ({
  experts: experts.map((expert, row) => ({ name: letter(row), count: 1, ...expert })),
});

/** On duty every day between these times. */
export const shift = (from: string, to: string, breaks: readonly object[] = []): { readonly schedule: object } => ({
  schedule: { shifts: [{ days: 'daily', from, to, breaks }] },
});

type Settings = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

const RULES: Settings = {
  channels: { email: { offerTimeout: '5 min', firstReplyTimeout: '60 min' } },
  offering: { policy: 'longest-idle' },
  cap: { unanswered: 3, reservePending: true, pendingPerExpert: 'cap', heldUntil: 'first-reply' },
  reoffer: { to: 'others-first', whenAllRefused: 'wait', again: 'never' },
  offline: { onPending: 'rescind' },
  work: { mode: 'by-channel' },
};

/** Settings of a desk as a test states them. */
export interface TraceSettings extends ScenarioSettings {
  readonly desk?: ScenarioSettings;
  readonly tickets?: ScenarioSettings;
}

/**
 * Emails that come at these times, each 10 minutes of work, one at a time; five minutes to answer an offer, an hour to reply; three
 * places, of which a pending offer holds one; the longest idle is asked first, and who refused is not asked again.
 */
export function desk(
  times: readonly string[],
  { desk: rules = {}, tickets, ...settings }: TraceSettings,
): ScenarioSettings {
  return {
    horizon: '2 h',
    closing: 'cut',
    arrivals: [{ times }],
    tickets: {
      channels: { email: 1 },
      difficultyShapesWork: false,
      difficulty: 0.25,
      work: { email: '10 min' },
      categories: { ticket: {} },
      ...tickets,
    },
    waiting: { order: 'oldest-first' },
    customers: { model: 'plain' },
    ...settings,
    desk: { shiftEnd: 'finish-in-hand', ...over(RULES, rules) },
  };
}

/** Settings over others, one level deep. */
const over = (under: Settings, changes: ScenarioSettings): ScenarioSettings => ({
  ...under,
  ...Object.fromEntries(
    Object.entries(changes).map(([key, value]) => [
      key,
      typeof value === 'object' ? { ...under[key], ...value } : value,
    ]),
  ),
});

/** What happened until a moment, line by line. */
export const traceOf = (settings: ScenarioSettings, until = Infinity): string[] =>
  linesOf(new Day(settings).until(until).entries);

/** Entries as lines of a table. */
export function linesOf(entries: readonly Entry[]): string[] {
  const lines: string[] = [];
  let last = '';
  for (const entry of entries) {
    const start = `${clock(entry.at)} ${subjectOf(entry)}`;
    if (start === last) lines[lines.length - 1] += `, ${wordsFor(entry)}`;
    else lines.push(`${start} ${wordsFor(entry)}`);
    last = start;
  }
  return lines;
}

/** The lines of a table written in a test, without the space that makes it readable. */
export const table = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim().replaceAll(/\s+/g, ' '))
    .filter((line) => line !== '');

const letter = (expert: number): string => String.fromCharCode('A'.charCodeAt(0) + expert);

function clock(at: number): string {
  const digits = (value: number, width: number): string => String(value).padStart(width, '0');
  const seconds = `${digits(Math.floor(at / MINUTE) % 60, 2)}:${digits(Math.floor(at / SECOND) % 60, 2)}`;
  return `${Math.floor(at / HOUR)}:${seconds}${at % SECOND === 0 ? '' : `.${digits(at % SECOND, 3)}`}`;
}

function subjectOf({ what, ticket, expert }: Entry): string {
  if (what === 'leverPulled') return 'lever';
  return ticket >= 0 ? String(ticket) : letter(expert);
}

function wordsFor({ what, expert, amount, detail }: Entry): string {
  const who = letter(expert);
  switch (what) {
    case 'ticketArrived':
      return 'arrives';
    case 'offerMade':
      return `offered ${who}`;
    case 'offerAccepted':
      return `accepted ${who}`;
    case 'offerRejected':
      return `declined ${who}`;
    case 'offerExpired':
      return `missed ${who}`;
    case 'offerRescinded':
      return `rescinded ${who} (${RESCIND_CAUSES[amount]})`;
    case 'assignmentRevoked':
      return `revoked ${who}`;
    case 'replySent':
      return `answered ${who}`;
    case 'ticketPreempted':
      return `preempted ${who}`;
    case 'leverPulled':
      return String(detail);
    default:
      return OTHER_WORDS[what] ?? what;
  }
}

const OTHER_WORDS: Partial<Record<Entry['what'], string>> = {
  ticketSolved: 'solved',
  ticketClosed: 'closed',
  ticketBlocked: 'blocked',
  ticketBalked: 'balks',
  ticketEscalated: 'escalated',
  ticketAbandoned: 'abandoned',
  expertCameOnline: 'online',
  expertWentOffline: 'offline',
  breakStarted: 'takes a break',
  breakEnded: 'back from the break',
  expertSetAside: 'set aside',
  expertBack: 'back',
};
