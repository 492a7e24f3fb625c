import { expect, it } from 'vitest';
import type { SimulationEvent } from '../../../engine/index.ts';
import { TicketRecords, type TicketRecord } from '../../../server/export/ticket-records.ts';
import { loggedRun, peopleDesk } from '../people-desk.ts';
import { smallDesk } from '../small-desk.ts';

type OfTicket = Extract<SimulationEvent, { readonly ticket: number }>;

function recordsAndLog(scenario: ReturnType<typeof peopleDesk>): {
  records: Map<number, TicketRecord>;
  log: Map<number, OfTicket[]>;
} {
  const { simulation, events } = loggedRun(scenario);
  const records = new Map<number, TicketRecord>();
  const listener = new TicketRecords(simulation.world, (record) => {
    expect(records.has(record.ordinal), `ticket ${record.ordinal} comes once`).toBe(false);
    records.set(record.ordinal, record);
  });
  simulation.listen(listener);
  simulation.run();
  listener.end();
  const log = new Map<number, OfTicket[]>();
  for (const event of events) {
    if (!('ticket' in event)) continue;
    if (event.type === 'ticket-arrived') log.set(event.ticket, []);
    log.get(event.ticket)!.push(event);
  }
  return { records, log };
}

/** A detail of an event that may not have happened. */
const detail = (event: OfTicket | undefined, name: string): number =>
  ((event as Readonly<Record<string, unknown>> | undefined)?.[name] as number) ?? NaN;

/** What the log says, worked out ticket by ticket from its own list of events. */
function expected(events: readonly OfTicket[]): Partial<TicketRecord> {
  const first = (type: string): number => events.find((event) => event.type === type)?.at ?? NaN;
  const last = (type: string): OfTicket | undefined => events.findLast((event) => event.type === type);
  const count = (type: string): number => events.filter((event) => event.type === type).length;
  const holder = last('offer-accepted');
  const end = events.findLast(({ type }) => /^ticket-(?:blocked|balked|escalated|closed|abandoned)$/.test(type));
  return {
    payoutCents: detail(events[0], 'payoutCents'),
    arrivedAt: first('ticket-arrived'),
    firstOfferedAt: first('offer-made'),
    acceptedAt: detail(holder, 'at'),
    firstReplyAt: first('reply-sent'),
    solvedAt: detail(last('ticket-solved'), 'at'),
    endedAt: detail(end, 'at'),
    offers: count('offer-made'),
    rejected: count('offer-rejected'),
    expired: count('offer-expired'),
    rescinded: count('offer-rescinded'),
    revoked: count('assignment-revoked'),
    replies: count('reply-sent'),
    reopenings: count('ticket-reopened'),
    chases: count('customer-chased'),
    expert: detail(holder, 'expert'),
    paidCents: detail(last('ticket-closed'), 'paidCents'),
    stars: detail(last('review-left'), 'stars'),
    nps: detail(last('nps-answered'), 'score'),
    followOnOf: detail(last('follow-on-arrived'), 'earlier'),
    ...(end === undefined ? {} : { state: end.type.replace('ticket-', '') }),
  };
}

it.each([
  ['plain', smallDesk()],
  ['with people', peopleDesk()],
])('on a desk %s every ticket has one record, and it says what the log says', (_, scenario) => {
  const { records, log } = recordsAndLog(scenario);
  expect(records.size).toBe(log.size);
  expect(log.size).toBeGreaterThan(200);
  for (const [ordinal, events] of log)
    expect(records.get(ordinal), `ticket ${ordinal}`).toMatchObject(expected(events));
});

it('people leave traces of every kind', () => {
  const records = [...recordsAndLog(peopleDesk()).records.values()];
  const sum = (of: (record: TicketRecord) => number): number =>
    records.reduce((total, record) => total + (of(record) || 0), 0);
  for (const column of ['rejected', 'expired', 'revoked', 'reopenings', 'chases', 'stars', 'nps'] as const) {
    expect(
      sum((record) => record[column]),
      column,
    ).toBeGreaterThan(0);
  }
  const states = new Set(records.map(({ state }) => state));
  for (const state of ['closed', 'solved', 'escalated', 'abandoned']) expect(states).toContain(state);
  expect(new Set(records.map(({ group }) => group))).toContain('overcommitted');
  expect(new Set(records.map(({ category }) => category))).toEqual(new Set(['how-to', "it's broken"]));
});
