import { figureCatalogue, intervalValues, missedShares, targetIntervals } from '../../../engine/index.ts';
import type { Scenario } from '../../../engine/index.ts';
import type { ReplicationResult } from '../../executors/replication.ts';
import type { PlanInterval } from '../../protocol/index.ts';
import { breakdownDefinitions } from '../../report/chosen-figures.ts';
import type { ToldInterval } from '../report/plan-report.ts';

/** Of bounds that no cell tells. */
const LEVEL = 0.95;

/** Every reporting interval as a cell of a map: what came, who was there, how it went. */
export function intervalCells(
  scenario: Scenario,
  results: readonly ReplicationResult[],
  told: readonly ToldInterval[],
): PlanInterval[] {
  const definitions = breakdownDefinitions(figureCatalogue(scenario), 'interval');
  const packed = results.flatMap(({ breakdowns }) => breakdowns.interval?.figures ?? []);
  const abandoned = intervalValues(definitions, packed, 'abandoned');
  const notes = results.flatMap(({ notes: noted }) => (noted === undefined ? [] : [{ notes: noted }]));
  const targets = notes.length === 0 ? [] : targetIntervals(scenario, notes, LEVEL);
  const misses = missedShares(scenario, targets);
  return told.map(({ from, until, arrived, staffed, wait, occupancy }, interval) => ({
    from,
    until,
    arrived,
    staffed,
    wait,
    occupancy,
    abandoned: meanOf(abandoned[interval] ?? []),
    promised: targets.map(({ intervals }) => intervals[interval]?.value ?? null),
    misses: orNull(100 * (misses[interval] ?? NaN)),
  }));
}

const orNull = (value: number): number | null => (Number.isFinite(value) ? value : null);

function meanOf(values: readonly number[]): number | null {
  const finite = values.filter(Number.isFinite);
  return finite.length === 0 ? null : finite.reduce((sum, value) => sum + value, 0) / finite.length;
}
