import { describe, expect, it } from 'vitest';
import { fitArrivals } from '../../../../engine/experiment/fitting/arrival-fit.ts';
import { samplerOf } from '../../../../engine/random/sampler.ts';
import { again, SEED, uniforms } from './known-law.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Monday, 2024-01-01, in days since 1970-01-01. */
const MONDAY = 19_723;
const at = (day: number, hour: number) => (MONDAY + day) * DAY + hour * HOUR;
const REPLAY = again('tests/engine/experiment/fitting/arrival-fit.test.ts');

/** Poisson arrivals of 100 a day, from 9 to 17, times a gamma factor a day. */
function year(cv: number): Float64Array {
  const uniform = uniforms(SEED);
  const factor = cv === 0 ? undefined : samplerOf({ law: 'gamma', mean: 1, cv });
  const readings: number[] = [];
  for (let day = 0; day < 364; day++) {
    const rate = 100 * (factor?.quantile(uniform()) ?? 1);
    for (let sum = -Math.log(uniform()); sum < rate; sum -= Math.log(uniform())) {
      readings.push(at(day, 9 + (8 * sum) / rate));
    }
  }
  return Float64Array.from(readings);
}

describe('fitted arrivals', () => {
  it('have the mean of each hour of the week, also of hours and days without any', () => {
    const readings = [at(0, 9.5), at(0, 9.9), at(7, 9), at(8, 23.99), at(13, 0)];
    const { byIntervalOfWeek, weekdays, count, firstDay, days } = fitArrivals(Float64Array.from(readings));
    expect([count, firstDay, days]).toEqual([5, MONDAY, 14]);
    expect(weekdays).toEqual([2, 2, 2, 2, 2, 2, 2]);
    const seen = byIntervalOfWeek.flatMap((mean, hour) => (mean > 0 ? [[hour, mean]] : []));
    expect(seen).toEqual([
      [9, 1.5],
      [24 + 23, 0.5],
      [6 * 24, 0.5],
    ]);
  });

  it('count a weekday as often as it came', () => {
    const { byIntervalOfWeek, weekdays } = fitArrivals(Float64Array.of(at(0, 1), at(0, 1), at(7, 1)));
    expect(weekdays).toEqual([2, 1, 1, 1, 1, 1, 1]);
    expect(byIntervalOfWeek[1]).toBe(1.5);
  });

  it('are as even as chance where chance is all', () => {
    const { dispersion, dayFactorCv } = fitArrivals(year(0));
    // 357 degrees of freedom: the index has a standard deviation of √(2/357) = 0.075.
    expect(Math.abs(dispersion.index - 1), REPLAY).toBeLessThan(0.4);
    expect(dispersion.degreesOfFreedom).toBe(357);
    expect(dispersion.p, REPLAY).toBeGreaterThan(1e-6);
    expect(dayFactorCv, REPLAY).toBeLessThan(0.07);
  });

  it('show a day factor with its size, and a test that sees it', () => {
    const { dispersion, dayFactorCv } = fitArrivals(year(0.3));
    // Index 1 + 100 × 0.3² = 10.
    expect(dispersion.index, REPLAY).toBeGreaterThan(6);
    expect(dispersion.p, REPLAY).toBeLessThan(1e-9);
    expect(Math.abs(dayFactorCv - 0.3), REPLAY).toBeLessThan(0.07);
  });

  it('are by hand: two Mondays of 6 and 2', () => {
    const readings = [...Array.from({ length: 6 }, () => at(0, 9)), at(7, 9), at(7, 10)];
    const { dispersion, dayFactorCv } = fitArrivals(Float64Array.from(readings));
    // Mean 4: (4 + 4) ÷ 4 with one degree of freedom; P(χ² > 2) = 0.1573; cv² = (8 − 4) ÷ 16.
    expect(dispersion.index).toBeCloseTo(2, 12);
    expect(dispersion.p).toBeCloseTo(0.157_299_207, 8);
    expect(dayFactorCv).toBeCloseTo(0.5, 12);
  });

  it('say nothing about spread when no weekday came twice', () => {
    expect(fitArrivals(Float64Array.of(at(0, 1), at(1, 1)))).toMatchObject({
      dispersion: { index: NaN, degreesOfFreedom: 0 },
      dayFactorCv: 0,
    });
  });

  it('tell the days that are unlike their weekday', () => {
    const readings: number[] = [];
    for (let week = 0; week < 40; week++) {
      const count = week === 20 ? 1 : 100;
      for (let each = 0; each < count; each++) readings.push(at(7 * week, 9));
    }
    expect(fitArrivals(Float64Array.from(readings)).unusual).toMatchObject([{ day: MONDAY + 140, count: 1 }]);
  });
});

describe('arrivals of few weeks', () => {
  /** 40 tickets in each hour from 9 to 17 of the first five days of two weeks, less on some. */
  const twoWeeks = (perHour: (day: number) => number): Float64Array =>
    Float64Array.from(
      [0, 1, 2, 3, 4, 7, 8, 9, 10, 11].flatMap((day) =>
        Array.from({ length: 8 * perHour(day) }, (_, ticket) => at(day, 9 + (ticket % 8)) + 1000 * ticket),
      ),
    );

  it('share the profile of weekdays that are alike, by half hours where there are tickets enough', () => {
    const { every, byIntervalOfWeek, alike } = fitArrivals(twoWeeks((day) => (day === 0 ? 44 : 40)));
    expect([every, alike]).toEqual([HOUR / 2, { weekdays: [0, 1, 2, 3, 4], isLevelShared: true }]);
    expect(byIntervalOfWeek).toHaveLength(336);
    // Ten days of 40 an hour and 4 more on one of them: 40.4, all in the first half of the hour, on every weekday.
    expect(byIntervalOfWeek[18]).toBeCloseTo(40.4, 9);
    expect(byIntervalOfWeek[48 * 4 + 18]).toBeCloseTo(40.4, 9);
    expect(byIntervalOfWeek[19]).toBe(0);
  });

  it('a busy weekday without any ticket is a gap, and counts nowhere', () => {
    const found = fitArrivals(twoWeeks((day) => (day === 8 ? 0 : 40)));
    expect(found.gaps).toEqual([MONDAY + 8]);
    expect(found.weekdays).toEqual([2, 1, 2, 2, 2, 1, 1]);
    expect(found.byIntervalOfWeek[48 + 18]).toBeCloseTo(40, 9);
    expect([found.dayFactorCv, found.unusual]).toEqual([0, []]);
  });
});
