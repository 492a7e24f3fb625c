import { NO_VALUE } from '../../../engine/index.ts';
import type { Prediction } from '../lesson.ts';

/** A number with its unit and so many decimals, or a dash. */
export const said = (value: number | null, unit: string, decimals = 1): string =>
  value === null ? NO_VALUE : `${value.toFixed(decimals)} ${unit}`.trim();

/** How many times as much, in words. */
export const timesAsMuch = (before: number | null, after: number | null): string =>
  before === null || after === null || before <= 0 ? 'many times' : `${(after / before).toFixed(1)} times`;

/** Which option was chosen; −1 when none was. */
export const optionOf = (prediction: Prediction): number => (prediction.kind === 'choice' ? prediction.option : -1);

/** The number said; NaN when none was. */
export const numberOf = (prediction: Prediction): number => (prediction.kind === 'number' ? prediction.value : NaN);
