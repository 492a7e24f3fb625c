import { expect, it } from 'vitest';
import { packFigures } from '../../../engine/experiment/packed-figures.ts';
import { replicatedFigures, type ReplicatedFigure } from '../../../engine/experiment/replicated-figures.ts';
import type { FigureDefinition } from '../../../engine/kpi/catalogue/figure-definition.ts';
import type { FigureValue } from '../../../engine/kpi/snapshot.ts';
import { smallDesk } from '../../server/small-desk.ts';

const settings = smallDesk().figures;

const define = (key: string, estimator: 'ratio' | 'count' | 'time average', more: object = {}): FigureDefinition => ({
  key,
  label: key,
  family: 'reliability',
  unit: 'percent',
  better: 'lower',
  above: 'above',
  source: 'none',
  process: 'none',
  estimator,
  scale: estimator === 'ratio' ? 100 : 1,
  of: () => [0, 1],
  ...more,
});

const quantile: FigureDefinition = {
  ...define('p90', 'count'),
  estimator: 'quantile',
  unit: 'seconds',
  scale: 0.001,
  probability: 0.9,
  histogram: () => {
    throw new Error('not read here');
  },
};

const quotient = (above: number, below: number, sampleSize: number | null = below): FigureValue => ({
  value: above / below,
  numerator: above,
  denominator: below,
  sampleSize,
});

function over(definition: FigureDefinition, runs: readonly FigureValue[], level = 0.95): ReplicatedFigure {
  const packed = runs.map((run) => packFigures([definition], [{ [definition.key]: run }]));
  return replicatedFigures([definition], packed, { level, settings })[0]!;
}

it('a ratio is the ratio of the means, not the mean of the ratios', () => {
  // 1 of 10 and 90 of 100: the mean of the ratios would be 50 %.
  const figure = over(define('rejected', 'ratio'), [quotient(1, 10), quotient(90, 100)]);
  expect(figure.value).toBeCloseTo((100 * 91) / 110, 10);
  expect(figure.sampleSize).toBe(110);
});

it('its interval is that of the delta method with Student’s t', () => {
  const above = [4, 6, 5, 9];
  const below = [50, 60, 40, 70];
  const ratio = 24 / 220;
  // Residuals a − R b, variance with divisor 3, over the mean of b; t(0.975, 3) = 3.18245.
  const residuals = above.map((value, index) => value - ratio * below[index]!);
  const variance = residuals.reduce((sum, residual) => sum + residual * residual, 0) / 3;
  const halfWidth = (100 * 3.182446305 * Math.sqrt(variance / 4)) / 55;
  const runs = above.map((value, index) => quotient(value, below[index]!));
  const { interval, value } = over(define('rejected', 'ratio'), runs);
  expect(value).toBeCloseTo(100 * ratio, 10);
  expect(interval!.halfWidth).toBeCloseTo(halfWidth, 6);
  expect(interval!.low).toBeCloseTo(100 * ratio - halfWidth, 6);
  expect(interval!.replications).toBe(4);
});

it('a count is the mean of the runs with Student’s t, and has no sample', () => {
  const { value, interval, sampleSize } = over(define('paid', 'count'), [
    quotient(10, 1, null),
    quotient(14, 1, null),
    quotient(12, 1, null),
  ]);
  expect([value, sampleSize]).toEqual([12, null]);
  // s = 2, t(0.975, 2) = 4.302653.
  expect(interval!.halfWidth).toBeCloseTo((4.30265273 * 2) / Math.sqrt(3), 6);
});

it('a quantile is the mean of the quantiles of the runs that have one, in its own unit', () => {
  const of = (value: number | null, sampleSize: number): FigureValue => ({
    value,
    numerator: null,
    denominator: null,
    sampleSize,
  });
  const { value, interval, sampleSize } = over(quantile, [of(60, 10), of(null, 0), of(80, 30)]);
  expect([value, sampleSize]).toEqual([70, 40]);
  expect(interval!.replications).toBe(2);
});

it('one replication has a value and no interval', () => {
  const { value, interval } = over(define('rejected', 'ratio'), [quotient(3, 60)]);
  expect([value, interval]).toEqual([5, null]);
});

it('what never happened has no value: nothing below the line in any run, or nothing read', () => {
  expect(over(define('rejected', 'ratio'), [quotient(0, 0), quotient(0, 0)])).toMatchObject({
    value: null,
    interval: null,
  });
  const nothing = { value: null, numerator: null, denominator: null, sampleSize: null };
  expect(over(define('mixGap', 'ratio'), [nothing, nothing])).toMatchObject({ value: null, sampleSize: null });
});

it('a run in which it did not happen still counts where the line has something below it in others', () => {
  expect(over(define('rejected', 'ratio'), [quotient(0, 0), quotient(2, 10)]).value).toBeCloseTo(20, 10);
});

it('the band is that of the value over all runs, and too few cases have none', () => {
  const banded = define('rejected', 'ratio', { bands: 'rejected', fewest: 20 });
  expect(over(banded, [quotient(1, 100), quotient(5, 100)]).band?.word).toBe('great');
  expect(over(banded, [quotient(0, 9), quotient(5, 10)])).toMatchObject({ band: null, isGreyed: true });
  expect(over(banded, [quotient(0, 10), quotient(5, 10)])).toMatchObject({ band: { word: 'poor' }, isGreyed: false });
});

it('rows of a breakdown are apart, and a row that a run does not have says nothing', () => {
  const definition = define('rejected', 'ratio');
  const rows = (...values: readonly FigureValue[]): Float64Array =>
    packFigures(
      [definition],
      values.map((value) => ({ rejected: value })),
    );
  const packed = [rows(quotient(1, 10), quotient(5, 10)), rows(quotient(3, 10))];
  const value = (row: number): number | null =>
    replicatedFigures([definition], packed, { level: 0.95, settings }, row)[0]!.value;
  expect(value(0)).toBeCloseTo(20, 10);
  expect(value(1)).toBeCloseTo(50, 10);
});
