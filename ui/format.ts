import { decimalText, valueText } from '../engine/index.ts';

const MS_PER_MINUTE = 60_000;
const MS_PER_DAY = 86_400_000;

/** The time of day of a moment, `09:41`, with the day where one begins: `day 2`. */
export function clockText(milliseconds: number): string {
  const minutes = Math.round(milliseconds / MS_PER_MINUTE);
  const two = (count: number): string => String(count).padStart(2, '0');
  if (minutes > 0 && minutes % 1440 === 0) return `day ${minutes / 1440 + 1}`;
  return `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`;
}

/** The day of a moment, counted from 1. */
export const dayOf = (milliseconds: number): number => Math.floor(milliseconds / MS_PER_DAY) + 1;

/** A span to three figures, `8.87 min`, as figures write it. */
export function briefSpan(milliseconds: number): string {
  return valueText({ value: milliseconds / 1000, definition: { unit: 'seconds', estimator: 'mean' } });
}

/** A number at a tick of an axis: no more decimals than the distance between ticks needs. */
export function tickText(value: number, step: number): string {
  let decimals = 0;
  while (decimals < 4 && Math.abs(step * 10 ** decimals - Math.round(step * 10 ** decimals)) > 1e-6) decimals++;
  return decimalText(value, decimals);
}
