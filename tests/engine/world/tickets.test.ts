import { expect, it } from 'vitest';
import { FIRST_FOLLOW_ON, NONE, TICKET, Tickets } from '../../../engine/world/tickets.ts';

it('tickets are numbered as they come, follow-on tickets apart, whatever rows they get', () => {
  const tickets = new Tickets(2);
  const first = tickets.open(10, 7, 0);
  const followOn = tickets.openFollowOn(20, 8, 1);
  tickets.forget(first);
  const second = tickets.open(30, 9, 1);
  const another = tickets.openFollowOn(40, 10, 1);
  expect(second).toBe(first);
  expect([second, followOn, another].map((row) => tickets.ordinal[row])).toEqual([
    1,
    FIRST_FOLLOW_ON,
    FIRST_FOLLOW_ON + 1,
  ]);
  expect([tickets.arrivedAt[second], tickets.fate[second], tickets.stream[second]]).toEqual([30, 9, 1]);
});

it('a row that is used again shows nothing of the ticket before', () => {
  const tickets = new Tickets(2);
  const fresh = tickets.open(10, 7, 0);
  const before = rowOf(tickets, fresh);
  for (const column of columnsOf(tickets)) column[fresh] = 3;
  tickets.forget(fresh);
  const again = tickets.open(10, 7, 0);
  expect(again).toBe(fresh);
  const differ = Object.entries(rowOf(tickets, again)).filter(([name, value]) => !Object.is(value, before[name]));
  // These are given when the ticket is drawn, linked or accepted, before anybody reads them.
  expect(differ.map(([name]) => name).toSorted()).toEqual(
    [
      'category',
      'channel',
      'difficulty',
      'measured',
      'needsEscalation',
      'nextHeld',
      'ordinal',
      'payoutCents',
      'previousHeld',
      'priority',
      'requirement',
      'uncontrollable',
      'work',
    ].toSorted(),
  );
  expect(tickets.state[again]).toBe(TICKET.waiting);
  expect([tickets.expert[again], tickets.offer[again], tickets.refusedBy[again]]).toEqual([NONE, NONE, NONE]);
});

type Column = Float64Array | Int32Array | Uint16Array | Uint8Array;

function columnsOf(tickets: Tickets): Column[] {
  return Object.entries(tickets).flatMap(([name, column]) =>
    ArrayBuffer.isView(column) && name !== 'free' ? [column as Column] : [],
  );
}

function rowOf(tickets: Tickets, row: number): Record<string, number> {
  return Object.fromEntries(
    Object.entries(tickets).flatMap(([name, column]) =>
      ArrayBuffer.isView(column) && name !== 'free' ? [[name, (column as Column)[row]!]] : [],
    ),
  );
}
