import { bandScale, figureCatalogue } from '../../engine/index.ts';
import type { FigureDefinition, FiguresAsked, Scenario } from '../../engine/index.ts';
import type { ColumnBand, FigureColumn } from '../protocol/index.ts';

/** What of a scenario decides which figures there are and what they are worth. */
type FiguresOf = Pick<Scenario, 'figures'> & Pick<FiguresAsked, 'packs'>;

/** Every figure of a run with its words and bands, in the order of the columns of frames. */
export function figureColumns(scenario: FiguresOf): readonly FigureColumn[] {
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
