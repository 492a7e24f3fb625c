import type { RunStore } from '../live/run-store.ts';

/** Points of a small line beside a figure. */
const SPARK_POINTS = 120;

/** How a figure went, in as many points as a small line shows, the newest last; empty where nobody kept it. */
export function sparkHistory({ curves }: Pick<RunStore, 'curves'>, key: string): readonly (number | null)[] {
  const column = curves.values[curves.keys.indexOf(key)] ?? [];
  const step = Math.max(1, Math.ceil(column.length / SPARK_POINTS));
  return step === 1 ? column : column.filter((_, index) => (column.length - 1 - index) % step === 0);
}
