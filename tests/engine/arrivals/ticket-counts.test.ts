import { expect, test } from 'vitest';
import type { ArrivalSettings } from '../../../engine/arrivals/arrival-settings.ts';
import { RateProfile } from '../../../engine/arrivals/rate-profile.ts';
import { TicketCounts } from '../../../engine/arrivals/ticket-counts.ts';
import { DAY, drawsOf, PLAIN_CALENDAR, PURPOSE } from './streams.ts';

function countsOf(given: Partial<ArrivalSettings>): TicketCounts {
  const settings = { scale: 1, bursts: [], ...given };
  const profile = new RateProfile(settings, PLAIN_CALENDAR, undefined, 10 * DAY);
  return new TicketCounts(settings, 0, drawsOf('counts'), PURPOSE, profile);
}

test('an arrival is one ticket unless it is a batch', () => {
  const counts = countsOf({ rate: 1 });
  expect([counts.of(0, 5, 3), counts.areAllOne]).toEqual([1, true]);
  const batches = countsOf({ rate: 1, batch: { law: 'constant', value: 2.6 } });
  expect([batches.of(0, 5, 3), batches.areAllOne]).toEqual([3, false]);
});

test('the batch of an arrival depends on its number alone', () => {
  const counts = countsOf({ rate: 1, batch: { law: 'uniform', from: 0, to: 1e6 } });
  expect(counts.of(4, 0, 1)).toBe(counts.of(4, DAY, 2));
  expect(counts.of(4, 0, 1)).not.toBe(counts.of(5, 0, 1));
});

test('recorded tickets count as often as the lever says, batches too', () => {
  const counts = countsOf({ times: [0], batch: { law: 'constant', value: 2 }, scale: 1.5 });
  expect([counts.of(0, 0, 1), counts.of(0, 0, 2), counts.of(0, 0, 0)]).toEqual([3, 6, 0]);
});

test('batches from a finite population are a broken scenario', () => {
  const population = { size: 3, thinking: { law: 'constant', value: 1 } } as const;
  expect(() => countsOf({ population, batch: { law: 'constant', value: 2 } })).toThrow(/one ticket at a time/);
});
