import type { Series } from '../../server/protocol/index.ts';

/** So many points a curve has over the whole run; more could not be told apart. */
const WHOLE = 960;
/** So many of the newest are kept as they came: two minutes of frames. */
const NEWEST = 1200;

/** Points that are drawn: moments that rise, and a value for each key at each; null where there is none. */
export interface Curves {
  readonly moments: readonly number[];
  readonly values: readonly (readonly (number | null)[])[];
}

/**
 * Curves over a run as it goes on: what was sent of its past, points over the whole of it, and every newest one. Never holds more than
 * some thousands of points, however long somebody watches.
 */
export class SeriesBuffer {
  readonly keys: readonly string[];
  readonly #step: number;
  #moments: number[] = [];
  #values: (number | null)[][];

  constructor(keys: readonly string[], horizon: number) {
    this.keys = keys;
    this.#step = horizon / WHOLE;
    this.#values = keys.map(() => []);
  }

  get curves(): Curves {
    return { moments: this.#moments, values: this.#values };
  }

  /** Begins anew with what is known of the past, up to and including `until`. */
  beginWith({ keys, moments, values }: Series, until: number): void {
    const count = moments.findLastIndex((moment) => moment <= until) + 1;
    const rows = this.keys.map((key) => keys.indexOf(key));
    this.#moments = moments.slice(0, count);
    this.#values = rows.map((row) => (row < 0 ? this.#moments.map(() => null) : (values[row]?.slice(0, count) ?? [])));
  }

  /** Adds a point at the end; one that is not later than the last is left out. */
  add(moment: number, read: (key: string) => number | null): void {
    if (moment <= (this.#moments.at(-1) ?? -1)) return;
    this.#moments.push(moment);
    this.keys.forEach((key, index) => this.#values[index]?.push(read(key)));
    if (this.#moments.length > NEWEST + 2 * WHOLE) this.#thin();
  }

  /** Leaves the newest alone, and of the older ones one a step. */
  #thin(): void {
    const older = this.#moments.length - NEWEST;
    let kept = -Infinity;
    const keep = this.#moments.map((moment, index) => {
      if (index < older && moment < kept + this.#step) return false;
      kept = moment;
      return true;
    });
    this.#moments = this.#moments.filter((_, index) => keep[index]);
    this.#values = this.#values.map((column) => column.filter((_, index) => keep[index]));
  }
}
