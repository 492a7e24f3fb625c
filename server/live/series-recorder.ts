import { deskLevels, figureCatalogue, figuresOf, scorecardOf } from '../../engine/index.ts';
import type { DeskLevels, Scenario, World } from '../../engine/index.ts';
import type { Series } from '../protocol/index.ts';
import { HEADLINES } from '../report/chosen-figures.ts';

/** Moments kept over a whole run: as many as a chart has points. */
const MOMENTS = 480;
const SHORTEST_STEP_MS = 1000;

const LEVELS: readonly (keyof DeskLevels)[] = ['waiting', 'offered', 'held', 'open', 'online'];

/** The figures of the scorecard that a scenario shows first. */
function onItsCard(scenario: Scenario): readonly string[] {
  const { sections } = scorecardOf(scenario.scorecard, figureCatalogue(scenario));
  return sections.flatMap(({ figures }) => figures.map(({ column }) => column.key));
}

/** Keeps how the headline figures and those of the scorecard went, for charts of whoever joins later. Only the furthest that a run has been is recorded. */
export class SeriesRecorder {
  readonly #step: number;
  readonly #figures: readonly string[];
  readonly #keys: readonly string[];
  readonly #moments: number[] = [];
  readonly #values: (number | null)[][];

  constructor(scenario: Scenario) {
    this.#step = Math.max(SHORTEST_STEP_MS, Math.ceil(scenario.horizon / MOMENTS));
    this.#figures = [...new Set([...HEADLINES, ...onItsCard(scenario)])];
    this.#keys = [...this.#figures, ...LEVELS.map((level) => `now.${level}`)];
    this.#values = this.#keys.map(() => []);
  }

  /** The next moment that is to be kept. */
  get next(): number {
    return (this.#moments.at(-1) ?? -this.#step) + this.#step;
  }

  /** Looks at a run that stands at `now`, and keeps what it sees when it is further than before. */
  look(world: World, now: number): void {
    if (now < this.next) return;
    const figures = figuresOf(world, this.#figures, now);
    const levels = deskLevels(world);
    const seen = [...this.#figures.map((key) => figures[key]?.value ?? null), ...LEVELS.map((level) => levels[level])];
    this.#moments.push(now);
    seen.forEach((value, index) => this.#values[index]!.push(value));
  }

  get series(): Series {
    return { keys: this.#keys, moments: this.#moments, values: this.#values };
  }
}
