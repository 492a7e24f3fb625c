import { meanInterval, ratioInterval } from '../experiment/intervals.ts';
import type { FigureDefinition } from '../kpi/catalogue/figure-definition.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { definitionOf, ticketFigure } from './target-figures.ts';
import { TargetLayout } from './target-layout.ts';
import type { PlayedRun } from './trials.ts';

/** What became of a target in one reporting interval, in the unit of its figure; null where there was nothing to promise. */
export interface TargetInterval {
  readonly value: number | null;
  /** Ends of the interval that covers it; null where it is not known. */
  readonly low: number | null;
  readonly high: number | null;
}

/** One target, interval by interval. */
export interface TargetIntervals {
  /** Over the whole run. */
  readonly run: TargetInterval;
  readonly intervals: readonly TargetInterval[];
  /** What it came to in each interval and run, in the unit of its figure; NaN where there was nothing to promise. */
  readonly values: readonly (readonly number[])[];
  /** Tickets that missed it in each interval and run; empty where it is not a share of tickets. */
  readonly missed: readonly (readonly number[])[];
}

/** Every target of a scenario by reporting interval, from what was noted of some runs. @param level of each interval by itself */
export function targetIntervals(
  scenario: Scenario,
  runs: readonly Pick<PlayedRun, 'notes'>[],
  level: number,
): TargetIntervals[] {
  const layout = new TargetLayout(scenario);
  return scenario.targets.map((target, place) => {
    const definition = definitionOf(target, scenario);
    const counts = ticketFigure(target.figure, scenario.figures.thresholds)?.counts;
    const isShare = definition?.estimator === 'ratio' && counts !== undefined;
    const parts = Array.from({ length: layout.intervals }, (_, interval) => {
      const at = layout.ofTarget(place, interval);
      return { above: runs.map(({ notes }) => notes[at]), below: runs.map(({ notes }) => notes[at + 1]) };
    });
    const sums = (of: 'above' | 'below'): number[] =>
      runs.map((_, run) => parts.reduce((sum, part) => sum + part[of][run], 0));
    return {
      run: told({ above: sums('above'), below: sums('below') }, definition, level),
      intervals: parts.map((part) => told(part, definition, level)),
      values: parts.map(({ above, below }) => above.map((sum, run) => valueOf(sum, below[run], definition))),
      missed: isShare
        ? parts.map(({ above, below }) =>
            above.map((good, run) => (target.atLeast === undefined ? good : below[run] - good)),
          )
        : [],
    };
  });
}

/** Of one run; counts are told as they are, also where what comes after the end is counted with the last interval. */
function valueOf(above: number, below: number, definition: FigureDefinition | undefined): number {
  if (below === 0) return NaN;
  const { scale = 1, estimator } = definition ?? {};
  return (scale * above) / (estimator === 'count' ? 1 : below);
}

/** Share of the runs in which something came that miss a target, 0 to 1, interval by interval; NaN where nothing came. */
export function missedShares({ targets }: Scenario, byInterval: readonly TargetIntervals[]): number[] {
  const [first] = byInterval;
  if (first === undefined) return [];
  return first.values.map((ofRuns, interval) => {
    const known = [...ofRuns.keys()].filter((run) =>
      byInterval.some(({ values }) => !Number.isNaN(values[interval][run])),
    );
    const missed = known.filter((run) =>
      byInterval.some(({ values }, target) => isMissed(values[interval][run], targets[target])),
    );
    return known.length === 0 ? NaN : missed.length / known.length;
  });
}

const isMissed = (value: number, { atLeast, atMost }: Scenario['targets'][number]): boolean =>
  atLeast === undefined ? value > atMost! : value < atLeast;

const NOTHING: TargetInterval = { value: null, low: null, high: null };

function told(
  { above, below }: { readonly above: readonly number[]; readonly below: readonly number[] },
  definition: FigureDefinition | undefined,
  level: number,
): TargetInterval {
  if (definition === undefined || below.every((each) => each === 0)) return NOTHING;
  const known = definition.estimator === 'count' ? meanInterval(above, level) : ratioInterval(above, below, level);
  const finite = (value: number): number | null => (Number.isFinite(value) ? value * definition.scale : null);
  return { value: finite(known.estimate), low: finite(known.low), high: finite(known.high) };
}
