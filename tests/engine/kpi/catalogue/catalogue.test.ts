import { describe, expect, it } from 'vitest';
import { figureCatalogue, FIGURE_FAMILIES } from '../../../../engine/kpi/catalogue/catalogue.ts';
import { PACK_DEFAULTS } from '../../../../engine/packs/pack-settings.ts';
import { scenarioWith } from '../../../scenarios.ts';

const settings = scenarioWith({}).figures;
const catalogue = figureCatalogue({ figures: settings, packs: PACK_DEFAULTS });

describe('the catalogue of figures', () => {
  it('shows the three causes of timing out', () => {
    const ids = catalogue.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['K-03a', 'K-03b', 'K-03c']));
  });

  it('gives every figure a key of its own that is an identifier', () => {
    const keys = catalogue.map(({ key }) => key);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
    expect(keys.filter((key) => !/^[a-z][A-Za-z0-9]*$/.test(key))).toEqual([]);
  });

  it('says of every figure what is above and below its line, and what it rests on', () => {
    for (const { key, above, below, label, source, process, estimator } of catalogue) {
      expect(
        [above, label, source, process].every((text) => text !== ''),
        key,
      ).toBe(true);
      expect(below !== undefined || estimator === 'count' || estimator === 'quantile', key).toBe(true);
      expect(process, key).toMatch(/^P-[A-Z]+\d?( P-[A-Z]+\d?)*$/);
    }
  });

  it('lists the figures family by family, in the order in which families are shown', () => {
    const families = catalogue.map(({ family }) => family);
    const order = families.filter((family, index) => family !== families[index - 1]);
    expect(order).toEqual(Object.keys(FIGURE_FAMILIES));
  });

  it('has percentiles beside every mean duration that has a histogram', () => {
    for (const key of [
      'acceptance',
      'emailFirstReply',
      'chatFirstReply',
      'answer',
      'emailAnswer',
      'chatAnswer',
      'solution',
    ])
      for (const percent of [10, 50, 90, 95])
        expect(
          catalogue.some((figure) => figure.key === `${key}P${percent}`),
          `${key} p${percent}`,
        ).toBe(true);
  });

  it('has a service level for each threshold of the scenario', () => {
    const figures = figureCatalogue({ figures: { thresholds: [90_000, 86_400_000, 500] } });
    const keys = figures.map(({ key }) => key).filter((key) => key.startsWith('acceptedWithin'));
    expect(keys).toEqual(['acceptedWithin500ms', 'acceptedWithin90s', 'acceptedWithin24h']);
  });
});
