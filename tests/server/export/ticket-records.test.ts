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

/** What the log says, worked out ticket by ticket from its own list of events. */
function expected(events: readonly OfTicket[]): Partial<TicketRecord> {
  const first = (type: string): number => events.find((event) => event.type === type)?.at ?? NaN;
  const last = (type: string): OfTicket | undefined => events.findLast((event) => event.type === type);
  const count = (type: string): number => events.filter((event) => event.type === type).length;
  const holder = last('offer-accepted');
  const end = events.findLast(({ type }) => /^ticket-(?:blocked|balked|escalated|closed|abandoned)$/.test(type));
  const review = last('review-left') as { stars?: number } | undefined;
  return {
    arrivedAt: first('ticket-arrived'),
    firstOfferedAt: first('offer-made'),
    acceptedAt: holder?.at ?? NaN,
    firstReplyAt: first('reply-sent'),
    solvedAt: last('ticket-solved')?.at ?? NaN,
    endedAt: end?.at ?? NaN,
    offers: count('offer-made'),
    rejected: count('offer-rejected'),
    expired: count('offer-expired'),
    rescinded: count('offer-rescinded'),
    revoked: count('assignment-revoked'),
    replies: count('reply-sent'),
    reopenings: count('ticket-reopened'),
    chases: count('customer-chased'),
    expert: (holder as { expert?: number } | undefined)?.expert ?? NaN,
    paidCents: (last('ticket-closed') as { paidCents?: number } | undefined)?.paidCents ?? NaN,
    stars: review?.stars ?? NaN,
    nps: (last('nps-answered') as { score?: number } | undefined)?.score ?? NaN,
    followOnOf: (last('follow-on-arrived') as { earlier?: number } | undefined)?.earlier ?? NaN,
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
