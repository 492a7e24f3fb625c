/** What a column is read as: a moment, a length of time, or a word. */
export type FieldKind = 'moment' | 'duration' | 'word';

interface Field {
  readonly kind: FieldKind;
  /** For people. */
  readonly about: string;
  /** What exports call it, the surest name first; blanks stand for anything that is no letter or digit. */
  readonly called: readonly string[];
}

const field = (kind: FieldKind, about: string, called: string): Field => ({ kind, about, called: called.split(', ') });

/**
 * What is wanted of a history, with the names of Zendesk, Intercom, Freshdesk, Salesforce, ServiceNow, call logs and spreadsheets,
 * in the order in which columns are given away.
 */
export const FIELDS = {
  created: field(
    'moment',
    'when the ticket came',
    'created at, created time, created date, date time opened, created, requested, opened at, open time, opened, date created, ' +
      'conversation started at, started at, arrived at, arrival, start time, call start, received at, received, timestamp, date, created on',
  ),
  answered: field(
    'moment',
    'when the first answer came or work began',
    'first response at, first replied at, first reply at, first responded at, first reply, first response, answered at, accepted at, initially assigned at, ' +
      'first assigned at, assigned at, initial response time, first response date, answer time, ser start, answered',
  ),
  ended: field(
    'moment',
    'when the ticket was solved or closed',
    'solved at, resolved at, resolved time, solved, date time closed, closed at, closed time, close time, closed date, closed, ' +
      'ended at, end time, call end, completed at, resolved, ser exit',
  ),
  wait: field(
    'duration',
    'time until the first answer, or until the customer left',
    'first reply time in minutes, first reply time minutes, first response time in hrs, first response time in hours, ' +
      'first response time in seconds, time to first response seconds, first response time, first reply time, ' +
      'wait time, waiting time, queue time, q time s, time in queue, wait',
  ),
  handle: field(
    'duration',
    'work on the ticket',
    'handle time, handling time, handle time in seconds, handle time in minutes, agent work time, time tracked, time spent, ' +
      'talk time, ser time s, service time, work time, work minutes, agent handle time, aht, call duration',
  ),
  outcome: field('word', 'answered or abandoned', 'outcome, disposition, result, call result, call status, status'),
  category: field(
    'word',
    'kind of ticket',
    'group, assignment group, queue, category, type, ticket type, case type, topic, skill, team, team assigned, case reason, department',
  ),
  channel: field(
    'word',
    'email, chat or voice',
    'channel, via, source, case origin, contact type, origin, medium, source type',
  ),
  expert: field(
    'word',
    'who worked on it; only counted, the name goes no further',
    'assignee, agent, assigned to, case owner, teammate assigned, teammate, owner, server, expert, resource, agent name, assignee name',
  ),
  id: field(
    'word',
    'the ticket, to find rows that came twice',
    'id, ticket id, case number, number, conversation id, case id, ticket, call id, ticket number, key, incident id',
  ),
  offered: field(
    'moment',
    'when it was offered to an expert',
    'offered at, offer time, offered, reservation created at, ring time',
  ),
  decided: field(
    'moment',
    'when the offer was answered',
    'offer answered at, decided at, responded at, reservation ended at',
  ),
  decision: field(
    'word',
    'accepted, rejected or timed out',
    'decision, offer result, offer outcome, reservation status, response, offer status',
  ),
} as const satisfies Readonly<Record<string, Field>>;

export type FieldName = keyof typeof FIELDS;
export const FIELD_NAMES = Object.keys(FIELDS) as readonly FieldName[];

/** Names of the fields of one kind. */
export const fieldsOf = (kind: FieldKind): readonly FieldName[] =>
  FIELD_NAMES.filter((name) => FIELDS[name].kind === kind);

/** A name without what spreadsheets and exports do to it: `Created_At ` is `created at`. */
export const plainName = (name: string): string =>
  name
    .replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** `handle time in minutes` is `handle time`. */
const withoutUnit = (name: string): string =>
  name.replace(/ (in )?(ms|s|secs?|seconds|m|mins?|minutes|h|hrs?|hours|d|days)$/, '');

/** Which column each field most likely stands in, by their names. A column is given to one field only. */
export function guessFields(columns: readonly string[]): Partial<Record<FieldName, readonly string[]>> {
  const names = columns.map(plainName);
  const taken = new Set<number>();
  const found: Partial<Record<FieldName, readonly string[]>> = {};
  for (const name of FIELD_NAMES) {
    const index = FIELDS[name].called
      .map((called) =>
        names.findIndex((each, column) => (each === called || withoutUnit(each) === called) && !taken.has(column)),
      )
      .find((column) => column >= 0);
    if (index === undefined) continue;
    taken.add(index);
    found[name] = [columns[index]!];
  }
  return found;
}
