import { conflictsAmong, findFigure, type Conflict } from '../../engine/index.ts';
import type { BreakdownRow, FigureColumn } from '../../server/protocol/index.ts';
import { bandOfColumn } from '../figures/column-value.ts';
import type { RunStore } from '../live/run-store.ts';

/** Milliseconds between two looks: nobody reads sentences that change faster. */
const PERIOD = 1000;

/** Money, which matters by where it goes. */
const WATCHED = ['margin'];

/** The figures whose intervals are needed besides those of a card. */
export const watchedFigures = (figures: readonly FigureColumn[]): readonly FigureColumn[] =>
  WATCHED.flatMap((figure) => findFigure({ figure }, figures) ?? []);

/** Which figures of a run contradict each other, looked at once a second at most. */
export class CardConflicts {
  #lookedAt = -Infinity;
  #epoch: number | undefined;
  #found: readonly Conflict[] = [];

  of(store: RunStore, intervals: readonly BreakdownRow[]): readonly Conflict[] {
    const { joined, frame } = store;
    const epoch = frame?.header.epoch;
    const now = performance.now();
    if (epoch === this.#epoch && now - this.#lookedAt < PERIOD) return this.#found;
    this.#epoch = epoch;
    this.#lookedAt = now;
    this.#found = conflictsAmong(
      (joined?.figures ?? []).map((column) => {
        const { value = null, sampleSize = null } = store.reading(column.key) ?? {};
        const band = bandOfColumn(column, value, sampleSize) ?? null;
        const history = intervals.flatMap(({ figures }) => figures[column.key]?.value ?? []);
        return { column, value, sampleSize, band, fewest: column.fewest, history };
      }),
    );
    return this.#found;
  }
}
