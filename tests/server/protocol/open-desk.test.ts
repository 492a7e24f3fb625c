import { describe, expect, it } from 'vitest';
import { REJECT_REASON } from '../../../engine/behaviour/deciding.ts';
import { REJECT_REASONS, sentTicketSchema } from '../../../server/protocol/index.ts';

it('the reasons that people may give are those of the engine', () => {
  expect([...REJECT_REASONS].toSorted()).toEqual(Object.keys(REJECT_REASON).toSorted());
});

describe('a ticket that is sent', () => {
  it('needs nothing, and may say what it is', () => {
    expect(sentTicketSchema.safeParse({}).success).toBe(true);
    const whole = { reference: 'order 5', category: 'refund', channel: 'chat', stream: 'tickets' };
    expect(sentTicketSchema.safeParse(whole).success).toBe(true);
  });

  it.each([
    ['a reference of nothing', { reference: ' ' }],
    ['one that is too long', { reference: 'x'.repeat(101) }],
    ['one of several lines', { reference: 'a\nb' }],
    ['a number for a reference', { reference: 5 }],
    ['a channel that is none', { channel: 'fax' }],
    ['a key that is none', { priority: 1 }],
  ])('is refused with %s', (_, ticket) => {
    expect(sentTicketSchema.safeParse(ticket).success).toBe(false);
  });
});
