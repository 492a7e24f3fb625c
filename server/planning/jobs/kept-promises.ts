import { figureCatalogue, intervalValues, staffingRisk, targetFault } from '../../../engine/index.ts';
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

/** Whether every target can be told of each local day, so that days keep a promise or miss it. */
export const isJudgedByDay = (scenario: Scenario): boolean =>
  scenario.targets.length > 0 && scenario.targets.every((target) => targetFault(target, scenario) === undefined);

/** A result says the same each time it is asked. */
const judged = new WeakMap<ReplicationResult, readonly boolean[]>();

/** Whether each day of each run, or each run where days cannot be told apart, kept every target; undefined where it says nothing of any. */
export function keptPromises(scenario: Scenario, results: readonly ReplicationResult[]): (boolean | undefined)[] {
  return isJudgedByDay(scenario) ? results.flatMap((result) => daysOf(scenario, result)) : keptByRun(scenario, results);
}

function daysOf(scenario: Scenario, result: ReplicationResult): readonly boolean[] {
  const known = judged.get(result);
  if (known !== undefined) return known;
  const { days } = staffingRisk(scenario, [{ notes: result.notes!, figures: result.figures }], 0.95);
  const kept = days.map(({ misses }) => misses.estimate === 0);
  judged.set(result, kept);
  return kept;
}

function keptByRun(scenario: Scenario, results: readonly ReplicationResult[]): (boolean | undefined)[] {
  const values = scenario.targets.map((target) =>
    valuesOfRuns(scenario, results, target.figure).map((value) =>
      Number.isFinite(value) ? keeps(value, target) : undefined,
    ),
  );
  return results.map((_, run) => {
    const known = values.flatMap((each) => each[run] ?? []);
    return known.length === 0 ? undefined : known.every(Boolean);
  });
}
