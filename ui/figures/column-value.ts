import { bandIn, inOneUnit, isGreyed, valueText, type Band } from '../../engine/index.ts';
import type { ColumnBand, FigureColumn } from '../../server/protocol/index.ts';

/** A number of a frame, where NaN stands for none, as a value that may be missing. */
export const orNull = (value: number | null | undefined): number | null =>
  value === undefined || value === null || Number.isNaN(value) ? null : value;

/** Whether a value rests on so few cases that it is shown in grey. */
export function isThin({ fewest }: FigureColumn, sampleSize: number | null): boolean {
  return fewest !== null && isGreyed({ fewest }, sampleSize);
}

/** The band of a value; `undefined` where the figure has none, the value is missing, or rests on too few cases. */
export function bandOfColumn(column: FigureColumn, value: number | null, sampleSize: number | null): Band | undefined {
  if (column.bands === null || value === null || isThin(column, sampleSize)) return undefined;
  return bandIn(column.bands, value);
}

/** A value with its unit. */
export const writeValue = (column: FigureColumn, value: number | null): string =>
  valueText({ value, definition: column });

/** Where a band lies, in words: `under 5 %`, `5 to 15 min`, `over 20 %`. */
export function rangeText(column: FigureColumn, place: number): string {
  const bands: readonly ColumnBand[] = column.bands ?? [];
  const from = place === 0 ? null : (bands[place - 1]?.upTo ?? null);
  const upTo = bands[place]?.upTo ?? null;
  if (from === null && upTo === null) return 'any value';
  if (from === null) return `under ${writeValue(column, upTo)}`;
  if (upTo === null) return `over ${writeValue(column, from)}`;
  const { texts, sign } = inOneUnit([from, upTo], column);
  return `${texts.join(' to ')}${sign}`;
}

/** What to aim for: where the best band lies; nothing for figures without bands. */
export function aimText(column: FigureColumn): string {
  const best = column.bands?.findIndex(({ band }) => band.word === 'great' || band.word === 'good') ?? -1;
  return best === -1 ? '' : `aim: ${rangeText(column, best)}`;
}
