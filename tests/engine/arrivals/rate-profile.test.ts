import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ProfileSettings } from '../../../engine/arrivals/rate-profile.ts';
import { RateProfile } from '../../../engine/arrivals/rate-profile.ts';
import type { LocalCalendar } from '../../../engine/time/local-calendar.ts';
import { localTimeOfText } from '../../../engine/time/local-calendar.ts';
import { daysOfDate } from '../../../engine/time/civil-date.ts';
import {
  calendar,
  chiSquareDeviation,
  countsOf,
  DAY,
  HOUR,
  MINUTE,
  momentsOf,
  PLAIN_CALENDAR,
  streamOf,
} from './streams.ts';

/** From Friday before the clock is set forward on Sunday, 29 March, 2026. */
const SPRING = calendar([2026, 3, 27], { daylightSaving: [{ at: localTimeOfText('2026-03-29 02:00')!, shift: HOUR }] });
/** From Friday before it is set back on Sunday, 25 October. */
const AUTUMN = calendar([2026, 10, 23], {
  daylightSaving: [{ at: localTimeOfText('2026-10-25 03:00')!, shift: -HOUR }],
});

function profileOf(
  settings: Partial<ProfileSettings>,
  local: LocalCalendar = PLAIN_CALENDAR,
  end = 30 * DAY,
): RateProfile {
  return new RateProfile({ scale: 1, bursts: [], ...settings }, local, undefined, end);
}

function rateAt(profile: RateProfile, moment: number): number {
  profile.locate(moment);
  return profile.rate * HOUR;
}

const HOURLY = { every: HOUR, cycle: 'day' as const, counts: Array.from({ length: 24 }, (_, hour) => 10 * hour + 1) };

describe('the rate of a moment', () => {
  test('is constant times scale, and 0 at the end and after', () => {
    const profile = profileOf({ rate: 125 / HOUR, scale: 2 });
    expect(rateAt(profile, 5 * HOUR)).toBeCloseTo(250, 9);
    expect(profile.to).toBe(30 * DAY);
    expect(rateAt(profile, 30 * DAY)).toBe(0);
  });

  test('is 1 per millisecond where no rate is given', () => {
    expect(rateAt(profileOf({}), 0)).toBe(HOUR);
  });

  test('is that of the local interval of the day', () => {
    const profile = profileOf({ rate: HOURLY });
    expect(rateAt(profile, 0)).toBeCloseTo(1, 9);
    expect(rateAt(profile, 3 * DAY + 14 * HOUR - 1)).toBeCloseTo(131, 9);
    expect(rateAt(profile, 3 * DAY + 14 * HOUR)).toBeCloseTo(141, 9);
    expect([profile.from, profile.to]).toEqual([3 * DAY + 14 * HOUR, 3 * DAY + 15 * HOUR]);
  });

  test('is that of the interval of the week, from Monday', () => {
    const wednesday = calendar([2026, 1, 7]);
    const profile = profileOf({ rate: { every: DAY, cycle: 'week', counts: [24, 48, 72, 96, 120, 0, 24] } }, wednesday);
    expect([0, 1, 2, 3, 4, 5].map((day) => Math.round(rateAt(profile, day * DAY + HOUR)))).toEqual([3, 4, 5, 0, 1, 1]);
  });

  test('is that of the interval since the start, once', () => {
    const profile = profileOf({ rate: { every: 2 * HOUR, cycle: 'once', counts: [20, 40] } });
    expect([0, 2, 4, 100].map((hour) => Math.round(rateAt(profile, hour * HOUR)))).toEqual([10, 20, 0, 0]);
  });

  test('is 0 in what the list leaves of the day', () => {
    const profile = profileOf({ rate: { every: 8 * HOUR, cycle: 'day', counts: [8, 16] } });
    expect([1, 9, 17, 25].map((hour) => Math.round(rateAt(profile, hour * HOUR)))).toEqual([1, 2, 0, 1]);
  });

  test('skips the hour that the clock skips and repeats the one that it repeats', () => {
    const spring = profileOf({ rate: HOURLY }, SPRING);
    const autumn = profileOf({ rate: HOURLY }, AUTUMN);
    const around = [0, 1, 2, 3, 4].map((hour) => 2 * DAY + hour * HOUR + MINUTE);
    expect(around.map((moment) => Math.round(rateAt(spring, moment)))).toEqual([1, 11, 31, 41, 51]);
    expect(around.map((moment) => Math.round(rateAt(autumn, moment)))).toEqual([1, 11, 21, 21, 31]);
  });

  test('is multiplied by holidays and by each burst that lasts', () => {
    const holidays = [{ date: daysOfDate(2026, 1, 6), factor: 0.5, closed: false }];
    const bursts = [
      { from: 30 * HOUR, lasts: 10 * HOUR, factor: 3 },
      { from: 35 * HOUR, lasts: HOUR, factor: 2 },
    ];
    const profile = profileOf({ rate: 10 / HOUR, bursts }, calendar([2026, 1, 5], { holidays }));
    const pieces: [number, number, number][] = [];
    for (let moment = 0; moment < 60 * HOUR; moment = profile.to) {
      const rate = Math.round(rateAt(profile, moment));
      pieces.push([moment / HOUR, profile.to / HOUR, rate]);
    }
    expect(pieces.slice(0, 7)).toEqual([
      [0, 24, 10],
      [24, 30, 5],
      [30, 35, 15],
      [35, 36, 30],
      [36, 40, 15],
      [40, 48, 5],
      [48, 72, 10],
    ]);
  });
});

