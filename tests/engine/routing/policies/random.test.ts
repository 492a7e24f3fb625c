import { expect, it } from 'vitest';
import { chiSquare, OfferRun, quietDesk, UNWILLING } from '../quiet-desk.ts';

const many = { arrivals: [{ rate: '1000 per hour' }], horizon: '4 h', seed: 'random' };
const instant = { work: { email: 0 } };

it('offers each eligible expert the same share, whatever they hold', () => {
  const run = new OfferRun(
    quietDesk({ ...many, offering: { policy: 'random' }, experts: [{ count: 4 }], tickets: instant }),
  ).until(Infinity);
  const total = run.offers.length;
  expect(total).toBeGreaterThan(3700);
  // χ² with 3 degrees of freedom: above 16.27 once in a thousand.
  expect(chiSquare(run.counts(), [total / 4, total / 4, total / 4, total / 4])).toBeLessThan(16.27);
});

it('leaves those who refused out of the draw', () => {
  const run = new OfferRun(
    quietDesk({
      ...many,
      offering: { policy: 'random' },
      experts: [{ count: 2 }, { name: 'no', count: 1, ...UNWILLING }],
      tickets: instant,
      desk: { cap: { unanswered: 'unlimited', pendingPerExpert: 'unlimited', heldUntil: 'done' } },
    }),
  ).until(Infinity);
  const tickets = new Set(run.offers.map(([ticket]) => ticket)).size;
  const [one, other, unwilling] = run.counts() as [number, number, number];
  // Every ticket ends with one of the willing; a third of them was refused once before.
  expect(one + other).toBe(tickets);
  expect(chiSquare([unwilling, tickets - unwilling], [tickets / 3, (2 * tickets) / 3])).toBeLessThan(10.83);
  expect(chiSquare([one, other], [tickets / 2, tickets / 2])).toBeLessThan(10.83);
});
