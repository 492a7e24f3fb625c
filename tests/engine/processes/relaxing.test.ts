import { describe, expect, it } from 'vitest';
import { ASLEEP, MINUTE, OfferRun, quietDesk, type QuietDesk } from '../routing/quiet-desk.ts';

/** Tickets that ask for law and pay; after 5 min for law alone, after 10 for nothing. Somebody with both is hired much later. */
const desk = (experts: readonly object[], more: Partial<QuietDesk> = {}) =>
  quietDesk({
    offering: { policy: 'rings', ringAfter: ['5 min', '10 min'] },
    skills: ['law', 'pay'],
    arrivals: [{ times: ['1 min'] }],
    tickets: { categories: { case: { skills: ['law', 'pay'] } } },
    experts: [...experts, { name: 'later', count: 1, skills: ['law', 'pay'], joins: '9 h' }],
    ...more,
  });

const lawyer = { name: 'lawyer', count: 1, skills: ['law'] };
const anybody = { name: 'anybody', count: 1 };
const both = { name: 'both', count: 1, skills: ['law', 'pay'] };

const offersOf = (settings: ReturnType<typeof desk>) => new OfferRun(settings).until(Infinity).offers;

describe('a ticket that waits', () => {
  it('is offered at once where somebody has all the skills', () => {
    expect(offersOf(desk([anybody, lawyer, both]))).toEqual([[0, 2, MINUTE]]);
  });

  it('asks for the last skill of its list no more after the first ring, counted from its arrival', () => {
    expect(offersOf(desk([anybody, lawyer]))).toEqual([[0, 1, 6 * MINUTE]]);
  });

  it('asks for nothing after the last ring', () => {
    expect(offersOf(desk([anybody]))).toEqual([[0, 0, 11 * MINUTE]]);
  });

  it('catches up with its age when it comes back from an expert', () => {
    const asleep = { ...both, ...ASLEEP };
    const late = { channels: { email: { offerTimeout: '12 min', firstReplyTimeout: 'never' } } };
    expect(offersOf(desk([asleep, anybody], { desk: { ...late, reoffer: { to: 'never-again' } } }))).toEqual([
      [0, 0, MINUTE],
      [0, 1, 13 * MINUTE],
    ]);
  });

  it('is left alone once its customer has gone', () => {
    const categories = { case: { skills: ['law', 'pay'], patience: '3 min' } };
    const run = new OfferRun(desk([anybody], { tickets: { categories } })).until(Infinity);
    expect(run.offers).toEqual([]);
    expect(run.simulation.world.calendar.size).toBe(0);
  });

  it('keeps its requirement under another policy', () => {
    const run = new OfferRun(
      desk([anybody], { offering: { policy: 'longest-idle', ringAfter: ['5 min', '10 min'] } }),
    ).until(20 * MINUTE);
    expect(run.offers).toEqual([]);
    expect(run.simulation.world.waiting.count).toBe(1);
  });
});

it('goes on exactly after a restore', () => {
  const run = new OfferRun(desk([anybody])).until(7 * MINUTE);
  const saved = run.simulation.save();
  run.until(Infinity);
  const restored = OfferRun.restored(saved).until(Infinity);
  expect(restored.offers).toEqual([[0, 0, 11 * MINUTE]]);
  expect(restored.simulation.fingerprint).toBe(run.simulation.fingerprint);
});
