import type { PlayedArm } from '../../../../engine/experiment/insights/insight.ts';
import { figureCatalogue } from '../../../../engine/kpi/catalogue/catalogue.ts';
import type { Scenario } from '../../../../engine/scenario/scenario.ts';

/** Above and below the line of some figures, by their keys; for a quantile the value and 1. */
export type FigureParts = Readonly<Record<string, readonly [above: number, below: number]>>;

/** An arm as if it had been played: its figures are these, all others unknown. */
export function armWith(
  scenario: Scenario,
  runs: readonly FigureParts[],
  notes: readonly Float64Array[] = [],
  name = 'arm',
): PlayedArm {
  const keys = figureCatalogue(scenario).map(({ key }) => key);
  const figures = runs.map((run) =>
    Float64Array.from(keys.flatMap((key) => [run[key]?.[0] ?? NaN, run[key]?.[1] ?? NaN, run[key]?.[1] ?? NaN])),
  );
  return { arm: { name, presets: [], set: [] }, scenario, figures, notes };
}
