import { describe, expect, it } from 'vitest';
import { normalCdf, normalDensity, normalQuantile } from '../../../engine/random/normal.ts';
import { grid } from './float-bits.ts';

describe('normalQuantile', () => {
  // Independent values: 40 digits, computed with mpmath for the double nearest to u.
  it.each([
    [0.5, 0],
    [0.9, 1.281551565544600593487448],
    [0.1, -1.281551565544600435334517],
    [0.975, 1.959963984540053855604431],
    [0.001, -3.090232306167813535358005],
    [1e-10, -6.361340902404056199100397],
    [1e-300, -37.047096299361199236547],
    [2 ** -53, -8.209536151601386855630769],
    [1 - 2 ** -53, 8.209536151601386855630769],
  ])('at %d', (u, x) => {
    expect(Math.abs(normalQuantile(u) - x)).toBeLessThanOrEqual(2e-15 * Math.abs(x));
  });

  it('is odd around one half', () => {
    for (let power = 1; power <= 53; power++)
      expect(normalQuantile(1 - 2 ** -power)).toBe(0 - normalQuantile(2 ** -power));
  });

  it('never falls, not even where its formulas meet', () => {
    // The formulas meet at 0.075 and 0.925, and at e^-25.
    const meetings = [0.075, 0.925, Math.exp(-25)].flatMap((u) => grid(u * (1 - 1e-9), u * (1 + 1e-9), 2_001));
    for (const numbers of [grid(1e-6, 1 - 1e-6, 100_001), meetings.sort((one, other) => one - other)]) {
      expect(firstFall(numbers.map(normalQuantile))).toBe(-1);
    }
  });

  it('at the edges', () => {
    expect(normalQuantile(0)).toBe(-Infinity);
    expect(normalQuantile(1)).toBe(Infinity);
    for (const u of [-0.1, 1.1, NaN]) expect(normalQuantile(u)).toBeNaN();
  });
});

describe('normalCdf', () => {
  it.each([
    [0, 0.5],
    [1, 0.8413447460685429485852325],
    [-1, 0.1586552539314570514147675],
    [2.9, 0.9981341866996159615209986],
    [-2.9, 0.001865813300384038479001369],
    [-3, 0.001349898031630094526651815],
    [-5, 2.866515718791939116737523e-7],
    [-10, 7.619853024160526065973343e-24],
    [-37, 5.725571222524576822683193e-300],
    [6, 0.9999999990134123549623019],
  ])('at %d is within 1e-12 of its value', (x, probability) => {
    expect(Math.abs(normalCdf(x) / probability - 1)).toBeLessThan(1e-12);
  });

  it('undoes the quantile', () => {
    for (const u of grid(1e-4, 0.9999, 9_999))
      expect(Math.abs(normalCdf(normalQuantile(u)) / u - 1)).toBeLessThan(1e-12);
    for (let power = 10; power <= 1000; power += 10) {
      expect(Math.abs(normalCdf(normalQuantile(2 ** -power)) / 2 ** -power - 1)).toBeLessThan(1e-12);
    }
  });

  it('at the edges', () => {
    expect(normalCdf(-Infinity)).toBe(0);
    expect(normalCdf(-41)).toBe(0);
    expect(normalCdf(Infinity)).toBe(1);
    expect(normalCdf(41)).toBe(1);
    expect(normalCdf(NaN)).toBeNaN();
  });
});

it('the density integrates to the probability between two points', () => {
  // Simpson's rule with 2,000 steps between -1 and 1: error below 1e-13.
  const steps = 2_000;
  const weight = (place: number): number => (place === 0 || place === steps ? 1 : place % 2 === 0 ? 2 : 4);
  const sum = grid(-1, 1, steps + 1).reduce((total, x, place) => total + weight(place) * normalDensity(x), 0);
  expect((sum * 2) / steps / 3).toBeCloseTo(normalCdf(1) - normalCdf(-1), 12);
});

/** The place of the first number that is smaller than the one before, or -1. */
function firstFall(numbers: readonly number[]): number {
  return numbers.findIndex((x, place) => place > 0 && x < numbers[place - 1]!);
}
