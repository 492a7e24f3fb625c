import type { ChartLine } from '../../report/html/chart.ts';

/** Tickets of a desk at a moment, in seconds. */
interface Level {
  readonly at: number;
  readonly waiting: number;
  readonly offered: number;
  readonly held: number;
}

/** Where tickets are over time, a line for each. */
export const backlogLines = (levels: readonly Level[]): ChartLine[] =>
  (['waiting', 'offered', 'held'] as const).map((name) => ({
    name,
    points: levels.map((level) => [level.at, level[name]] as const),
  }));
