import { figureCatalogue } from '../kpi/catalogue/catalogue.ts';
import { wholeRun } from '../kpi/slices.ts';
import { readFigure } from '../kpi/snapshot.ts';
import type { World } from '../world/world.ts';

/** Every figure of a run as numbers, in the order of its catalogue. NaN where there is none. */
export interface FigureColumns {
  readonly values: Float64Array;
  /** How many cases each rests on; NaN for counts and time averages. */
  readonly sampleSizes: Float32Array;
}

/** Room for the figures of a run. */
export function makeFigureColumns({ scenario }: World): FigureColumns {
  const { length } = figureCatalogue(scenario);
  return { values: new Float64Array(length), sampleSizes: new Float32Array(length) };
}

/** Reads every figure of the whole run at this moment into columns: what `snapshotOf` says, without the objects. */
export function readFigureColumns(
  world: World,
  now = world.calendar.now,
  into = makeFigureColumns(world),
): FigureColumns {
  world.figures.read(() => {
    const slice = wholeRun(world, now);
    figureCatalogue(world.scenario).forEach((definition, index) => {
      const { value, sampleSize } = readFigure(definition, slice);
      into.values[index] = value ?? NaN;
      into.sampleSizes[index] = sampleSize ?? NaN;
    });
  });
  return into;
}
