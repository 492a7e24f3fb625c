import { breakdownOf, figureCatalogue, snapshotOf, type FigureValues, type World } from '../../engine/index.ts';
import type { MeasuredFigure } from './lesson-facts.ts';

interface Reading {
  readonly all: FigureValues;
  readonly categories: ReadonlyMap<string, FigureValues>;
}

const NOTHING: MeasuredFigure = { value: null, cases: 0 };

/** Every figure of a desk at this moment, of all tickets and of each category. */
export function readDesk(world: World): Reading {
  return {
    all: snapshotOf(world).figures,
    categories: new Map(breakdownOf(world, 'category').map(({ name, figures }) => [name, figures])),
  };
}

/**
 * What figures are over a stretch of a run: the difference of what stands above and below the line at its two ends. Quantiles have
 * neither and are those of the whole run.
 */
export class FigureMeter {
  readonly #kinds: ReadonlyMap<string, { readonly scale: number; readonly isCount: boolean }>;
  readonly #from: Reading | undefined;

  /** @param from where the stretch begins; left out, the run's start */
  constructor({ scenario }: World, from?: Reading) {
    this.#kinds = new Map(
      figureCatalogue(scenario).map((figure) => [
        figure.key,
        { scale: figure.estimator === 'quantile' ? NaN : figure.scale, isCount: figure.estimator === 'count' },
      ]),
    );
    this.#from = from;
  }

  between(until: Reading, key: string, category?: string): MeasuredFigure {
    const figuresOf = (reading: Reading): FigureValues =>
      category === undefined ? reading.all : (reading.categories.get(category) ?? {});
    const figure = figuresOf(until)[key];
    if (figure === undefined) return NOTHING;
    const { value, numerator, denominator } = figure;
    if (numerator === null || denominator === null) return { value, cases: figure.sampleSize ?? 0 };
    const before = this.#from && figuresOf(this.#from)[key];
    const { scale, isCount } = this.#kinds.get(key)!;
    const cases = denominator - (isCount ? 0 : (before?.denominator ?? 0));
    const above = numerator - (before?.numerator ?? 0);
    return { value: cases > 0 ? (scale * above) / cases : null, cases };
  }
}
