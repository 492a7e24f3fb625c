import { describe, expect, it } from 'vitest';
import { MOST_MATCHED_EXACTLY } from '../../../engine/processes/matching.ts';
import { MINUTE, OfferRun, quietDesk, UNWILLING, type QuietDesk } from '../routing/quiet-desk.ts';

const desk = (settings: Partial<QuietDesk>) =>
  quietDesk({
    offering: { policy: 'matching', batchEvery: '30 s' },
    arrivals: [{ times: ['40 s', '50 s', '60 s'] }],
    experts: [{ count: 1 }],
    ...settings,
  });

describe('a batch', () => {
  it('comes at whole multiples of its interval, those who come at that very moment being part of the next', () => {
    expect(new OfferRun(desk({})).until(Infinity).offers).toEqual([
      [0, 0, MINUTE],
      [1, 0, MINUTE],
      [2, 0, 1.5 * MINUTE],
    ]);
  });

  it('fills all the places that there are, oldest tickets first', () => {
    const one = { cap: { unanswered: 2, pendingPerExpert: 'cap', heldUntil: 'done' } };
    // Two at 1:00, done at 11:00; the third goes with the batch of that moment or the next.
    const offers = new OfferRun(desk({ desk: one })).until(Infinity).offers;
    expect(offers.slice(0, 2)).toEqual([
      [0, 0, MINUTE],
      [1, 0, MINUTE],
    ]);
    expect(offers[2]!.slice(0, 2)).toEqual([2, 0]);
    expect([11 * MINUTE, 11.5 * MINUTE]).toContain(offers[2]![2]);
  });

  it('puts a ticket to nobody who refused it', () => {
    const experts = [{ name: 'no', count: 1, ...UNWILLING, workFactor: 0.1 }, { count: 1 }];
    const offers = new OfferRun(desk({ experts, arrivals: [{ times: ['40 s'] }] })).until(Infinity).offers;
    expect(offers).toEqual([
      [0, 0, MINUTE],
      [0, 1, 1.5 * MINUTE],
    ]);
  });

  it('lets older tickets choose first where there are too many for the least sum', () => {
    const count = MOST_MATCHED_EXACTLY + 50;
    const run = new OfferRun(
      desk({ arrivals: [{ gaps: '100 ms' }], horizon: `${count / 10} s`, experts: [{ count: 10 }] }),
    ).until(31_000);
    // By 30 s there are 299 tickets and 30 places.
    expect(run.offers.map(([ticket]) => ticket)).toEqual(Array.from({ length: 30 }, (_, ticket) => ticket));
    expect(run.counts()).toEqual(Array.from({ length: 10 }, () => 3));
  });
});

it('schedules nothing while nobody waits', () => {
  const eventsWith = (policy: string): number =>
    new OfferRun(desk({ arrivals: [{ times: ['1 h'] }], offering: { policy } })).until(MINUTE).simulation.world.calendar
      .size;
  expect(eventsWith('matching')).toBe(eventsWith('random'));
});
