import { expect, test } from 'vitest';
import { replicationSeed, Simulation, snapshotOf } from '../../engine/index.ts';
import type { Scenario } from '../../engine/index.ts';
import { KimNelson } from '../../engine/experiment/kim-nelson.ts';
import { meanOf, varianceOf } from '../../engine/experiment/sample.ts';
import { Draws } from '../../engine/random/draws.ts';
import { scenarioOf } from '../engine/scenario/reading.ts';

/** Tickets that come 7.2 an hour and take an hour each, at a desk of so many; each expert costs 1 an hour and each ticket waiting 2. */
const desk = (experts: number): Scenario =>
  scenarioOf(`name: queue
preset: plain
seed: selection
horizon: 270 h
warmUp: 20 h
arrivals: [{ rate: 7.2 per hour }]
tickets: { work: { email: { law: exponential, mean: 1 h } } }
experts: [{ count: ${experts} }]
`);

const CANDIDATES = [8, 9, 10, 11, 12] as const;
/** Erlang C: experts + 2 × mean number waiting. Ten are the cheapest, by 0.2313. */
const COSTS = [20.6275938226, 12.457778367, 11.3042481969, 11.5355845527, 12.2240290871] as const;
const GAP = 0.231336355857;
const [RUNS, PROCEDURES] = [160, 100];

const costOf = (experts: number, run: number): number => {
  const scenario = desk(experts);
  const simulation = new Simulation({ ...scenario, seed: replicationSeed(scenario.seed, run) });
  simulation.run(Infinity);
  return experts + 2 * snapshotOf(simulation.world, simulation.now).figures['waiting']!.value!;
};

test('Kim and Nelson find the cheapest desk in 95 of 100 selections at least', () => {
  const seed = process.env['SWITCHYARD_TRIALS_SEED'] ?? 'a hundred selections';
  console.log(
    `seed ${seed}; another: SWITCHYARD_TRIALS_SEED=… npx vitest run --config tests/vitest.config.ts tests/theory/selection.test.ts`,
  );
  const rows = Array.from({ length: RUNS }, (_, run) => CANDIDATES.map((experts) => costOf(experts, run)));
  CANDIDATES.forEach((experts, place) => {
    const costs = rows.map((row) => row[place]!);
    const z = (meanOf(costs) - COSTS[place]!) / Math.sqrt(varianceOf(costs) / RUNS);
    expect(Math.abs(z), `mean cost of ${experts} experts, in standard errors`).toBeLessThan(4);
  });
  const draws = new Draws(seed, ['run']);
  const chosen = Array.from({ length: PROCEDURES }, (_, procedure) => {
    const selection = new KimNelson(CANDIDATES.length, { delta: GAP / 2, confidence: 0.95, first: 20 });
    for (let row = 0; selection.left.length > 1; row++)
      selection.take(rows[Math.floor(RUNS * draws.uniform(0, procedure, row))]!.map((cost) => -cost));
    return { best: CANDIDATES[selection.left[0]!]!, rows: selection.rows };
  });
  const right = chosen.filter(({ best }) => best === 10).length;
  console.log(
    `right ${right} of ${PROCEDURES}, after ${meanOf(chosen.map((each) => each.rows)).toFixed(0)} rows on average`,
  );
  expect(right).toBeGreaterThanOrEqual(95);
});
