import { figureCatalogue, intervalValues } from '../../../engine/index.ts';
import type { Scenario } from '../../../engine/index.ts';
import type { ReplicationResult } from '../../executors/replication.ts';

/** Whether a value keeps the bound of a target. */
const keeps = (value: number, { atLeast, atMost }: Scenario['targets'][number]): boolean =>
  atLeast === undefined ? value <= atMost! : value >= atLeast;

/** One figure of each run, in its unit; NaN where a run does not have it. */
export function valuesOfRuns(
  scenario: Pick<Scenario, 'figures'>,
  results: readonly ReplicationResult[],
  key: string,
): readonly number[] {
  const figures = results.map((result) => result.figures);
  return intervalValues(figureCatalogue(scenario), figures, key)[0] ?? [];
}

/** Whether each run kept every target of its scenario; undefined where it says nothing of any. */
export function keptByRun(scenario: Scenario, results: readonly ReplicationResult[]): (boolean | undefined)[] {
  const judged = scenario.targets.map((target) =>
    valuesOfRuns(scenario, results, target.figure).map((value) =>
      Number.isFinite(value) ? keeps(value, target) : undefined,
    ),
  );
  return results.map((_, run) => {
    const known = judged.flatMap((each) => each[run] ?? []);
    return known.length === 0 ? undefined : known.every(Boolean);
  });
}
