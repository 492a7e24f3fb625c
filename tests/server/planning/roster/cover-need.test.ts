import fc from 'fast-check';
import { expect, test } from 'vitest';
import { coverOf, shiftKinds, type CoverAsked, type ShiftKind, type WorkedShift } from '../../../../engine/index.ts';
import { NeedCoverer } from '../../../../server/planning/roster/cover-need.ts';
import { Solver } from '../../../../server/planning/roster/solver.ts';
import { groupOf, HOUR, patternOf } from '../../../engine/planning/roster/patterns.ts';

const SEED = 20_261_128;
const weekdayOf = (day: number): number => (day + 7) % 7;

/** A short day: shifts of two hours, and of four with a break in their second or third. */
const PATTERNS = [patternOf('two', 2, [8, 9, 10]), patternOf('four', 4, [8, 9], [[1, 2, 1]])];

const kindsOf = (days: number, patterns = PATTERNS): ShiftKind[] =>
  shiftKinds(groupOf('a', [], 10), patterns, { days, slot: HOUR, weekdayOf }).filter(({ day }) => day >= 0);

const askedFor = (hours: readonly number[]): CoverAsked => ({
  need: [...new Array<number>(8).fill(0), ...hours, ...new Array<number>(16 - hours.length).fill(0)],
  slot: HOUR,
  kinds: kindsOf(1),
});

/** Every kind with each place of its break. */
const VARIANTS: readonly WorkedShift[] = kindsOf(1).flatMap((kind) =>
  kind.pattern.breaks.length === 0
    ? [{ kind, breaks: [] }]
    : [1, 2].map((after) => ({ kind, breaks: [kind.from + after] })),
);

/** The least cost of up to three of each variant that cover the need. */
function cheapest({ need }: CoverAsked): number {
  let best = Infinity;
  const tried = (place: number, chosen: readonly WorkedShift[], cost: number): void => {
    if (cost >= best) return;
    const cover = coverOf(chosen, HOUR, need.length);
    if (need.every((experts, slot) => cover[slot]! >= experts)) {
      best = cost;
      return;
    }
    if (place === VARIANTS.length) return;
    const variant = VARIANTS[place]!;
    for (let many = 0; many <= 3; many++)
      tried(place + 1, [...chosen, ...Array.from({ length: many }, () => variant)], cost + many * variant.kind.cost);
  };
  tried(0, [], 0);
  return best;
}

test('shifts and breaks cost what the cheapest of all ways to cover the hours costs', async () => {
  const solver = await Solver.load();
  const hours = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(hours, (needed) => {
      const asked = askedFor(needed);
      const { shifts, gap } = new NeedCoverer(solver).cover(asked);
      const cover = coverOf(shifts, HOUR, asked.need.length);
      asked.need.forEach((experts, slot) => expect(cover[slot]).toBeGreaterThanOrEqual(experts));
      expect(shifts.reduce((sum, { kind }) => sum + kind.cost, 0)).toBe(
        needed.every((each) => each === 0) ? 0 : cheapest(asked),
      );
      expect(gap).toBeLessThan(1e-6);
    }),
    { seed: SEED, numRuns: 40 },
  );
});

test('whatever is needed, every slot that a shift reaches is covered, and breaks lie in their windows', async () => {
  const solver = await Solver.load();
  const patterns = [patternOf('eight', 8, [0, 6, 12, 18], [[3, 5, 1]]), patternOf('five', 5, [3, 9, 15])];
  const kinds = kindsOf(3, patterns);
  const reached = new Set(kinds.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, slot) => from + slot)));
  const days = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 72, maxLength: 72 });
  fc.assert(
    fc.property(days, (need) => {
      const { shifts } = new NeedCoverer(solver).cover({ need, slot: HOUR, kinds });
      const cover = coverOf(shifts, HOUR, need.length);
      need.forEach((experts, slot) => {
        if (reached.has(slot)) expect(cover[slot]).toBeGreaterThanOrEqual(experts);
      });
      for (const { kind, breaks } of shifts)
        kind.pattern.breaks.forEach(({ earliest, latest }, place) => {
          expect(breaks[place]! - kind.from).toBeGreaterThanOrEqual(earliest / HOUR);
          expect(breaks[place]! - kind.from).toBeLessThanOrEqual(latest / HOUR);
        });
    }),
    { seed: SEED, numRuns: 12 },
  );
});

test('a day like another gets the same shifts, a day later, and nothing is solved twice', async () => {
  const kinds = kindsOf(3);
  const need = [2, 2, 1].flatMap((experts) =>
    Array.from({ length: 24 }, (_, hour) => (hour >= 8 && hour < 12 ? experts : 0)),
  );
  const solver = await Solver.load();
  let solved = 0;
  const counting: Pick<Solver, 'solve'> = {
    solve: (programme, limits) => {
      solved++;
      return solver.solve(programme, limits);
    },
  };
  const coverer = new NeedCoverer(counting);
  const { shifts } = coverer.cover({ need, slot: HOUR, kinds });
  expect(solved).toBe(2);
  expect(coverer.cover({ need, slot: HOUR, kinds }).shifts).toEqual(shifts);
  expect(solved).toBe(2);
  const ofDay = (day: number): number[] =>
    shifts.flatMap(({ kind }) => (kind.day === day ? [kind.from - day * 24] : []));
  expect(ofDay(1)).toEqual(ofDay(0));
  expect(ofDay(0).length).toBeGreaterThan(0);
});

test('no more shifts start on a day than there are people', async () => {
  const asked = { ...askedFor([3, 3, 3, 3]), mostPerDay: new Map([[0, 2]]) };
  expect(new NeedCoverer(await Solver.load()).cover(asked).shifts).toHaveLength(2);
});
