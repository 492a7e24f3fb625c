import { describe, expect, it } from 'vitest';
import { Day } from './day.ts';
import { chiSquare, HOUR, MINUTE, OfferRun, quietDesk, type QuietDesk } from '../routing/quiet-desk.ts';

const desk = (settings: Partial<QuietDesk>) =>
  quietDesk({
    offering: { policy: 'pull', pullEvery: '10 min' },
    arrivals: [{ times: ['1 min', '2 min', '3 min'] }],
    experts: [{ count: 1 }],
    ...settings,
  });

const offersOf = (settings: ReturnType<typeof desk>) => new OfferRun(settings).until(Infinity).offers;

describe('an expert who looks at what waits', () => {
  it('takes nothing without a free place', () => {
    // Work of 25 min, one place: the looks at 20 and 30 min find none; done at 35, the next look is at 40.
    const one = { cap: { unanswered: 1, pendingPerExpert: 'cap', heldUntil: 'done' } };
    expect(offersOf(desk({ tickets: { work: { email: '25 min' } }, desk: one }))).toEqual([
      [0, 0, 10 * MINUTE],
      [1, 0, 40 * MINUTE],
      [2, 0, 70 * MINUTE],
    ]);
  });

  it('takes nothing while off duty', () => {
    const shift = { shifts: [{ days: 'daily', from: '00:15', to: '01:00' }] };
    expect(offersOf(desk({ experts: [{ count: 1, schedule: shift }] })).map(([, , at]) => at)).toEqual([
      20 * MINUTE,
      30 * MINUTE,
      40 * MINUTE,
    ]);
  });

  it('takes the first ticket that they want, and passes the others over', () => {
    // One in three is wanted: 60 wait, 20 are seen, the place in the order of the one taken is geometric.
    const run = new OfferRun(
      desk({
        seed: 'wants',
        arrivals: [{ rate: '2000 per hour' }],
        horizon: '4 h',
        experts: [{ count: 40, response: { accept: 1 / 3, reject: 0, answer: 0 } }],
      }),
    );
    const places: number[] = [0, 0, 0, 0];
    const { world } = run.simulation;
    run.simulation.listen({
      happened: (what, ticket) => {
        if (what !== 3 || world.waiting.count < 30) return;
        const before = world.waiting.inOrder(world.tickets.requirement[ticket]!);
        const place = before.filter((other) => world.waiting.precedes(other, ticket)).length;
        places[Math.min(place, 3)]!++;
      },
    });
    run.until(4 * HOUR);
    const total = places.reduce((sum, count) => sum + count, 0);
    expect(total).toBeGreaterThan(500);
    const expected = [1 / 3, 2 / 9, 4 / 27, 8 / 27].map((share) => share * total);
    // χ² with 3 degrees of freedom: above 16.27 once in a thousand.
    expect(chiSquare(places, expected), `seed wants: ${places.join(' ')}`).toBeLessThan(16.27);
  });
});

it('asks nobody and waits for no answer, with people too', () => {
  const day = new Day({ horizon: '1 d', arrivals: [{ rate: '40 per hour' }], experts: [{ count: 20 }] }, ['hoarding']);
  day.toTheEnd();
  const offers = day.of('offerMade');
  expect(offers.length).toBeGreaterThan(300);
  expect(day.of('offerAccepted').map(({ at, ticket, expert }) => [at, ticket, expert])).toEqual(
    offers.map(({ at, ticket, expert }) => [at, ticket, expert]),
  );
  expect(day.of('offerRejected').length + day.of('offerExpired').length).toBe(0);
});
