import { expect, it } from 'vitest';
import { ASLEEP, expertsOffered, OfferRun, quietDesk } from '../quiet-desk.ts';

const offering = { policy: 'same-again' };
const experts = [
  { name: 'asleep', count: 1, ...ASLEEP },
  { name: 'willing', count: 2 },
];
const arrivals = [{ times: ['0 s'] }];

it('asks whoever ignored a ticket again and again while the rules allow it: a live-lock', () => {
  const run = new OfferRun(quietDesk({ offering, arrivals, experts, desk: { reoffer: { to: 'anyone' } } }));
  run.until(10 * 60_000);
  // An offer at 0:00 and one at each full minute after it, though two willing experts are idle.
  expect(run.experts).toEqual(Array.from({ length: 11 }, () => 0));
});

it('moves on where the desk forbids to ask again', () => {
  expect(expertsOffered(quietDesk({ offering, arrivals, experts }))).toEqual([0, 1]);
});
