import { expect, it } from 'vitest';
import { bandOf, figureCatalogue } from '../../../engine/index.ts';
import { aimText, bandOfColumn, isThin, orNull, rangeText, writeValue } from '../../../ui/figures/column-value.ts';
import { shipped } from '../../shipped-scenarios.ts';
import { columnOf } from '../real-desk.ts';

const scenario = shipped('expert-marketplace');
const column = (key: string): ReturnType<typeof columnOf> => columnOf(scenario, key);

it('bands are those of the engine, at and around every edge', () => {
  let compared = 0;
  for (const figure of figureCatalogue(scenario)) {
    const own = column(figure.key);
    const edges = own.bands?.flatMap(({ upTo }) => (upTo === null ? [1e6] : [upTo - 0.001, upTo, upTo + 0.001])) ?? [7];
    for (const value of edges) {
      expect(bandOfColumn(own, value, 100)).toEqual(bandOf(figure, value, 100, scenario.figures));
      compared++;
    }
  }
  expect(compared).toBeGreaterThan(40);
});

it('a value from too few cases is thin, and has no band', () => {
  expect(isThin(column('rejected'), 19)).toBe(true);
  expect(isThin(column('rejected'), 20)).toBe(false);
  expect(isThin(column('waiting'), null)).toBe(false);
  expect(bandOfColumn(column('rejected'), 3, 19)).toBeUndefined();
  expect(bandOfColumn(column('rejected'), null, 200)).toBeUndefined();
});

it('bands say where they lie', () => {
  expect([0, 1, 2, 3].map((place) => rangeText(column('rejected'), place))).toEqual([
    'under 5 %',
    '5 to 15 %',
    '15 to 20 %',
    'over 20 %',
  ]);
});

it('what to aim for is where the best band lies', () => {
  expect(aimText(column('emailFirstReply'))).toBe('aim: 5 to 15 min');
  expect(aimText(column('chatFirstReply'))).toBe('aim: under 60 s');
  expect(aimText(column('occupancy'))).toBe('');
});

it('what is no number is no value', () => {
  expect([NaN, null, undefined, 0].map(orNull)).toEqual([null, null, null, 0]);
  expect(writeValue(column('rejected'), null)).toBe('–');
});
