import type { Ask } from './building.ts';
import type { Figure } from './sums.ts';

/** A way to name figures: the whole name, without what it is restricted to, fits the pattern. */
export interface Naming {
  readonly pattern: RegExp;
  /** Undefined when the name fits and still means nothing here. */
  readonly figure: (match: readonly string[], ask: Ask) => Figure | undefined;
}

export const name = (pattern: RegExp, figure: Naming['figure']): Naming => ({ pattern, figure });

/** An entry of a list by type is the figure of that type. */
export const byType = (ask: Ask): Ask =>
  ask.index === undefined || ask.type !== undefined ? ask : { ...ask, type: ask.index };

/** A time given in a name: "20s", "5min", or a number of units. Undefined where the unit cannot be told. */
export function timeIn(text: string, unit: string, unitSeconds: number | undefined): number | undefined {
  const amount = Number(text);
  if (unit === '') return amount;
  const seconds = { s: 1, sec: 1, min: 60, h: 3600 }[unit.toLowerCase()];
  return seconds === undefined || unitSeconds === undefined ? undefined : (amount * seconds) / unitSeconds;
}
