import { figureCatalogue, intervalValues, promisedIntervals } from '../../../engine/index.ts';
import type { Scenario } from '../../../engine/index.ts';
import type { ReplicationResult } from '../../executors/replication.ts';
import type { PlanInterval } from '../../protocol/index.ts';
import { breakdownDefinitions } from '../../report/chosen-figures.ts';
import type { ToldInterval } from '../report/plan-report.ts';

/** Every reporting interval as a cell of a map: what came, who was there, how it went. */
export function intervalCells(
  scenario: Scenario,
  results: readonly ReplicationResult[],
  told: readonly ToldInterval[],
): PlanInterval[] {
  const definitions = breakdownDefinitions(figureCatalogue(scenario), 'interval');
  const packed = results.flatMap(({ breakdowns }) => breakdowns.interval?.figures ?? []);
  const abandoned = intervalValues(definitions, packed, 'abandoned');
  const notes = results.flatMap((result) => (result.notes === undefined ? [] : [result.notes]));
  const targets = notes.length === 0 ? [] : promisedIntervals(scenario, notes);
  return told.map(({ from, until, arrived, staffed, wait, occupancy }, interval) => ({
    from,
    until,
    arrived,
    staffed,
    wait,
    occupancy,
    abandoned: meanOf(abandoned[interval] ?? []),
    promised: (targets[interval]?.values ?? []).map(orNull),
    misses: orNull(targets[interval] && 100 * targets[interval].misses),
  }));
}

const orNull = (value: number | undefined): number | null =>
  value !== undefined && Number.isFinite(value) ? value : null;

function meanOf(values: readonly number[]): number | null {
  const finite = values.filter(Number.isFinite);
  return finite.length === 0 ? null : finite.reduce((sum, value) => sum + value, 0) / finite.length;
}
