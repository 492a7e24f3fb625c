import type { SimulationEvent } from '../../../../engine/log/simulation-event.ts';
import type { Scenario } from '../../../../engine/scenario/scenario.ts';

/*
 * The figures of service, worked out from the log alone: a list of tickets with all their events, and filters over it.
 */

type Of<Type extends SimulationEvent['type']> = Extract<SimulationEvent, { readonly type: Type }>;

interface Told {
  readonly arrival: Of<'ticket-arrived'>;
  readonly events: readonly SimulationEvent[];
  /** Moments at which its customer came back with a new ticket. */
  readonly returns: number[];
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

function all<Type extends SimulationEvent['type']>({ events }: Told, type: Type): Of<Type>[] {
  return events.filter((event): event is Of<Type> => event.type === type);
}

function ticketsOf(log: readonly SimulationEvent[]): Told[] {
  const tickets = new Map<number, Told & { events: SimulationEvent[] }>();
  for (const event of log) {
    if (!('ticket' in event)) continue;
    if (event.type === 'ticket-arrived') tickets.set(event.ticket, { arrival: event, events: [], returns: [] });
    tickets.get(event.ticket)?.events.push(event);
    if (event.type === 'follow-on-arrived') tickets.get(event.earlier)?.returns.push(event.at);
  }
  return [...tickets.values()];
}

const firstReplyOf = (ticket: Told): number | undefined => all(ticket, 'reply-sent')[0]?.at;
const lastSolvedOf = (ticket: Told): Of<'ticket-solved'> | undefined => {
  const solved = all(ticket, 'ticket-solved');
  return solved.length > all(ticket, 'ticket-reopened').length ? solved.at(-1) : undefined;
};

/** When the ticket left the desk unanswered, or never. */
const goneAt = (ticket: Told): number =>
  ticket.events.find(({ type }) =>
    ['ticket-escalated', 'ticket-abandoned', 'ticket-blocked', 'ticket-balked'].includes(type),
  )?.at ?? Infinity;

interface Turn {
  readonly isSimple: boolean;
  readonly time: number;
}

/** Replies of chats to a message that was not answered yet, from the last such message. */
function turnsOf(ticket: Told): Turn[] {
  if (ticket.arrival.channel !== 'chat') return [];
  let writtenAt: number | undefined = ticket.arrival.at;
  return ticket.events.flatMap(({ type, at }) => {
    if (type === 'customer-chased' || type === 'customer-replied') writtenAt = at;
    if (type === 'ticket-reopened') writtenAt = undefined;
    if (type !== 'reply-sent' || writtenAt === undefined) return [];
    const time = at - writtenAt;
    writtenAt = undefined;
    return [{ isSimple: ticket.arrival.difficulty < 0.4, time }];
  });
}

/** Everything that the log says about service at a moment, by the keys of the catalogue. */
export function servedByLog(log: readonly SimulationEvent[], scenario: Scenario, now: number): Record<string, number> {
  const tickets = ticketsOf(log).filter(({ arrival }) => arrival.at >= scenario.warmUp);
  const count = (claim: (ticket: Told) => boolean): number => tickets.filter(claim).length;
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
  const mean = (numbers: readonly number[]): number => sum(numbers) / numbers.length;
  const percent = (above: number, below: number): number => (100 * above) / below;
  const isUrgent = ({ arrival }: Told): boolean => scenario.tickets.categories[arrival.category]?.urgent === true;
  const waitOf = (ticket: Told): number => (firstReplyOf(ticket) ?? NaN) - ticket.arrival.at;
  const answered = tickets.filter((ticket) => firstReplyOf(ticket) !== undefined);
  const urgent = answered.filter(isUrgent);
  const solved = tickets.filter((ticket) => lastSolvedOf(ticket) !== undefined);
  const everyTicket = new Map(ticketsOf(log).map((ticket) => [ticket.arrival.ticket, ticket]));
  const isRepeat = (ticket: Told): boolean =>
    all(ticket, 'follow-on-arrived').some(({ earlier }) => {
      const solvedAt = lastSolvedOf(everyTicket.get(earlier) as Told)?.at ?? NaN;
      return ticket.arrival.at - solvedAt <= 7 * DAY;
    });
  const isOverdue = (ticket: Told): boolean => {
    const due = ticket.arrival.at + 8 * HOUR + 1;
    return due <= now && !((firstReplyOf(ticket) ?? Infinity) < due) && !(goneAt(ticket) < due);
  };
  const overdue = tickets.filter(isOverdue);
  const unanswered = overdue.filter((ticket) => firstReplyOf(ticket) === undefined);
  const isFirstContact = (ticket: Told): boolean =>
    all(ticket, 'offer-accepted').length === 1 &&
    all(ticket, 'ticket-reopened').length === 0 &&
    !isRepeat(ticket) &&
    ticket.returns.every((at) => at - (lastSolvedOf(ticket)?.at ?? 0) > 7 * DAY);
  const turns = tickets.flatMap(turnsOf);
  const [simple, complex] = [true, false].map((kind) => turns.filter(({ isSimple }) => isSimple === kind));
  const live = tickets.filter(
    (ticket) => ticket.arrival.channel !== 'email' && all(ticket, 'offer-accepted').length > 0,
  );
  const straight = live.filter((ticket) => {
    const [made] = all(ticket, 'offer-made');
    return made?.at === ticket.arrival.at && all(ticket, 'offer-accepted')[0]?.offer === 1;
  });
  const handovers = (ticket: Told): number => Math.max(0, all(ticket, 'offer-accepted').length - 1);
  const work = tickets.flatMap((ticket) =>
    all(ticket, 'reply-sent').flatMap(({ workMs }) => {
      if (workMs === 0) return [];
      const identify = Math.round(0.2 * workMs);
      const diagnose = Math.min(workMs - identify, Math.round(workMs * (0.2 + 0.4 * ticket.arrival.difficulty)));
      return [{ identify, diagnose, fix: workMs - identify - diagnose }];
    }),
  );
  const escalated = sum(
    tickets.map((ticket) => all(ticket, 'ticket-escalated').filter((each) => each.expert !== null).length),
  );
  const reviews = tickets.flatMap((ticket) => all(ticket, 'review-left').map(({ stars }) => stars));
  const scores = tickets.flatMap((ticket) => all(ticket, 'nps-answered'));
  const acknowledgedAt = (ticket: Told): number =>
    Math.min(all(ticket, 'acknowledged')[0]?.at ?? Infinity, firstReplyOf(ticket) ?? Infinity);
  return {
    answeredInTime: percent(
      answered.filter((ticket) => waitOf(ticket) <= 8 * HOUR).length,
      answered.length + unanswered.length,
    ),
    overdue: percent(overdue.length, tickets.length),
    urgentAnswer: mean(urgent.map(waitOf)) / 60_000,
    urgentInTime: percent(
      urgent.filter((ticket) => waitOf(ticket) <= 8 * HOUR).length,
      urgent.length + unanswered.filter(isUrgent).length,
    ),
    resolvedInTime: percent(
      solved.filter((ticket) => (lastSolvedOf(ticket)?.at ?? 0) - ticket.arrival.at <= DAY).length,
      // Solved, gone, or over a day old: of all others nobody knows yet.
      count(
        (ticket) =>
          lastSolvedOf(ticket) !== undefined || goneAt(ticket) < Infinity || ticket.arrival.at + DAY + 1 <= now,
      ),
    ),
    acknowledgedInTime: percent(
      count((ticket) => acknowledgedAt(ticket) - ticket.arrival.at <= HOUR),
      tickets.length,
    ),
    urgentTickets: percent(count(isUrgent), tickets.length),
    urgentMissed: percent(0, count(isUrgent)),
    urgentFalseAlarms: percent(0, tickets.length - count(isUrgent)),
    firstContact: percent(solved.filter(isFirstContact).length, solved.length),
    repeatContacts: sum(tickets.map((ticket) => all(ticket, 'ticket-reopened').length + ticket.returns.length)),
    successRate: percent(solved.length, solved.length + escalated),
    resolvedPerMessage: solved.length / sum(tickets.map((ticket) => all(ticket, 'reply-sent').length)),
    artSimple: mean((simple as Turn[]).map(({ time }) => time)) / 1000,
    artSimpleInTime: percent((simple as Turn[]).filter(({ time }) => time <= 60_000).length, (simple as Turn[]).length),
    artComplex: mean((complex as Turn[]).map(({ time }) => time)) / 1000,
    artComplexInTime: percent(
      (complex as Turn[]).filter(({ time }) => time <= 120_000).length,
      (complex as Turn[]).length,
    ),
    straightThrough: percent(straight.length, live.length),
    handovers: sum(tickets.map(handovers)) / tickets.length,
    handedOverTwice: percent(
      count((ticket) => handovers(ticket) >= 2),
      tickets.length,
    ),
    lostAfterAbandoning: percent(
      sum(tickets.map((ticket) => all(ticket, 'customer-lost').filter(({ because }) => because === 'waiting').length)),
      count((ticket) => all(ticket, 'ticket-abandoned').length > 0),
    ),
    identifyTime: mean(work.map(({ identify }) => identify)) / 60_000,
    diagnoseTime: mean(work.map(({ diagnose }) => diagnose)) / 60_000,
    fixTime: mean(work.map(({ fix }) => fix)) / 60_000,
    csat: percent(reviews.filter((stars) => stars >= 4).length, reviews.length),
    dsat: percent(reviews.filter((stars) => stars <= 2).length, reviews.length),
    csatNeutral: percent(reviews.filter((stars) => stars === 3).length, reviews.length),
    csatMean: mean(reviews),
    nps:
      percent(scores.filter(({ score }) => score >= 9).length, scores.length) -
      percent(scores.filter(({ score }) => score <= 6).length, scores.length),
    yellowFlags: percent(scores.filter(({ score }) => score <= 7).length, scores.length),
    flaggedContacts: scores.filter(({ score, leftContact }) => score <= 7 && leftContact).length,
    surveyed: percent(scores.length, solved.length),
  };
}
