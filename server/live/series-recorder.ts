import { deskLevels, figuresOf } from '../../engine/index.ts';
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
  readonly #keys = [...HEADLINES, ...LEVELS.map((level) => `now.${level}`)];
  readonly #moments: number[] = [];
  readonly #values: (number | null)[][];

  constructor({ horizon }: Scenario) {
    this.#step = Math.max(SHORTEST_STEP_MS, Math.ceil(horizon / MOMENTS));
    this.#values = this.#keys.map(() => []);
  }

  /** The next moment that is to be kept. */
  get next(): number {
    return (this.#moments.at(-1) ?? -this.#step) + this.#step;
  }

  /** Looks at a run that stands at `now`, and keeps what it sees when it is further than before. */
  look(world: World, now: number): void {
    if (now < this.next) return;
    const figures = figuresOf(world, HEADLINES, now);
    const levels = deskLevels(world);
    const seen = [...HEADLINES.map((key) => figures[key]?.value ?? null), ...LEVELS.map((level) => levels[level])];
    this.#moments.push(now);
    seen.forEach((value, index) => this.#values[index]!.push(value));
  }

  get series(): Series {
    return { keys: this.#keys, moments: this.#moments, values: this.#values };
  }
}
