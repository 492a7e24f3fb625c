import { assert } from '../../assert.ts';
import { figureCatalogue } from '../../kpi/catalogue/catalogue.ts';
import type { FigureDefinition } from '../../kpi/catalogue/figure-definition.ts';
import { FigureColumns } from '../packed-figures.ts';
import type { PlayedArm } from './insight.ts';

/** One figure of an arm, replication by replication; NaN where a run does not have it. */
export interface ArmFigure {
  readonly definition: FigureDefinition;
  /** In the unit of the figure. */
  readonly values: readonly number[];
  /** Above and below the line, in the units of the counters; above is the value itself for a quantile. */
  readonly above: readonly number[];
  readonly below: readonly number[];
}

/** Reads a figure by its key, which the catalogue of the scenario has to have. */
export function figureOfArm({ scenario, figures }: Pick<PlayedArm, 'scenario' | 'figures'>, key: string): ArmFigure {
  const catalogue = figureCatalogue(scenario);
  const place = catalogue.findIndex((definition) => definition.key === key);
  assert(place >= 0, `the catalogue has a figure "${key}"`);
  const definition = catalogue[place];
  const { above, below } = new FigureColumns(figures, place);
  const values =
    definition.estimator === 'quantile'
      ? above
      : above.map((value, replication) => (definition.scale * value) / below[replication]);
  return { definition, values, above, below };
}
