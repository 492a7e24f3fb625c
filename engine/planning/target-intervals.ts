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
      missed: isShare
        ? parts.map(({ above, below }) =>
            above.map((good, run) => (target.atLeast === undefined ? good : below[run] - good)),
          )
        : [],
    };
  });
}

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
