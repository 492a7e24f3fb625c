import { describe, expect, it } from 'vitest';
import { alikeWeekdays, type WeekdayCounts } from '../../../../engine/experiment/fitting/weekdays-alike.ts';
import { again, drawn, SEED, uniforms } from './known-law.ts';

const REPLAY = again('tests/engine/experiment/fitting/weekdays-alike.test.ts');
/** Hours of a day that is open from 8 to 18, and of one that closes at 13. */
const LONG = Array.from({ length: 24 }, (_, hour) => (hour >= 8 && hour < 18 ? 10 + 5 * (hour % 3) : 0));
const SHORT = LONG.map((count, hour) => (hour < 13 ? count : 0));
/** As many tickets as on a long day, five hours later. */
const LATE = LONG.map((_count, hour) => LONG[(hour + 19) % 24]!);

const times = (counts: readonly number[], factor: number): number[] => counts.map((count) => factor * count);
const sum = (counts: readonly number[]): number => counts.reduce((total, each) => total + each, 0);

/** A weekday of so many days, each with a size of its own. */
const weekday = (profile: readonly number[], ...sizes: readonly number[]): WeekdayCounts => ({
  days: sizes.length,
  byInterval: times(profile, sum(sizes)),
  daily: sizes.map((size) => size * sum(profile)),
});

describe('weekdays that came twice', () => {
  it('share one profile where they are alike, and leave short, quiet and late days alone', () => {
    const week = [
      weekday(LONG, 1, 1.2),
      weekday(LONG, 1.1, 0.9),
      weekday(LONG, 0.95, 1.1),
      weekday(LONG, 1, 1),
      weekday(SHORT, 1, 1.1),
      weekday(LONG, 0.2, 0.25),
      weekday(LATE, 1, 1),
    ];
    expect(alikeWeekdays(week)).toEqual({ weekdays: [0, 1, 2, 3], isLevelShared: true });
  });

  it('keep their own size where it differs by more than days of one kind do', () => {
    const week = [weekday(LONG, 1.5, 1.52), weekday(LONG, 1, 1.02), weekday(LONG, 1.01, 0.99)];
    expect(alikeWeekdays(week)).toEqual({ weekdays: [0, 1, 2], isLevelShared: false });
  });

  it('are alike when chance alone makes them different', () => {
    const uniform = uniforms(SEED);
    const poisson = (mean: number): number =>
      drawn({ law: 'exponential', mean: 1 }, Math.ceil(mean * 3) + 20, uniform).reduce(
        ({ count, left }, gap) => (gap <= left ? { count: count + 1, left: left - gap } : { count, left: -1 }),
        { count: 0, left: mean },
      ).count;
    const drawnDay = (): WeekdayCounts => {
      const byInterval = times(LONG, 2).map((mean) => (mean === 0 ? 0 : poisson(mean)));
      return { days: 2, byInterval, daily: [Math.floor(sum(byInterval) / 2), Math.ceil(sum(byInterval) / 2)] };
    };
    const week = Array.from({ length: 5 }, drawnDay);
    expect(alikeWeekdays(week)?.weekdays, REPLAY).toEqual([0, 1, 2, 3, 4]);
  });
});

it('weekdays that came often speak for themselves, and of few tickets nobody can tell', () => {
  expect(alikeWeekdays([weekday(LONG, 1, 1, 1, 1), weekday(LONG, 1, 1, 1, 1)])).toBeUndefined();
  expect(alikeWeekdays([weekday(times(LONG, 0.1), 1), weekday(times(LONG, 0.1), 1)])).toBeUndefined();
});
