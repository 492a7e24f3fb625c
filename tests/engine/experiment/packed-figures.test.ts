import { expect, it } from 'vitest';
import { FigureColumns, packFigures } from '../../../engine/experiment/packed-figures.ts';
import { figureCatalogue } from '../../../engine/kpi/catalogue/catalogue.ts';
import { snapshotOf } from '../../../engine/kpi/snapshot.ts';
import { Simulation } from '../../../engine/simulation.ts';
import { smallDesk } from '../../server/small-desk.ts';

it('every figure of a run survives packing, and structured cloning as between threads', () => {
  const scenario = smallDesk();
  const simulation = new Simulation(scenario);
  simulation.run();
  const { figures } = snapshotOf(simulation.world, simulation.now);
  const catalogue = figureCatalogue(scenario);
  const packed = structuredClone(packFigures(catalogue, [figures]));
  for (const [place, { key, estimator }] of catalogue.entries()) {
    const { value, numerator, denominator, sampleSize } = figures[key]!;
    const { above, below, samples } = new FigureColumns([packed], place);
    expect(above[0], key).toEqual((estimator === 'quantile' ? value : numerator) ?? NaN);
    expect(below[0], key).toEqual(denominator ?? NaN);
    expect(samples[0], key).toEqual(sampleSize ?? NaN);
  }
});
