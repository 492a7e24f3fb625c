import { describe, expect, it } from 'vitest';
import { Draws } from '../../../engine/random/draws.ts';
import { hashOfBits } from './float-bits.ts';
import { chiSquare, chiSquareBounds } from './goodness-of-fit.ts';

const SEED = 'tests of draws';
const draws = new Draws(SEED, ['first', 'second', 'third']);
const COUNT = 100_000;

/** Ways to walk through the draws; neighbours in each should know nothing of each other. */
const walks: Record<string, (step: number) => number> = {
  'entity after entity': (step) => draws.uniform(0, step, 0),
  'ordinal after ordinal': (step) => draws.uniform(0, 7, step),
  'purpose after purpose': (step) => draws.uniform(step % 3, Math.floor(step / 3), 1),
  'three ordinals of each entity': (step) => draws.uniform(1, Math.floor(step / 3), step % 3),
  'a thousand entities, ordinal by ordinal': (step) => draws.uniform(2, step % 1000, Math.floor(step / 1000)),
  'every 65,536th entity': (step) => draws.uniform(0, (step % 65_536) * 65_536, Math.floor(step / 65_536)),
  'negative entities and ordinals': (step) => draws.uniform(1, -step, ~step),
  'derived entities': (step) => draws.uniform(0, draws.derive(step >> 2, step & 3), 0),
};

describe.each(Object.entries(walks))('%s', (_, draw) => {
  const sample = Float64Array.from({ length: COUNT }, (__, step) => draw(step));

  it('fills a thousand bins evenly', () => {
    const counts = new Int32Array(1000);
    for (const u of sample) counts[Math.floor(u * 1000)]!++;
    expectWithin(
      chiSquare(counts, () => COUNT / 1000),
      999,
    );
  });

  it('fills a grid of successive pairs evenly', () => {
    const counts = new Int32Array(900);
    for (let step = 0; step + 1 < COUNT; step += 2) {
      counts[Math.floor(sample[step]! * 30) * 30 + Math.floor(sample[step + 1]! * 30)]!++;
    }
    expectWithin(
      chiSquare(counts, () => COUNT / 2 / 900),
      899,
    );
  });

  it('has no correlation with itself at any of 50 lags', () => {
    for (let lag = 1; lag <= 50; lag++) {
      let sum = 0;
      for (let step = lag; step < COUNT; step++) sum += (sample[step]! - 0.5) * (sample[step - lag]! - 0.5);
      // Of 50 normal variables one passes 4.9 in 20,000 such tests.
      expect(Math.abs((12 * sum) / Math.sqrt(COUNT - lag)), `lag ${lag}, seed "${SEED}"`).toBeLessThan(4.9);
    }
  });

  it('leaves gaps of the right lengths between draws below 0.1', () => {
    const lengths = new Int32Array(60);
    let gap = 0;
    let gaps = 0;
    for (const u of sample) {
      if (u >= 0.1) {
        gap++;
        continue;
      }
      lengths[Math.min(gap, 59)]!++;
      gaps++;
      gap = 0;
    }
    expectWithin(
      chiSquare(lengths, (length) => gaps * 0.9 ** length * (length < 59 ? 0.1 : 1)),
      59,
    );
  });

  it('repeats spacings between sorted birthdays as often as chance does', () => {
    // 512 birthdays in a year of 2^24 days: the number of equal spacings is Poisson with mean 512³ ÷ 2^26 = 2 (Marsaglia).
    const equalSpacings = new Int32Array(9);
    const tries = Math.floor(COUNT / 512);
    for (let start = 0; start + 512 <= COUNT; start += 512) {
      equalSpacings[Math.min(8, repeatedSpacings(sample.subarray(start, start + 512)))]!++;
    }
    const mean = Array.from(equalSpacings).reduce((sum, count, repeats) => sum + count * repeats, 0) / tries;
    expect(Math.abs(mean - 2) / Math.sqrt(2 / tries), `seed "${SEED}"`).toBeLessThan(3.9);
  });
});

function repeatedSpacings(sample: Float64Array): number {
  const birthdays = Int32Array.from(sample, (u) => Math.floor(u * 2 ** 24)).sort();
  const spacings = birthdays.map((day, place) => (place === 0 ? day : day - birthdays[place - 1]!)).sort();
  return spacings.filter((spacing, place) => place > 0 && spacing === spacings[place - 1]).length;
}

function expectWithin(statistic: number, degreesOfFreedom: number): void {
  const { low, high } = chiSquareBounds(degreesOfFreedom);
  expect(statistic, `chi-square, seed "${SEED}"`).toBeGreaterThan(low);
  expect(statistic, `chi-square, seed "${SEED}"`).toBeLessThan(high);
}

