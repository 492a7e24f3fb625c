import { expect, it } from 'vitest';
import { figureCatalogue } from '../../../engine/kpi/catalogue/catalogue.ts';
import { snapshotOf } from '../../../engine/kpi/snapshot.ts';
import { Simulation } from '../../../engine/simulation.ts';
import { makeFigureColumns, readFigureColumns } from '../../../engine/view/figure-columns.ts';
import { SHIPPED, shipped } from '../../shipped-scenarios.ts';

it.each(SHIPPED)('%s: figures in columns are those of the snapshot, in the order of the catalogue', (name) => {
  const { world, ...simulation } = play(name);
  const { figures } = snapshotOf(world, simulation.now);
  const columns = makeFigureColumns(world);
  expect(readFigureColumns(world, simulation.now, columns)).toBe(columns);
  figureCatalogue(world.scenario).forEach(({ key }, index) => {
    expect(columns.values[index], key).toBe(figures[key]!.value ?? NaN);
    expect(columns.sampleSizes[index], key).toBe(Math.fround(figures[key]!.sampleSize ?? NaN));
  });
  expect(columns.values.some((value) => value > 0)).toBe(true);
});

function play(name: string): { world: Simulation['world']; now: number } {
  const simulation = new Simulation(shipped(name, ['warmUp=0 s']));
  simulation.run(11 * 3_600_000);
  return { world: simulation.world, now: simulation.now };
}
