import { deskLevels, figureCatalogue, readFigureColumns } from '../../engine/index.ts';
import type { DeskLevels, Scenario, World } from '../../engine/index.ts';
import type { Series } from '../protocol/index.ts';
import { HEADLINES } from '../report/chosen-figures.ts';

/** Moments kept over a whole run: as many as a chart has points. */
const MOMENTS = 480;
const SHORTEST_STEP_MS = 1000;

const LEVELS: readonly (keyof DeskLevels)[] = ['waiting', 'offered', 'held', 'open', 'online'];

/** Keeps how the headline figures went, for charts of whoever joins later. Only the furthest that a run has been is recorded. */
export class SeriesRecorder {
  readonly #step: number;
  readonly #columns: readonly number[];
  readonly #keys: readonly string[];
  readonly #moments: number[] = [];
  readonly #values: (number | null)[][];

  constructor({ horizon, figures }: Scenario) {
    this.#step = Math.max(SHORTEST_STEP_MS, horizon / MOMENTS);
    const keys = figureCatalogue(figures).map(({ key }) => key);
    this.#columns = HEADLINES.map((key) => keys.indexOf(key));
    this.#keys = [...HEADLINES, ...LEVELS.map((level) => `now.${level}`)];
    this.#values = this.#keys.map(() => []);
  }

  /** Looks at a run that stands at `now`, and keeps what it sees when it is further than before. */
  look(world: World, now: number): void {
    const last = this.#moments.at(-1);
    if (last !== undefined && now < last + this.#step) return;
    const { values } = readFigureColumns(world, now);
    const levels = deskLevels(world);
    const seen = [...this.#columns.map((column) => orNull(values[column])), ...LEVELS.map((level) => levels[level])];
    this.#moments.push(now);
    seen.forEach((value, index) => this.#values[index]!.push(value));
  }

  get series(): Series {
    return { keys: this.#keys, moments: this.#moments, values: this.#values };
  }
}

const orNull = (value = NaN): number | null => (Number.isNaN(value) ? null : value);