it('one bit more or less in entity or ordinal turns every bit of the draw with probability one half', () => {
  const turned = new Int32Array(64 * 52);
  const tries = 4096;
  for (let step = 0; step < tries; step++) {
    const entity = Math.imul(step, 0x9e3779b1);
    const ordinal = step >> 3;
    const [high, low] = halves(draws.uniform(0, entity, ordinal));
    for (let bit = 0; bit < 64; bit++) {
      const otherEntity = bit < 32 ? entity ^ (1 << bit) : entity;
      const otherOrdinal = bit < 32 ? ordinal : ordinal ^ (1 << (bit - 32));
      const [otherHigh, otherLow] = halves(draws.uniform(0, otherEntity, otherOrdinal));
      for (let out = 0; out < 26; out++) {
        turned[bit * 52 + out]! += ((high ^ otherHigh) >>> out) & 1;
        turned[bit * 52 + 26 + out]! += ((low ^ otherLow) >>> out) & 1;
      }
    }
  }
  const deviations = Array.from(turned, (count) => Math.abs(count - tries / 2) / Math.sqrt(tries / 4));
  // 3,328 normal variables: one passes 5.5 in 8,000 such tests.
  expect(Math.max(...deviations), `seed "${SEED}"`).toBeLessThan(5.5);
});

/** The upper and the lower 26 of the 52 bits of a draw. */
function halves(u: number): readonly [number, number] {
  const scaled = u * 2 ** 26;
  const high = Math.floor(scaled);
  return [high, Math.floor((scaled - high) * 2 ** 26)];
}

it('no two of a million draws coincide, as is likely among 2^52', () => {
  const seen = new Set<number>();
  for (let entity = 0; entity < 1000; entity++) {
    for (let ordinal = 0; ordinal < 1000; ordinal++) seen.add(draws.uniform(0, entity, ordinal));
  }
  // Expected coincidences: 10^12 ÷ 2 ÷ 2^52 = 0.0001.
  expect(seen.size).toBe(1_000_000);
});

it('a draw depends on seed, purpose, entity and ordinal, and on nothing that happened before', () => {
  const other = new Draws(SEED, ['first', 'second', 'third']);
  const before = other.uniform(1, 42, 3);
  for (let step = 0; step < 100; step++) other.uniform(0, step, step);
  expect(other.uniform(1, 42, 3)).toBe(before);
  expect(draws.uniform(1, 42, 3)).toBe(before);
  expect(draws.uniform(0, 42, 3)).not.toBe(before);
  expect(draws.uniform(1, 43, 3)).not.toBe(before);
  expect(draws.uniform(1, 42, 4)).not.toBe(before);
  expect(new Draws('another seed', ['first', 'second']).uniform(1, 42, 3)).not.toBe(before);
});

it('swapping entity and ordinal is another draw', () => {
  expect(draws.uniform(0, 3, 5)).not.toBe(draws.uniform(0, 5, 3));
});

it('a purpose keeps its draws when the list of purposes grows or changes its order', () => {
  const longer = new Draws(SEED, ['new', 'third', 'first', 'second']);
  expect(longer.uniform(2, 9, 9)).toBe(draws.uniform(0, 9, 9));
  expect(longer.uniform(1, 9, 9)).toBe(draws.uniform(2, 9, 9));
  expect(longer.derive(9, 9)).toBe(draws.derive(9, 9));
});

it('two purposes of the same name are refused', () => {
  expect(() => new Draws(SEED, ['first', 'second', 'first'])).toThrow('same name');
});

it('numbers beyond 32 bits count modulo 2^32', () => {
  expect(draws.uniform(0, 2 ** 32 + 5, 1)).toBe(draws.uniform(0, 5, 1));
  expect(draws.uniform(0, 2 ** 31, 1)).toBe(draws.uniform(0, -(2 ** 31), 1));
});

describe('below', () => {
  it.each([1, 2, 3, 7, 10, 1000])('draws each of %d whole numbers equally often', (count) => {
    const counts = new Int32Array(count);
    for (let entity = 0; entity < 50_000; entity++) counts[draws.below(2, entity, 0, count)]!++;
    expect(counts.reduce((sum, each) => sum + each, 0)).toBe(50_000);
    if (count > 1)
      expectWithin(
        chiSquare(counts, () => 50_000 / count),
        count - 1,
      );
  });

  it('never reaches the count, even from the largest draw there is', () => {
    for (let count = 1; count < 2 ** 31; count = count * 2 + 1) {
      expect(Math.floor((1 - 2 ** -53) * count)).toBe(count - 1);
      expect(Math.floor((1 - 2 ** -53) * (count + 1))).toBe(count);
    }
  });
});

it('derived entities are 32-bit numbers that rarely coincide', () => {
  const seen = new Set<number>();
  for (let parent = 0; parent < 1000; parent++) {
    for (let ordinal = 0; ordinal < 10; ordinal++) {
      const derived = draws.derive(parent, ordinal);
      expect(derived).toBe(derived | 0);
      seen.add(derived);
    }
  }
  // Expected coincidences: 10^8 ÷ 2 ÷ 2^32 = 0.012; two or more once in 14,000 seeds.
  expect(seen.size).toBeGreaterThanOrEqual(9_999);
});

it('draws are the same bits on every platform', () => {
  // Taken from the output, to be equal on every engine and machine; a change makes every seed mean another run.
  const sample = Array.from({ length: 1000 }, (_, step) => draws.uniform(step % 3, step * 7919, step - 500));
  const derived = Array.from({ length: 100 }, (_, step) => draws.derive(step, -step));
  expect(hashOfBits([...sample, ...derived])).toBe('1286d9db');
});
