import { expect, it } from 'vitest';
import { DELIBERATE_READINGS, LEFT_OUT } from '../../../../engine/kpi/catalogue/accounted.ts';
import { figureCatalogue } from '../../../../engine/kpi/catalogue/catalogue.ts';
import { PROCESSES } from '../../../../engine/kpi/catalogue/processes.ts';
import { PACK_DEFAULTS } from '../../../../engine/packs/pack-settings.ts';
import { scenarioWith } from '../../../scenarios.ts';

const catalogue = figureCatalogue({ figures: scenarioWith({}).figures, packs: PACK_DEFAULTS });
const figureIds = new Set(catalogue.flatMap(({ id }) => id ?? []));
/** K-03a is K-03, K-62b a metric of its own. */
const numberOf = (id: string): string => (id === 'K-62b' ? id : id.replace(/[a-z]$/, ''));

/** Every metric of the source texts: K-01 to K-120, and K-62b. */
const METRICS = [...Array.from({ length: 120 }, (_, index) => `K-${String(index + 1).padStart(2, '0')}`), 'K-62b'];

it('every metric of the source texts is a figure or is deliberately read as something else', () => {
  const measured = new Set([...figureIds].map(numberOf));
  expect(METRICS.filter((metric) => !measured.has(metric) && DELIBERATE_READINGS[metric] === undefined)).toEqual([]);
  const both = Object.keys(DELIBERATE_READINGS).filter((metric) => measured.has(metric));
  expect(both, 'in both lists').toEqual([]);
  expect(Object.keys(DELIBERATE_READINGS).filter((metric) => !METRICS.includes(metric))).toEqual([]);
});

it('every reading gives its reason and where it shows', () => {
  for (const [metric, { reason, shows }] of Object.entries(DELIBERATE_READINGS))
    expect([reason.length > 10, shows.length > 2, !reason.endsWith('.')], metric).toEqual([true, true, true]);
});

it('of a metric with a part left out the rest is a figure, and the reason is given', () => {
  for (const [metric, reason] of Object.entries(LEFT_OUT))
    expect([figureIds.has(metric), reason.includes(':'), !reason.endsWith('.')], metric).toEqual([true, true, true]);
});

it('every figure that a reading points to by its key is one of the catalogue', () => {
  const keys = new Set(catalogue.map(({ key }) => key));
  for (const [metric, { is, shows }] of Object.entries(DELIBERATE_READINGS)) {
    if (is !== 'figure of another number') continue;
    expect(keys.has(shows.split(',')[0]!), metric).toBe(true);
  }
});

it('every process that a figure names is told in words', () => {
  const named = new Set(catalogue.flatMap(({ process }) => process.split(' ')));
  expect([...named].filter((code) => PROCESSES[code] === undefined)).toEqual([]);
});
