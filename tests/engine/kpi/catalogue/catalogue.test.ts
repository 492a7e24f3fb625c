import { describe, expect, it } from 'vitest';
import { figureCatalogue, FIGURE_FAMILIES } from '../../../../engine/kpi/catalogue/catalogue.ts';
import { PACK_DEFAULTS } from '../../../../engine/packs/pack-settings.ts';
import { scenarioWith } from '../../../scenarios.ts';

const settings = scenarioWith({}).figures;
const catalogue = figureCatalogue({ figures: settings, packs: PACK_DEFAULTS });

/** Metrics of K-01 to K-30 that are figures; the others are rules, defaults or lists, each with where it shows. */
const FIGURES = [1, 2, 3, 4, 6, 8, 10, 11, 12, 13, 15, 16, 17, 18, 19, 20, 22, 23, 24, 28];
const ELSEWHERE: Readonly<Record<number, string>> = {
  5: 'a relation between two factors of standing',
  7: 'a property of a factor of standing',
  9: 'a rule of the desk',
  14: 'a limit of the scenario',
  21: 'a setting of customers',
  25: 'the leaderboard of the dashboard',
  26: 'the reasons of the dashboard',
  27: 'the comments of the dashboard',
  29: 'the moment of the dashboard',
  30: 'a group that joins',
};

describe('the catalogue of figures', () => {
  it('has every metric of K-01 to K-30 that is a figure', () => {
    const ids = new Set(catalogue.map(({ id }) => id));
    const missing = FIGURES.filter((number) => !ids.has(`K-${String(number).padStart(2, '0')}`));
    expect(missing).toEqual([]);
    const all = [...FIGURES, ...Object.keys(ELSEWHERE).map(Number)].toSorted((one, other) => one - other);
    expect(all).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
  });

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
