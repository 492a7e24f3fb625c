import { expect, it } from 'vitest';
import { ASLEEP, chiSquare, OfferRun, quietDesk, UNWILLING } from '../quiet-desk.ts';

const offering = { policy: 'least-loaded-random-ties' };
const places = { cap: { unanswered: 100, pendingPerExpert: 'cap', heldUntil: 'done' } };

it('keeps loads within one of each other while nobody finishes', () => {
  const arrivals = [{ rate: '500 per hour' }];
  const run = new OfferRun(quietDesk({ offering, arrivals, horizon: '9 min', experts: [{ count: 7 }], desk: places }));
  run.simulation.run(9 * 60_000);
  const loads = run.counts();
  expect(loads.reduce((sum, load) => sum + load, 0)).toBeGreaterThan(50);
  expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
});

it('gives equals the same chance, across groups and without those who refused', () => {
  // One of three is idle all the same: two groups of willing experts, and one who declines everything after a second.
  const run = new OfferRun(
    quietDesk({
      offering,
      arrivals: [{ gaps: '5 s' }],
      horizon: '4 h',
      tickets: { work: { email: 0 } },
      experts: [{ count: 2 }, { name: 'no', count: 1, ...UNWILLING }, { name: 'third', count: 1 }],
      desk: places,
    }),
  ).until(Infinity);
  const tickets = new Set(run.offers.map(([ticket]) => ticket)).size;
  const [one, two, unwilling, third] = run.counts() as [number, number, number, number];
  expect(one + two + third).toBe(tickets);
  expect(chiSquare([unwilling, tickets - unwilling], [tickets / 4, (3 * tickets) / 4])).toBeLessThan(10.83);
  expect(chiSquare([one, two, third], [tickets / 3, tickets / 3, tickets / 3])).toBeLessThan(13.82);
});

it('prefers an idle expert to one who has an offer pending', () => {
  const experts = [{ name: 'asleep', count: 1, ...ASLEEP }, { count: 2 }];
  const run = new OfferRun(
    quietDesk({ offering, arrivals: [{ times: ['0 s', '1 s', '2 s'] }], experts, desk: places }),
  ).until(3000);
  expect(run.counts()).toEqual([1, 1, 1]);
});
