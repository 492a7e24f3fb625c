import { expect, it } from 'vitest';
import { nextEventAfter } from '../../../server/protocol/event-batch.ts';

it('events that were left out have numbers too', () => {
  const events = [{ at: 5, type: 'acknowledged', ticket: 1 } as const];
  expect(nextEventAfter({ run: 'r-1', epoch: 0, first: 10, events, leftOut: 4 })).toBe(15);
});
