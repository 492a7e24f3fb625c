import { figureCatalogue, toldFigure } from '../../engine/index.ts';
import type { FiguresAsked, Scenario } from '../../engine/index.ts';
import type { FigureColumn } from '../protocol/index.ts';

/** What of a scenario decides which figures there are and what they are worth. */
type FiguresOf = Pick<Scenario, 'figures'> & Pick<FiguresAsked, 'packs'>;

/** Every figure of a run with its words and bands, in the order of the columns of frames. */
export const figureColumns = (scenario: FiguresOf): readonly FigureColumn[] =>
  figureCatalogue(scenario).map((definition) => toldFigure(definition, scenario.figures));
