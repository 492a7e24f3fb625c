import { describe, expect, test } from 'vitest';
import { FormulaRate, rateProblems } from '../../../engine/arrivals/formula-rate.ts';
import type { Formula } from '../../../engine/arrivals/formula.ts';
import { parseFormula } from '../../../engine/arrivals/formula.ts';
import { chiSquareDeviation, countsOf, DAY, HOUR, momentsOf, SECOND, streamOf } from './streams.ts';

function formula(text: string): Formula {
  const reading = parseFormula(text);
  if (!reading.ok) throw new Error(reading.problem.message);
  return reading.value;
}

describe('cells', () => {
  const texts: [string, number][] = [
    ['10+6*sin(2*pi*t/24)', HOUR],
    ['0.03+0.02*sin(2*pi*t/86400)', SECOND],
    ['1000*exp(-(t-12)^2*50)', HOUR],
    ['max(0,20*sin(2*pi*t/24))', HOUR],
    ['240+144*sin(2*pi*t)', DAY],
  ];
  test.each(texts)('of %s follow each other, and the rate is nowhere above their bound', (text, unit) => {
    const rate = new FormulaRate(formula(text), unit, 3 * DAY);
    let cells = 0;
    let candidates = 0;
    for (let moment = 0; moment < 3 * DAY; moment = rate.to) {
      rate.locate(moment);
      expect(rate.to).toBeGreaterThan(moment);
      for (let step = 0; step < 50; step++) {
        expect(rate.at(moment + (step / 50) * (rate.to - moment))).toBeLessThanOrEqual(rate.bound);
      }
      cells++;
      candidates += rate.bound * (rate.to - moment);
    }
    const { to } = rate;
    expect(to).toBe(3 * DAY);
    let mean = 0;
    for (let minute = 0; minute < 3 * 1440; minute++) mean += rate.at((minute + 0.5) * 60_000) * 60_000;
    // Work in proportion to what is drawn: few candidates are thinned out, and few cells hold none.
    expect(candidates).toBeLessThan(1.6 * mean + 20);
    expect(cells).toBeLessThan(mean + 40);
  });

  test('depend on where they lie alone', () => {
    const rate = new FormulaRate(formula('10+6*sin(2*pi*t/24)'), HOUR, 100 * DAY);
    rate.locate(1234.5 * HOUR);
    const { to, bound } = rate;
    rate.locate(9 * HOUR);
    rate.locate(to - 1);
    expect([rate.to, rate.bound]).toEqual([to, bound]);
  });

  test('of a rate without a bound are a broken scenario', () => {
    expect(() => new FormulaRate(formula('1/t'), HOUR, DAY).locate(0)).toThrow(/bounded/);
  });
});

describe('arrivals at the rate of a formula', () => {
  /** The integral of 10+6·sin(2πt/24) over an hour. */
  const expectedIn = (hour: number): number => {
    const angle = (2 * Math.PI) / 24;
    return 10 + (6 / angle) * (Math.cos(angle * hour) - Math.cos(angle * (hour + 1)));
  };

  test('have the expected counts in each hour of a wave, 240 in 24 hours', () => {
    const days = 400;
    const rate = { formula: '10+6*sin(2*pi*t/24)', unit: HOUR };
    const moments = momentsOf(streamOf({ rate }, { seed: 'a wave' }), days * DAY);
    expect(Math.abs(moments.length - 240 * days)).toBeLessThan(4.5 * Math.sqrt(240 * days));
    const found = countsOf(
      moments.map((moment) => moment % DAY),
      HOUR,
      24,
    );
    const expected = found.map((_, hour) => days * expectedIn(hour));
    expect(Math.abs(chiSquareDeviation(found, expected))).toBeLessThan(4.5);
    const perDay = countsOf(moments, DAY, days);
    expect(
      Math.abs(
        chiSquareDeviation(
          perDay,
          perDay.map(() => 240),
        ),
      ),
    ).toBeLessThan(4.5);
  });

  test('are none where the formula is below 0', () => {
    const rate = { formula: '50*sin(2*pi*t)', unit: DAY };
    const moments = momentsOf(streamOf({ rate }, { seed: 'half a wave' }), 200 * DAY);
    expect(moments.every((moment) => moment % DAY < DAY / 2)).toBe(true);
    expect(Math.abs(moments.length - (200 * 50) / Math.PI)).toBeLessThan(4.5 * Math.sqrt((200 * 50) / Math.PI));
  });

  test('follow scale, bursts and the steps they make', () => {
    const bursts = [{ from: 5 * HOUR, lasts: HOUR / 2, factor: 10 }];
    const found = Array.from({ length: 24 }, () => 0);
    for (let run = 0; run < 100; run++) {
      const rate = { formula: '5+3*sin(2*pi*t/24)', unit: HOUR };
      const moments = momentsOf(streamOf({ rate, scale: 2, bursts }, { seed: `wave ${run}`, end: DAY / 2 }));
      for (const [cell, count] of countsOf(moments, HOUR / 2, 24).entries()) found[cell]! += count;
    }
    const angle = Math.PI / 24;
    const expected = found.map((_, cell) => {
      const wave = 5 + (6 / angle) * (Math.cos(angle * cell) - Math.cos(angle * (cell + 1))) * 0.5;
      return 100 * wave * (cell === 10 ? 10 : 1);
    });
    expect(Math.abs(chiSquareDeviation(found, expected))).toBeLessThan(4.5);
  });
});

describe('problems of a formula as a rate', () => {
  test('are none for a wave above 0', () => {
    expect(rateProblems(formula('10+6*sin(2*pi*t/24)'), 1000)).toEqual([]);
    expect(rateProblems(formula('5-5*cos(t)'), 1000)).toEqual([]);
  });

  test('are values below 0, no value, and no bound, with the first place', () => {
    expect(rateProblems(formula('5-t'), 16)).toEqual([expect.stringMatching(/^is below 0 at t = 5\./)]);
    expect(rateProblems(formula('sqrt(5-t)'), 16)).toEqual([expect.stringMatching(/^has no value at t = 5\./)]);
    expect(rateProblems(formula('1/(t-4)^2'), 16)).toEqual([expect.stringMatching(/^has no bound at t = [34]/)]);
  });
});
