import { expect, test } from 'vitest';
import { packFigures } from '../../../engine/experiment/packed-figures.ts';
import { figureCatalogue } from '../../../engine/kpi/catalogue/catalogue.ts';
import { costsOf } from '../../../engine/planning/costs.ts';
import { TargetLayout } from '../../../engine/planning/target-layout.ts';
import { callsDesk } from './play-asking.ts';

const scenario = callsDesk([10, 10], {
  targets: [{ figure: 'serviceWithin20s', atLeast: 80, penalty: 50 }],
});
const catalogue = figureCatalogue(scenario);
const layout = new TargetLayout(scenario);

/** A run with these dollars, and so many of ten tickets in time in each of two hours. */
function run(dollars: Record<string, number>, inTime: readonly [number, number]) {
  const values = catalogue.map(({ key, scale }) => {
    const numerator = (dollars[key] ?? 0) / scale;
    return [key, { value: dollars[key] ?? 0, numerator, denominator: 1, sampleSize: null }] as const;
  });
  const notes = new Float64Array(layout.size);
  inTime.forEach((above, interval) => notes.set([above, 10], layout.ofTarget(0, interval)));
  return { figures: packFigures(catalogue, [Object.fromEntries(values)]), notes };
}

const RUNS = [
  run({ rosterCost: 400, paid: 100, turnedAway: 7, lostToOfferTimeouts: 3 }, [9, 9]),
  run({ rosterCost: 400, paid: 140, turnedAway: 9, lostToOfferTimeouts: 5 }, [7, 6]),
];

test('wages, payouts and penalties add up run by run; what was turned away is told beside', () => {
  const { wages, payouts, penalties, total, turnedAway } = costsOf(scenario, RUNS, 0.95);
  expect([wages.estimate, wages.halfWidth]).toEqual([400, 0]);
  expect(payouts.estimate).toBeCloseTo(120, 9);
  expect(penalties.estimate).toBe(50);
  expect(total.estimate).toBeCloseTo((500 + 640) / 2, 9);
  // Half the difference of two runs times the 97.5 % quantile of Student's t with one degree of freedom.
  expect(total.halfWidth).toBeCloseTo(70 * 12.7062, 2);
  expect(turnedAway.estimate).toBeCloseTo((10 + 14) / 2, 9);
});

test('a roster that is paid as a whole costs its wages, whatever was scheduled in the run', () => {
  expect(costsOf(scenario, RUNS, 0.95, 999).wages.estimate).toBe(999);
  expect(costsOf(scenario, RUNS, 0.95, 999).total.estimate).toBeCloseTo(999 + 120 + 50, 9);
});
