import { intervalText, valueText } from '../../../engine/index.ts';
import type { FigureDefinition } from '../../../engine/index.ts';
import { escaped, type Markup } from '../../report/html/markup.ts';
import type { ToldNumber } from './told-number.ts';

type WrittenIn = Pick<FigureDefinition, 'unit' | 'estimator'>;

/** What counts of tickets and the like are written in. */
export const COUNT: WrittenIn = { unit: 'count', estimator: 'mean' };
export const PERCENT: WrittenIn = { unit: 'percent', estimator: 'ratio' };
export const DOLLARS: WrittenIn = { unit: 'dollars', estimator: 'count' };
/** Waits by interval. */
export const SECONDS: WrittenIn = { unit: 'seconds', estimator: 'mean' };

/** A number as it is read, with the number itself for programs. */
export function shown(value: number | null, definition: WrittenIn): Markup {
  return exact(value, valueText({ value, definition }));
}

/** Any text for a number. */
export function exact(value: number | null, text: string): Markup {
  return { html: value === null ? escaped(text) : `<data value="${value}">${escaped(text)}</data>` };
}

/** `81.2 … 84.3`. */
export function shownInterval({ value, low, high }: ToldNumber, definition: WrittenIn, level: number): Markup {
  if (value === null || low === null || high === null) return { html: '–' };
  const interval = { estimate: value, low, high, halfWidth: (high - low) / 2, level, replications: 0 };
  return {
    html: `<span class="range">${escaped(intervalText({ definition, value, interval }))}</span>`,
  };
}

/** Text that may be broken into lines. */
export const words = (text: string): Markup => ({ html: `<span class="words">${escaped(text)}</span>` });
