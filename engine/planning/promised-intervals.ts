import type { Scenario } from '../scenario/scenario.ts';
import { definitionOf } from './target-figures.ts';
import { TargetLayout } from './target-layout.ts';

/** How the targets of a scenario fare in one reporting interval over several runs. */
interface PromisedInterval {
  /** Each target over all runs, in the unit of its figure; NaN where nothing came. */
  readonly values: readonly number[];
  /** Share of the runs in which something came that miss a target, 0 to 1; NaN where nothing came. */
  readonly misses: number;
}

/** Every reporting interval. @param notes of each run, as `targets` takes them */
export function promisedIntervals(scenario: Scenario, notes: readonly Float64Array[]): PromisedInterval[] {
  const layout = new TargetLayout(scenario);
  const places = [...scenario.targets.keys()];
  const definitions = scenario.targets.map((target) => definitionOf(target, scenario));
  /** What a target comes to in some runs together; counts are told by the run. */
  const valueIn = (runs: readonly Float64Array[], target: number, interval: number): number => {
    const at = layout.ofTarget(target, interval);
    const { scale = 1, estimator } = definitions[target] ?? {};
    const below = estimator === 'count' ? runs.length : sumAt(runs, at + 1);
    return below === 0 ? NaN : (scale * sumAt(runs, at)) / below;
  };
  return Array.from({ length: layout.intervals }, (_, interval) => {
    let [known, missed] = [0, 0];
    for (const run of notes) {
      const values = places.map((target) => valueIn([run], target, interval));
      if (values.every(Number.isNaN)) continue;
      known++;
      if (values.some((value, index) => isMissed(value, scenario.targets[index]))) missed++;
    }
    const values = places.map((target) => valueIn(notes, target, interval));
    return { values, misses: known === 0 ? NaN : missed / known };
  });
}

const sumAt = (runs: readonly Float64Array[], at: number): number => runs.reduce((sum, run) => sum + run[at], 0);

const isMissed = (value: number, { atLeast, atMost }: Scenario['targets'][number]): boolean =>
  atLeast === undefined ? value > atMost! : value < atLeast;
