import { describe, expect, it } from 'vitest';
import { drawsOf } from '../../../bench/against/resampling.ts';
import { verdictOf, type Pair, type Verdict } from '../../../bench/against/verdict.ts';
import type { Measurement } from '../../../bench/benchmark.ts';

const LIMIT = 1.1;
const COMPARISONS = 300;
const PAIRS = 12;

const measured = (...readings: Measurement['readings']): Measurement => ({ proof: 'right', readings });
const time = (byCpu: number): Measurement => measured({ name: 'a ticket', unit: 'ns', byCpu });

/** How machines behave, as seen here: each process a few percent off, all of them drifting together, some far too slow. */
interface Noise {
  readonly process: number;
  readonly drift: number;
  readonly disturbed: number;
}

const QUIET: Noise = { process: 0.02, drift: 0.01, disturbed: 0 };
const SHARED: Noise = { process: 0.04, drift: 0.03, disturbed: 0.05 };
const CROWDED: Noise = { process: 0.06, drift: 0.05, disturbed: 0.15 };

/** Pairs in the order ABBA of two revisions, one of which takes so many times as long. */
function noisyPairs(factor: number, { process, drift, disturbed }: Noise, draw: () => number): Pair[] {
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw());
  let level = 0;
  const next = (): number => {
    level = 0.9 * level + drift * normal() + 0.002;
    const disturbance = draw() < disturbed ? 0.1 + 0.5 * draw() : 0;
    return 100 * Math.exp(level + process * normal() + disturbance);
  };
  return Array.from({ length: PAIRS }, (_, pair) => {
    const [first, second] = [next(), next()];
    return pair % 2 === 0
      ? { here: time(factor * first), there: time(second) }
      : { here: time(factor * second), there: time(first) };
  });
}

/** Verdicts on many comparisons, and the seed in case one of them has to be repeated. */
function verdicts(factor: number, noise: Noise, seed: number): readonly Verdict[] {
  const draw = drawsOf(seed);
  return Array.from({ length: COMPARISONS }, (_, index) => verdictOf(noisyPairs(factor, noise, draw), LIMIT, index));
}

const shareOf = (all: readonly Verdict[], word: Verdict['word']): number =>
  all.filter((verdict) => verdict.word === word).length / all.length;

describe('the verdict on two revisions', () => {
  it.each([
    ['a quiet machine', QUIET],
    ['a shared one', SHARED],
    ['a crowded one', CROWDED],
  ])('is "no difference" nineteen times in twenty when they are equal, on %s', (_, noise) => {
    const all = verdicts(1, noise, 2026);
    expect(shareOf(all, 'no difference')).toBeGreaterThanOrEqual(0.95);
    // Never is a difference beyond the limit seen where there is none.
    expect(all.some(({ isTooSlow }) => isTooSlow)).toBe(false);
  });

  it('finds a slowdown of a fifth, and is sure of a tenth', () => {
    const quiet = verdicts(1.2, QUIET, 11);
    expect(shareOf(quiet, 'slower')).toBe(1);
    expect(quiet.every(({ isTooSlow }) => isTooSlow)).toBe(true);
    expect(shareOf(verdicts(1.2, SHARED, 12), 'slower')).toBeGreaterThan(0.9);
  });

  it('finds what became faster', () => {
    expect(shareOf(verdicts(1 / 1.2, QUIET, 13), 'faster')).toBe(1);
  });

  it('takes speeds the other way round, and all readings together', () => {
    const pair: Pair = {
      here: measured({ name: 'time', unit: 'µs', byCpu: 2 }, { name: 'speed', unit: 'tickets/s', byCpu: 50 }),
      there: measured({ name: 'time', unit: 'µs', byCpu: 1 }, { name: 'speed', unit: 'tickets/s', byCpu: 400 }),
    };
    const verdict = verdictOf(
      Array.from({ length: 10 }, () => pair),
      LIMIT,
      1,
    );
    // Twice as long, and eight times as long: four times in the geometric mean.
    expect(verdict.ratio).toBeCloseTo(4, 12);
    expect(verdict).toMatchObject({ word: 'slower', isTooSlow: true });
    expect(verdict.readings.map(({ ratio }) => ratio)).toEqual([expect.closeTo(2, 12), expect.closeTo(8, 12)]);
    expect(verdict.pairs).toHaveLength(10);
  });

  it('leaves out differences, amounts, and what one of the two does not have', () => {
    const here = measured(
      { name: 'kept', unit: 'ns', byCpu: 3 },
      { name: 'added', unit: 'µs/ticket', byCpu: 9, isDifference: true },
      { name: 'heap', unit: 'MB', byCpu: 9 },
      { name: 'new', unit: 'ns', byCpu: 9 },
      { name: 'too short', unit: 'ns', byCpu: 0 },
    );
    const there = measured(
      { name: 'kept', unit: 'ns', byCpu: 3 },
      { name: 'added', unit: 'µs/ticket', byCpu: 1, isDifference: true },
      { name: 'heap', unit: 'MB', byCpu: 1 },
      { name: 'too short', unit: 'ns', byCpu: 1 },
    );
    const verdict = verdictOf([{ here, there }], LIMIT, 1);
    expect(verdict.readings).toEqual([{ name: 'kept', ratio: 1 }]);
    expect(verdict.word).toBe('no difference');
    expect(() => verdictOf([{ here, there: measured() }], LIMIT, 1)).toThrow('time nothing that is the same');
  });
});