/**
 * The integral of a rate by the minute, from what the clock reads then: slow and plain. All boundaries are whole minutes.
 */
function slowSpan(
  local: LocalCalendar,
  settings: ProfileSettings & { rate: typeof HOURLY },
  from: number,
  to: number,
): number {
  let sum = 0;
  for (let minute = Math.floor(from / MINUTE); minute * MINUTE < to; minute++) {
    const start = minute * MINUTE;
    const reading = local.msOfDay(start);
    let rate = (settings.rate.counts[Math.floor(reading / settings.rate.every)] ?? 0) / settings.rate.every;
    rate *= settings.scale * (local.holiday(local.dayOf(start))?.factor ?? 1);
    for (const burst of settings.bursts) {
      if (start >= burst.from && start < burst.from + burst.lasts) rate *= burst.factor;
    }
    sum += rate * (Math.min(to, start + MINUTE) - Math.max(from, start));
  }
  return sum;
}

describe('the clock of a profile', () => {
  const settings = fc.record({
    rate: fc.record({
      every: fc.constantFrom(20 * MINUTE, HOUR, 5 * HOUR),
      cycle: fc.constant('day' as const),
      counts: fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 24 }),
    }),
    scale: fc.constantFrom(0.5, 1, 2),
    bursts: fc.array(
      fc.record({
        from: fc.integer({ min: 0, max: 6000 }).map((minutes) => minutes * MINUTE),
        lasts: fc.integer({ min: 1, max: 600 }).map((minutes) => minutes * MINUTE),
        factor: fc.constantFrom(0, 0.5, 3),
      }),
      { maxLength: 3 },
    ),
  });
  const local = fc.constantFrom(
    SPRING,
    AUTUMN,
    calendar([2026, 1, 5], { holidays: [{ date: daysOfDate(2026, 1, 6), factor: 0.25, closed: true }] }),
  );
  const moment = fc.double({ min: 0, max: 4 * DAY, noNaN: true });

  test('goes on by the integral of the rate, across all boundaries', () => {
    fc.assert(
      fc.property(settings, local, moment, moment, (given, where, one, other) => {
        const [from, to] = [Math.min(one, other), Math.max(one, other)];
        const profile = profileOf(given, where, 4 * DAY);
        expect(profile.spanBetween(from, to, 2)).toBeCloseTo(2 * slowSpan(where, given, from, to), 5);
      }),
      { numRuns: 150 },
    );
  });

  test('is inverted: the moment after a span is where the integral has grown by it', () => {
    const span = fc.double({ min: 1e-6, max: 500, noNaN: true });
    fc.assert(
      fc.property(settings, local, moment, span, (given, where, from, wanted) => {
        const reached = profileOf(given, where, 4 * DAY).momentAfter(from, wanted, 1);
        const there = slowSpan(where, given, from, Math.min(reached, 4 * DAY));
        if (reached === Infinity) expect(there).toBeLessThan(wanted + 1e-5);
        else expect(there).toBeCloseTo(wanted, 5);
      }),
      { numRuns: 150 },
    );
  });

  test('stands still at a factor of 0', () => {
    expect(profileOf({ rate: 1 }).momentAfter(0, 1, 0)).toBe(Infinity);
  });
});

/** Arrivals of many runs, each cell of half an hour added up over the runs. */
function halfHours(local: LocalCalendar, counts: readonly number[], runs: number, days: number): number[] {
  const total = Array.from({ length: 48 * days }, () => 0);
  for (let run = 0; run < runs; run++) {
    const rate = { every: 2 * HOUR, cycle: 'day' as const, counts: [...counts] };
    const stream = streamOf({ rate }, { seed: `half hours ${run}`, calendar: local, end: days * DAY });
    for (const [cell, count] of countsOf(momentsOf(stream), HOUR / 2, 48 * days).entries()) total[cell]! += count;
  }
  return total;
}

describe('counts by interval are Poisson with the right mean, also just after the rate has jumped', () => {
  /** Long quiet intervals before busy ones: a rate taken at the last arrival would miss the jump by hours. */
  const COUNTS = [0.2, 0.2, 60, 4, 0, 0, 100, 0.4, 30, 0.1, 0.1, 0.1];
  const RUNS = 300;

  function expectedAt(local: LocalCalendar, halfHour: number): number {
    return (RUNS * COUNTS[Math.floor(local.msOfDay((halfHour * HOUR) / 2) / (2 * HOUR))]!) / 4;
  }

  test.each([
    ['24 hours', PLAIN_CALENDAR],
    ['23 hours', SPRING],
    ['25 hours', AUTUMN],
  ])('on a day of %s', (_, local) => {
    const found = halfHours(local, COUNTS, RUNS, 4);
    const expected = found.map((__, halfHour) => expectedAt(local, halfHour));
    expect(Math.abs(chiSquareDeviation(found, expected))).toBeLessThan(4.5);
  });
});
