import type { ToldFigure } from '../../engine/index.ts';

/** A figure as pages need it: what it is called, what it means, and what its values are worth. */
export type FigureColumn = ToldFigure;

/** A band of a figure and where it ends, in the figure’s unit; the last ends nowhere (null). */
export type ColumnBand = NonNullable<FigureColumn['bands']>[number];
