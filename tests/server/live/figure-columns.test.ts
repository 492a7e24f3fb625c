import { expect, it } from 'vitest';
import { bandOf, figureCatalogue } from '../../../engine/index.ts';
import { figureColumns } from '../../../server/live/figure-columns.ts';
import type { ColumnBand } from '../../../server/protocol/index.ts';
import { smallDesk } from '../small-desk.ts';

const bandAt = (bands: readonly ColumnBand[], value: number): string | undefined =>
  bands.find(({ upTo, includesEdge }) => upTo === null || value < upTo || (includesEdge && value === upTo))?.band.word;

it('columns are the figures of the catalogue in its order, as plain JSON, with bands that say what the engine says', () => {
  const scenario = smallDesk();
  const catalogue = figureCatalogue(scenario);
  const columns = JSON.parse(JSON.stringify(figureColumns(scenario))) as ReturnType<typeof figureColumns>;
  expect(columns.map(({ key }) => key)).toEqual(catalogue.map(({ key }) => key));
  const banded = columns.filter(({ bands }) => bands !== null);
  expect(banded.length).toBeGreaterThan(3);
  for (const { key, bands } of banded) {
    const definition = catalogue.find((each) => each.key === key)!;
    for (const value of [0, 1.9, 2, 4.99, 5, 10, 15, 20, 60, 120, 180, 1e6])
      expect(bandAt(bands!, value), `${key} ${value}`).toBe(bandOf(definition, value, 1e6, scenario.figures)?.word);
  }
});
