import { bandScale, figureCatalogue } from '../../engine/index.ts';
import type { FigureDefinition, Scenario } from '../../engine/index.ts';
import type { ColumnBand, FigureColumn } from '../protocol/index.ts';

/** Every figure of a run with its words and bands, in the order of the columns of frames. */
export function figureColumns(scenario: Scenario): readonly FigureColumn[] {
  return figureCatalogue(scenario).map((definition) => ({
    ...wordsOf(definition),
    bands: bandsOf(definition, scenario.figures),
  }));
}

function wordsOf(definition: FigureDefinition): Omit<FigureColumn, 'bands'> {
  const {
    key,
    id,
    label,
    family,
    unit,
    better,
    above,
    below = null,
    source,
    process,
    estimator,
    fewest = null,
  } = definition;
  const numbered = id === undefined ? {} : { id };
  return { ...numbered, key, label, family, unit, better, above, below, source, process, estimator, fewest };
}

function bandsOf({ bands }: FigureDefinition, settings: Scenario['figures']): readonly ColumnBand[] | null {
  if (bands === undefined) return null;
  return bandScale(bands, settings).map(({ band, upTo, includesEdge }) => ({
    band,
    upTo: Number.isFinite(upTo) ? upTo : null,
    includesEdge,
  }));
}
