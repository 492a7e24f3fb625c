import { expect, test } from 'vitest';
import {
  comparedFigures,
  figureCatalogue,
  packFigures,
  replicatedFigures,
  replicationSeed,
  Simulation,
  snapshotOf,
} from '../../engine/index.ts';
import type { PackedFigures, Scenario } from '../../engine/index.ts';
import { figureOfArm } from '../../engine/experiment/insights/arm-figures.ts';
import { meanOf } from '../../engine/experiment/sample.ts';
import { Draws } from '../../engine/random/draws.ts';
import { scenarioOf } from '../engine/scenario/reading.ts';

const [DAYS, EXPERIMENTS, RUNS_EACH] = [1500, 1000, 30];

/** A telephone desk of eight hours whose days differ: some 190 callers, of whom one in ten hangs up. */
const desk = (experts: number): Scenario =>
  scenarioOf(`name: desk
preset: plain
horizon: 8 h
seed: coverage
arrivals: [{ rate: 24 per hour, dayFactor: { cv: 0.15 } }]
tickets:
  channels: { voice: 1 }
  categories: { call: { work: { law: exponential, mean: 6 min }, patience: { law: exponential, mean: 5 min } } }
experts: [{ count: ${experts} }]
desk: { patienceEnds: acceptance }
figures: { thresholds: [20 s] }
`);

function daysOf(scenario: Scenario): PackedFigures[] {
  const catalogue = figureCatalogue(scenario);
  return Array.from({ length: DAYS }, (_, day) => {
    const simulation = new Simulation({ ...scenario, seed: replicationSeed(scenario.seed, day) });
    simulation.run(Infinity);
    return packFigures(catalogue, [snapshotOf(simulation.world, simulation.now).figures]);
  });
}

/** A count, a mean, two ratios and a quantile. */
const KEYS = ['arrived', 'acceptance', 'acceptedWithin20s', 'abandoned', 'acceptanceP90'] as const;

/** The figure of all days that there are: what an experiment that draws from them estimates. */
function truthOf(scenario: Scenario, figures: readonly PackedFigures[], key: string): number {
  const { definition, above, below } = figureOfArm({ scenario, figures }, key);
  const { estimator, scale } = definition;
  return estimator === 'quantile' ? meanOf(above) : (scale * meanOf(above)) / meanOf(below);
}

test('intervals of means, ratios, quantiles and paired differences cover the truth in 93 to 97 % of a thousand experiments', () => {
  const seed = process.env['SWITCHYARD_TRIALS_SEED'] ?? 'a thousand experiments';
  console.log(
    `seed ${seed}; another: SWITCHYARD_TRIALS_SEED=… npx vitest run --config tests/vitest.config.ts tests/theory/coverage.test.ts`,
  );
  const draws = new Draws(seed, ['days']);
  const scenarios = [desk(3), desk(4)] as const;
  const days = scenarios.map(daysOf);
  const truths = KEYS.map((key) => scenarios.map((scenario, arm) => truthOf(scenario, days[arm]!, key)));
  const covered: Record<string, number> = {};
  const count = (name: string, { low, high }: { low: number; high: number }, truth: number): void => {
    covered[name] = (covered[name] ?? 0) + (low <= truth && truth <= high ? 1 : 0);
  };
  for (let experiment = 0; experiment < EXPERIMENTS; experiment++) {
    const chosen = Array.from({ length: RUNS_EACH }, (_, run) => Math.floor(DAYS * draws.uniform(0, experiment, run)));
    const [one, other] = scenarios.map((scenario, arm) => ({
      scenario,
      figures: chosen.map((day) => days[arm]![day]!),
    }));
    const figures = replicatedFigures(figureCatalogue(one!.scenario), one!.figures, {
      level: 0.95,
      settings: one!.scenario.figures,
    });
    const compared = comparedFigures(KEYS, one!, other!, 0.95);
    KEYS.forEach((key, place) => {
      const [truth, truthOfOther] = truths[place]!;
      count(key, figures.find(({ definition }) => definition.key === key)!.interval!, truth!);
      // Both desks have the same callers.
      if (key !== 'arrived') count(`difference of ${key}`, compared[place]!.difference!, truthOfOther! - truth!);
    });
  }
  console.log('covered of 1,000:', covered);
  expect(Object.keys(covered)).toHaveLength(9);
  for (const times of Object.values(covered)) {
    expect(times).toBeGreaterThanOrEqual(930);
    expect(times).toBeLessThanOrEqual(970);
  }
});
