import { describe, expect, it } from 'vitest';
import { GRAINS, volumeByGrain, type CountedSpan } from '../../../engine/kpi/volume-grains.ts';

const DAY = 86_400_000;
const HOUR = 3_600_000;
/** 2026-01-05, a Monday, in days after 1970-01-01. */
const MONDAY = Date.UTC(2026, 0, 5) / DAY;

/** So many tickets each day, one span a day. */
const days = (...tickets: number[]): CountedSpan[] =>
  tickets.map((count, day) => ({ from: day * DAY, until: (day + 1) * DAY, tickets: count }));

const daysOf = (count: number, tickets: (day: number) => number): CountedSpan[] =>
  days(...Array.from({ length: count }, (_, day) => tickets(day)));

describe('volume by day, week, month and quarter', () => {
  it('names the periods as people and ISO 8601 do', () => {
    const spans = daysOf(120, () => 1);
    const names = (grain: (typeof GRAINS)[number]): string[] =>
      volumeByGrain(spans, grain, MONDAY).map(({ name }) => name);
    expect(names('day').slice(0, 2)).toEqual(['2026-01-05', '2026-01-06']);
    expect(names('week').slice(0, 2)).toEqual(['2026-W02', '2026-W03']);
    expect(names('month')).toEqual(['2026-01', '2026-02', '2026-03', '2026-04', '2026-05']);
    expect(names('quarter')).toEqual(['2026-Q1', '2026-Q2']);
  });

  it('gives the days around New Year to the week of their Thursday', () => {
    // 28 December 2026 is a Monday; its week has 2026-12-31 as Thursday and is the 53rd; the next one is the first of 2027.
    const monday = Date.UTC(2026, 11, 28) / DAY;
    expect(
      volumeByGrain(
        daysOf(8, () => 1),
        'week',
        monday,
      ).map(({ name }) => name),
    ).toEqual(['2026-W53', '2027-W01']);
    // A month and a quarter that end with the year.
    expect(
      volumeByGrain(
        daysOf(8, () => 1),
        'month',
        monday,
      ).map(({ name }) => name),
    ).toEqual(['2026-12', '2027-01']);
    expect(
      volumeByGrain(
        daysOf(8, () => 1),
        'quarter',
        monday,
      ).map(({ name }) => name),
    ).toEqual(['2026-Q4', '2027-Q1']);
  });

  it('loses no ticket at any grain', () => {
    const spans = daysOf(200, (day) => (day * 37) % 11);
    const total = spans.reduce((sum, { tickets }) => sum + tickets, 0);
    for (const grain of GRAINS) {
      const periods = volumeByGrain(spans, grain, MONDAY);
      expect(
        periods.reduce((sum, { tickets }) => sum + tickets, 0),
        grain,
      ).toBeCloseTo(total, 6);
    }
  });

  it('says which periods were counted from end to end', () => {
    const [first, second] = volumeByGrain(
      daysOf(10, () => 1),
      'week',
      MONDAY,
    );
    expect([first?.isWhole, second?.isWhole]).toEqual([true, false]);
    expect([first?.tickets, second?.tickets]).toEqual([7, 3]);
    expect(second?.uplift).toBeNull();
  });

  it('measures a launch against the same weekday of other weeks: 150 tickets instead of 60 are 2.5 times as many', () => {
    // Mondays 50, 150 and 70; every other day 10.
    const spans = daysOf(21, (day) => (day % 7 === 0 ? [50, 150, 70][day / 7]! : 10));
    const periods = volumeByGrain(spans, 'day', MONDAY, [{ at: 7 * DAY + 9 * HOUR, lasts: 0, label: 'launch' }]);
    expect(periods[7]).toEqual({
      name: '2026-01-12',
      tickets: 150,
      isWhole: true,
      markers: ['launch'],
      baseline: 60,
      uplift: 2.5,
    });
    expect(periods[0]?.uplift).toBeCloseTo(50 / 60, 12);
    expect(periods[8]?.uplift).toBe(1);
    // Weeks: 110, 210, 130; the usual one has 120.
    const weeks = volumeByGrain(spans, 'week', MONDAY, [{ at: 7 * DAY, lasts: 0, label: 'launch' }]);
    expect(weeks.map(({ baseline }) => baseline)).toEqual([120, 120, 120]);
    expect(weeks[1]?.uplift).toBe(1.75);
  });

  it('marks every period that a launch reaches into, and none that begins as it ends', () => {
    const periods = volumeByGrain(days(1, 1, 1, 1), 'day', MONDAY, [
      { at: DAY + HOUR, lasts: 47 * HOUR, label: 'sale' },
    ]);
    // From Tuesday 01:00 to Thursday 00:00.
    expect(periods.map(({ markers }) => markers)).toEqual([[], ['sale'], ['sale'], []]);
  });

  it('has no baseline where every period of a kind was launched into', () => {
    const [only] = volumeByGrain(days(5), 'day', MONDAY, [{ at: 0, lasts: 0, label: 'launch' }]);
    expect(only).toMatchObject({ baseline: null, uplift: null });
  });

  it('shares out a span that lies across midnight by time', () => {
    const periods = volumeByGrain([{ from: 21 * HOUR, until: 25 * HOUR, tickets: 8 }], 'day', MONDAY);
    expect(periods.map(({ tickets, isWhole }) => [tickets, isWhole])).toEqual([
      [6, false],
      [2, false],
    ]);
  });
});
