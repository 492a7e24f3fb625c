import type { FigureColumn, BreakdownRow } from '../../server/protocol/index.ts';
import { countText, inOneUnit } from '../../engine/index.ts';
import { writeValue } from '../figures/column-value.ts';
import { intervalOf } from '../time-bar/moment-words.ts';

/** A figure in the last reporting interval that is over, beside the one before. */
export interface Trend {
  readonly from: number;
  readonly until: number;
  readonly value: number | null;
  /** How many cases of the interval it rests on; null for counts and time averages. */
  readonly sampleSize: number | null;
  /** In the interval before; null where there is none, or nothing happened in it. */
  readonly before: number | null;
}

/** How a figure went in the last interval that is over; undefined before there is one. */
export function trendOf(rows: readonly BreakdownRow[], key: string, interval: number): Trend | undefined {
  const whole = rows.filter(({ from = 0, until = 0 }) => until - from >= interval);
  const last = whole.at(-1);
  if (last?.from === undefined || last.until === undefined) return undefined;
  const { value = null, sampleSize = null } = last.figures[key] ?? {};
  const before = whole.at(-2)?.figures[key]?.value ?? null;
  return { from: last.from, until: last.until, value, sampleSize, before };
}

/** `08:00–09:00: 4.2 % from 40, ▲ 1.1 worse`. Nothing where nothing happened in that interval. */
export function trendText(column: FigureColumn, trend: Trend): string {
  const { from, until, value, before, sampleSize } = trend;
  if (value === null) return '';
  const cases = sampleSize === null ? '' : ` from ${countText(sampleSize)}`;
  return `${intervalOf(from, until)}: ${writeValue(column, value)}${cases}${changeText(column, value, before)}`;
}

function changeText(column: FigureColumn, value: number, before: number | null): string {
  if (before === null) return '';
  const { texts } = inOneUnit([Math.abs(value - before), value], column);
  if (value === before) return ', as before';
  const isUp = value > before;
  return `, ${isUp ? '▲' : '▼'} ${texts[0]}${goodness(column.better, isUp)}`;
}

function goodness(better: FigureColumn['better'], isUp: boolean): string {
  if (better !== 'higher' && better !== 'lower') return '';
  return (better === 'higher') === isUp ? ' better' : ' worse';
}
