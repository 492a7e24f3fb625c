import type { FigureSettings } from '../../scenario/scenario.ts';
import { bandScale, type BandStep } from './bands.ts';
import type { FigureDefinition } from './figure-definition.ts';

/** A figure in words and bands, as plain data: what it is called, what it means, what its values are worth. */
export interface ToldFigure extends Pick<
  FigureDefinition,
  'key' | 'id' | 'label' | 'family' | 'unit' | 'better' | 'above' | 'source' | 'process' | 'estimator'
> {
  /** What is below the line; null for counts. */
  readonly below: string | null;
  /** With fewer cases the value is shown in grey and without a band; null for figures that are never grey. */
  readonly fewest: number | null;
  /** From the lowest values to the highest, the last of which ends nowhere (null); null for figures without bands. */
  readonly bands: readonly (Omit<BandStep, 'upTo'> & { readonly upTo: number | null })[] | null;
}

/** What pages are told of a figure; `settings` say where its bands lie. */
export function toldFigure(definition: FigureDefinition, settings: FigureSettings): ToldFigure {
  const { key, id, label, family, unit, better, above, below = null, source, process, estimator } = definition;
  const { fewest = null, bands } = definition;
  const numbered = id === undefined ? {} : { id };
  const steps = bands === undefined ? null : bandScale(bands, settings).map(openEnded);
  return {
    ...numbered,
    key,
    label,
    family,
    unit,
    better,
    above,
    below,
    source,
    process,
    estimator,
    fewest,
    bands: steps,
  };
}

const openEnded = ({ band, upTo, includesEdge }: BandStep): NonNullable<ToldFigure['bands']>[number] => ({
  band,
  upTo: Number.isFinite(upTo) ? upTo : null,
  includesEdge,
});
