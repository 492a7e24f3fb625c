import { expect, test } from 'vitest';
import { packFigures } from '../../../engine/experiment/packed-figures.ts';
import { figureCatalogue } from '../../../engine/index.ts';
import { intervalValues, spreadOf } from '../../../engine/planning/interval-values.ts';
import type { FigureValues } from '../../../engine/kpi/snapshot.ts';
import { scenarioWith } from '../../scenarios.ts';

test('a figure is read in each interval of each run, in its unit', () => {
  const definitions = figureCatalogue(scenarioWith({})).filter(({ key }) => ['arrived', 'abandoned'].includes(key));
  const row = (arrived: number, left: number): FigureValues => ({
    arrived: { value: arrived, numerator: arrived, denominator: 1, sampleSize: null },
    abandoned: { value: 0, numerator: left, denominator: arrived, sampleSize: arrived },
  });
  const replications = [
    [row(10, 1), row(20, 5)],
    [row(30, 3), row(0, 0)],
  ].map((rows) => packFigures(definitions, rows));
  expect(intervalValues(definitions, replications, 'arrived')).toEqual([
    [10, 30],
    [20, 0],
  ]);
  expect(intervalValues(definitions, replications, 'abandoned')).toEqual([
    [10, 10],
    [25, NaN],
  ]);
  expect(intervalValues(definitions, replications, 'nothing')).toEqual([]);
  expect(intervalValues(definitions, [], 'arrived')).toEqual([]);
});

test('a spread is a median and what most lie between, without those that have no value', () => {
  expect(spreadOf([5, NaN, 1, 2, 3, 4], 0.5)).toEqual({ middle: 3, low: 2, high: 4 });
  expect(spreadOf([10, 20], 0.1)).toEqual({ middle: 15, low: 10.5, high: 19.5 });
  expect(spreadOf([NaN], 0.1)).toBeNull();
});
