import { describe, expect, it } from 'vitest';
import { CUSTOMER_REPLY } from '../../../engine/behaviour/replying.ts';
import { Cases } from '../../../engine/world/cases.ts';
import { NONE } from '../../../engine/world/tickets.ts';

const columnsOf = (cases: Cases) => Object.entries(cases).filter(([, column]) => ArrayBuffer.isView(column));

describe('the rows of cases', () => {
  it('are there only once they are needed, and keep what they hold when there are more', () => {
    const cases = new Cases();
    expect(columnsOf(cases).every(([, column]) => (column as Int32Array).length === 0)).toBe(true);
    cases.reach(3, 8);
    cases.chases[3] = 2;
    cases.reach(7, 8);
    cases.reach(8, 16);
    expect(cases.chases[3]).toBe(2);
    expect(columnsOf(cases).every(([, column]) => (column as Int32Array).length === 16)).toBe(true);
  });

  it('begin afresh with each ticket, whatever was in them', () => {
    const cases = new Cases();
    cases.open(0, 4, 100);
    const fresh = Object.fromEntries(columnsOf(cases).map(([name, column]) => [name, (column as Int32Array)[0]]));
    for (const [, column] of columnsOf(cases)) (column as Int32Array)[0] = 1;
    cases.open(0, 4, 100);
    // Set when they begin to mean something: what is expected, when the ticket is accepted, and the neighbours in a list.
    const later = new Set(['expected', 'busyAtAcceptance', 'nextUnseen', 'previousUnseen']);
    for (const [name, column] of columnsOf(cases)) {
      if (!later.has(name)) expect([name, (column as Int32Array)[0]]).toEqual([name, fresh[name]]);
    }
    expect(fresh).toMatchObject({
      messages: 1,
      lastMessageAt: 100,
      owedSince: 100,
      solvedBy: NONE,
      comment: NONE,
      part: 1,
    });
    expect(fresh['reaction']).toBe(CUSTOMER_REPLY.silence);
  });
});
