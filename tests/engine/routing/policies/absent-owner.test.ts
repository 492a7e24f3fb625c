import { expect, it } from 'vitest';
import { HOUR, OfferRun, quietDesk } from '../quiet-desk.ts';

const desk = (from: string, extra: readonly string[] = []) =>
  quietDesk({
    offering: { policy: 'absent-owner' },
    horizon: '30 h',
    arrivals: [{ times: ['9 h 50 min', ...extra] }],
    experts: [
      {
        name: 'owner',
        count: 1,
        schedule: {
          shifts: [
            { days: 'daily', from: '09:00', to: '09:55' },
            { days: 'daily', from, to: '18:00' },
          ],
        },
      },
      { name: 'others', count: 1, schedule: { shifts: [{ days: 'daily', from: '10:00', to: '18:00' }] } },
    ],
    desk: { shiftEnd: 'drop' },
  });

it('waits for the owner while others are idle', () => {
  expect(new OfferRun(desk('15:00')).until(Infinity).offers).toEqual([
    [0, 0, 9 * HOUR + 50 * 60_000],
    [0, 0, 15 * HOUR],
  ]);
});

it('lets others have what is nobody’s, though the owned ticket is older', () => {
  // The second ticket comes while nobody is there, and waits behind the first until 10:00.
  const run = new OfferRun(desk('15:00', ['9 h 57 min'])).until(14 * HOUR);
  expect(run.offers.slice(1)).toEqual([[1, 1, 10 * HOUR]]);
  expect(run.simulation.world.waiting.count).toBe(1);
});
