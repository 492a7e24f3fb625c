import { expect, it } from 'vitest';
import { ticketStateText } from '../../../engine/words/ticket-state.ts';
import { TICKET } from '../../../engine/world/tickets.ts';

it('every state of a ticket that is not over can be said', () => {
  const over = new Set(['closed', 'escalated', 'abandoned', 'blocked']);
  for (const [name, state] of Object.entries(TICKET))
    expect(ticketStateText(state) === undefined, name).toBe(over.has(name));
  expect(ticketStateText(undefined)).toBeUndefined();
});
