import type { Scenario } from '../scenario/scenario.ts';
import { definitionOf } from './target-figures.ts';
import { TargetLayout } from './target-layout.ts';

/** How the targets of a scenario fare in one reporting interval over several runs. */
interface PromisedInterval {
  /** The first target over all runs, in the unit of its figure; NaN where nothing came. */
  readonly value: number;
  /** Share of the runs in which something came that miss a target, 0 to 1; NaN where nothing came. */
  readonly misses: number;
}

/** Every reporting interval. @param notes of each run, as `targets` takes them */
export function promisedIntervals(scenario: Scenario, notes: readonly Float64Array[]): PromisedInterval[] {
  const layout = new TargetLayout(scenario);
  const scales = scenario.targets.map((target) => definitionOf(target, scenario)?.scale ?? 1);
  return Array.from({ length: layout.intervals }, (_, interval) => {
    let [above, below, known, missed] = [0, 0, 0, 0];
    for (const run of notes) {
      const first = layout.ofTarget(0, interval);
      above += run[first];
      below += run[first + 1];
      const values = scenario.targets.map((_target, index) => {
        const at = layout.ofTarget(index, interval);
        return (scales[index] * run[at]) / run[at + 1];
      });
      if (values.every(Number.isNaN)) continue;
      known++;
      if (values.some((value, index) => isMissed(value, scenario.targets[index]))) missed++;
    }
    return { value: below === 0 ? NaN : (scales[0] * above) / below, misses: known === 0 ? NaN : missed / known };
  });
}

const isMissed = (value: number, { atLeast, atMost }: Scenario['targets'][number]): boolean =>
  atLeast === undefined ? value > atMost! : value < atLeast;
