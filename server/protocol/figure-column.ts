import type { Band, FigureDefinition } from '../../engine/index.ts';

/** A band of a figure and where it ends, in the figure’s unit; the last ends nowhere (null). */
export interface ColumnBand {
  readonly band: Band;
  readonly upTo: number | null;
  /** Whether the edge itself still belongs to it. */
  readonly includesEdge: boolean;
}

/** A figure as pages need it: what it is called, what it means, and what its values are worth. */
export interface FigureColumn extends Pick<
  FigureDefinition,
  'key' | 'id' | 'label' | 'family' | 'unit' | 'better' | 'above' | 'source' | 'process' | 'estimator'
> {
  /** What is below the line; null for counts. */
  readonly below: string | null;
  /** With fewer cases the value is shown in grey and without a band; null for figures that are never grey. */
  readonly fewest: number | null;
  /** From the lowest values to the highest; null for figures without bands. */
  readonly bands: readonly ColumnBand[] | null;
}
