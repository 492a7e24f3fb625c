import { figureCatalogue, intervalValues, spreadOf, staffingOf, worstIntervals } from '../../../engine/index.ts';
import type { IntervalDays, Scenario, TargetIntervals, WorstInterval } from '../../../engine/index.ts';
import type { ReplicationResult } from '../../executors/replication.ts';
import { breakdownDefinitions, WORST_BY } from '../../report/chosen-figures.ts';
import type { ToldInterval } from './plan-report.ts';

/** What a unit of time is, in seconds. */
const SECONDS_IN = { seconds: 1, minutes: 60, hours: 3600 } as const;
/** Nine runs in ten lie in the band. */
const OUTSIDE = 0.1;

/** Every interval of some runs, and those that were worst. */
export interface IntervalTable {
  readonly intervals: readonly ToldInterval[];
  readonly worst: readonly WorstInterval[];
}

/**
 * What happened interval by interval.
 *
 * @param targets what became of each target in each interval
 */
export function intervalTable(
  scenario: Scenario,
  results: readonly ReplicationResult[],
  targets: readonly TargetIntervals[],
): IntervalTable {
  const definitions = breakdownDefinitions(figureCatalogue(scenario), 'interval');
  const packed = results.flatMap(({ breakdowns }) => breakdowns.interval ?? []);
  const valuesOf = (key: string): readonly (readonly number[])[] =>
    intervalValues(
      definitions,
      packed.map(({ figures }) => figures),
      key,
    );
  const [arrived, wait, occupancy] = ['arrived', WORST_BY, 'occupancy'].map(valuesOf);
  const inSeconds = SECONDS_IN[definitions.find(({ key }) => key === WORST_BY)!.unit as 'seconds'];
  const waits = wait!.map((runs) => runs.map((each) => each * inSeconds));
  const [waiting, expired] = ['waiting', 'timedOut'].map(valuesOf);
  const every = results[0]?.intervalMs ?? scenario.figures.interval;
  const plan = staffingOf(scenario, every);
  const days = arrived!.map((tickets, interval): IntervalDays => ({
    interval,
    arrived: tickets,
    wait: waits[interval]!,
    occupancy: occupancy![interval]!,
    waiting: waiting![interval]!,
    expired: expired![interval]!,
    missed: missedIn(targets, interval),
  }));
  const intervals = days.map((day): ToldInterval => ({
    from: day.interval * every,
    until: Math.min(scenario.horizon, (day.interval + 1) * every),
    arrived: spreadOf(day.arrived, OUTSIDE),
    staffed: plan.groups.reduce((sum, { staffed }) => sum + (staffed[day.interval] ?? 0), 0),
    wait: spreadOf(day.wait, OUTSIDE),
    occupancy: meanOf(day.occupancy),
    targets: targets.map(({ intervals: told }) => told[day.interval] ?? { value: null, low: null, high: null }),
  }));
  return { intervals, worst: worstIntervals(days) };
}

/** Of several targets the tickets that missed any are added up: a ticket that misses two is twice as bad. */
function missedIn(targets: Parameters<typeof intervalTable>[2], interval: number): number[] {
  const of = targets.flatMap(({ missed }) => (missed[interval] === undefined ? [] : [missed[interval]]));
  return (of[0] ?? []).map((_, run) => of.reduce((sum, runs) => sum + runs[run]!, 0));
}

function meanOf(values: readonly number[]): number | null {
  const finite = values.filter(Number.isFinite);
  return finite.length === 0 ? null : finite.reduce((sum, value) => sum + value, 0) / finite.length;
}
