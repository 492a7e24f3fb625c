import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { IntegerProgramme } from '../../../../engine/index.ts';
import { Solver } from '../../../../server/planning/roster/solver.ts';

const LIMITS = { gap: 0, nodes: 10_000, seconds: 60 };
const SEED = 20_261_128;
const UNKNOWNS = 4;
const MOST = 4;

/** Costs of the cheapest answer among all that there are; Infinity where there is none. */
function cheapest({ costs, rows }: IntegerProgramme): number {
  let best = Infinity;
  for (let number = 0; number < (MOST + 1) ** UNKNOWNS; number++) {
    const values = costs.map((_, place) => Math.floor(number / (MOST + 1) ** place) % (MOST + 1));
    const holds = rows.every(({ least, most, unknowns, factors }) => {
      const sum = unknowns.reduce((total, unknown, place) => total + factors[place]! * values[unknown]!, 0);
      return sum >= least && sum <= most;
    });
    if (holds)
      best = Math.min(
        best,
        costs.reduce((sum, cost, place) => sum + cost * values[place]!, 0),
      );
  }
  return best;
}

test('what the solver finds costs what the cheapest of all answers costs', async () => {
  const solver = await Solver.load();
  const factors = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: UNKNOWNS, maxLength: UNKNOWNS });
  const programme = fc.tuple(
    fc.array(fc.integer({ min: 1, max: 20 }), { minLength: UNKNOWNS, maxLength: UNKNOWNS }),
    fc.array(fc.tuple(factors, fc.integer({ min: 0, max: MOST })), { minLength: 1, maxLength: 4 }),
  );
  fc.assert(
    fc.property(programme, ([costs, drawn]) => {
      const unknowns = costs.map((_, place) => place);
      const rows = drawn.map(([each, least]) => ({ least, most: Infinity, unknowns, factors: each }));
      const asked = { costs, rows: [...rows, { least: -Infinity, most: 3, unknowns: [0], factors: [1] }] };
      const known = cheapest(asked);
      fc.pre(Number.isFinite(known));
      const { values, gap, outOfTime } = solver.solve(asked, LIMITS);
      expect(costs.reduce((sum, cost, place) => sum + cost * values[place]!, 0)).toBe(known);
      expect([gap, outOfTime]).toEqual([0, false]);
    }),
    { seed: SEED, numRuns: 60 },
  );
});

test('the same programme has the same answer, whatever was solved before', async () => {
  const asked: IntegerProgramme = {
    costs: [3, 3, 3],
    rows: [{ least: 4, most: Infinity, unknowns: [0, 1, 2], factors: [1, 1, 1] }],
  };
  const [one, other] = [await Solver.load(), await Solver.load()];
  other.solve({ ...asked, costs: [1, 2, 3] }, LIMITS);
  expect(other.solve(asked, LIMITS)).toEqual(one.solve(asked, LIMITS));
});
