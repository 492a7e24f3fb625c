import type { FigureUnit, ReplicatedFigure } from '../../engine/index.ts';
import { decimalText } from '../cli/text/amounts.ts';

/** How units are written behind a number. Counts say in their label what is counted. */
const UNIT_SIGNS: Readonly<Record<FigureUnit, string>> = {
  percent: ' %',
  seconds: ' s',
  minutes: ' min',
  hours: ' h',
  stars: '',
  dollars: '',
  tickets: '',
  offers: '',
  experts: '',
  reviews: '',
  ratio: '',
  'per hour': ' /h',
};

/** Shown where there is no value. */
export const NO_VALUE = '–';

/** Decimals that tell so much of a number: three to four figures, cents of money, none of a whole number. */
function decimalsOf(value: number, unit: FigureUnit): number {
  const size = Math.abs(value);
  if (unit === 'dollars') return size < 10_000 ? 2 : 0;
  if (unit === 'stars') return 2;
  if (Number.isInteger(value) && unit !== 'percent') return 0;
  if (size >= 1000) return 0;
  if (size >= 100) return 1;
  return size >= 1 || size === 0 ? 2 : 3;
}

/** The value of a figure with its unit. */
export function valueText({ value, definition: { unit } }: Pick<ReplicatedFigure, 'value' | 'definition'>): string {
  if (value === null) return NO_VALUE;
  const number = decimalText(value, decimalsOf(value, unit));
  return unit === 'dollars' ? number.replace(/^(-?)/, '$1$$') : number + UNIT_SIGNS[unit];
}

/** `5.85 … 6.39`, in the unit of the value; what cannot be negative is not shown below 0. Nothing where there is no interval. */
export function intervalText({ value, interval, definition }: ReplicatedFigure): string {
  if (value === null || interval === null || !Number.isFinite(interval.halfWidth)) return '';
  const decimals = decimalsOf(value === Math.round(value) ? value + 0.5 : value, definition.unit);
  const lowest = value >= 0 && definition.key !== 'mixGap' ? Math.max(0, interval.low) : interval.low;
  return `${decimalText(lowest, decimals)} … ${decimalText(interval.high, decimals)}`;
}
