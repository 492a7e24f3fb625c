import { expect, it } from 'vitest';
import type { OutsideAct } from '../../../engine/index.ts';
import { ActMemory } from '../../../server/live/act-memory.ts';

const accepts = (ticket: number, offer = 0, expert = 0): OutsideAct => ({
  act: 'expert-accepts',
  expert,
  ticket,
  offer,
});

it('knows an act by what it is about: another offer, ticket or expert is another act', () => {
  const memory = new ActMemory();
  memory.remember(accepts(4));
  expect(memory.ticketOf(accepts(4))).toBe(4);
  for (const other of [accepts(5), accepts(4, 1), accepts(4, 0, 1)]) expect(memory.ticketOf(other)).toBeUndefined();
  expect(memory.ticketOf({ act: 'expert-replies', expert: 0, ticket: 4 })).toBeUndefined();
});

it('knows a ticket by its reference alone; one without is always new', () => {
  const memory = new ActMemory();
  memory.remember({ act: 'ticket-comes', ticket: 7, reference: 'a' });
  memory.remember({ act: 'ticket-comes', ticket: 8 });
  expect(memory.ticketOf({ act: 'ticket-comes', ticket: 9, reference: 'a', category: 'x' })).toBe(7);
  expect(memory.ticketOf({ act: 'ticket-comes', ticket: 8 })).toBeUndefined();
});

it('does not remember coming and going, which may be done again', () => {
  const memory = new ActMemory();
  memory.remember({ act: 'expert-comes', expert: 0, as: 'a' });
  expect(memory.ticketOf({ act: 'expert-comes', expert: 0, as: 'a' })).toBeUndefined();
});

it('forgets the oldest acts beyond so many, and no reference', () => {
  const memory = new ActMemory(2);
  memory.remember({ act: 'ticket-comes', ticket: 0, reference: 'first' });
  for (const ticket of [1, 2, 3]) memory.remember(accepts(ticket));
  expect([1, 2, 3].map((ticket) => memory.ticketOf(accepts(ticket)))).toEqual([undefined, 2, 3]);
  expect(memory.ticketOf({ act: 'ticket-comes', ticket: 9, reference: 'first' })).toBe(0);
});
