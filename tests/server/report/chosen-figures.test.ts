import { expect, it } from 'vitest';
import { figureCatalogue, type Breakdown } from '../../../engine/index.ts';
import { BREAKDOWN_FIGURES, breakdownDefinitions, HEADLINES, WORST_BY } from '../../../server/report/chosen-figures.ts';

const catalogue = figureCatalogue({ figures: { thresholds: [] }, packs: { service: {} } });
const known = catalogue.map(({ key }) => key);

it('every chosen figure is in the catalogue', () => {
  for (const key of [...HEADLINES, WORST_BY, ...Object.values(BREAKDOWN_FIGURES).flat()]) expect(known).toContain(key);
});

it('parts are told in the chosen order', () => {
  for (const by of Object.keys(BREAKDOWN_FIGURES) as Breakdown[]) {
    expect(breakdownDefinitions(catalogue, by).map(({ key }) => key)).toEqual(BREAKDOWN_FIGURES[by]);
  }
});

it('intervals are told by what they are ranked by', () => {
  expect(BREAKDOWN_FIGURES.interval).toContain(WORST_BY);
});
