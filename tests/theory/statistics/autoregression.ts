import { batchMeans } from '../../../engine/experiment/batch-means.ts';
import { meanOf } from '../../../engine/experiment/sample.ts';
import { keyOf } from '../../../engine/random/alea.ts';
import { Draws } from '../../../engine/random/draws.ts';
import { normalQuantile } from '../../../engine/random/normal.ts';
import type { Metric, OracleCase } from '../adapter/oracle-case.ts';
import { linearised, type Estimate } from '../runs/linearised.ts';

const SERIES = 4000;

/** What one series says about a figure, as sums that a function of their means makes the figure. */
interface Figure {
  readonly of: (series: readonly number[]) => readonly number[];
  readonly value: (means: readonly number[]) => number;
}

// The mean of the law is 0: squares and products need no mean taken off, and have no bias.
const square = (values: readonly number[]): number => meanOf(values.map((each) => each * each));
const neighbours = (values: readonly number[]): number =>
  meanOf(values.slice(1).map((each, before) => each * values[before]!));
const first = ([one]: readonly number[]): number => one!;
const share = ([one, other]: readonly number[]): number => one! / other!;

/** n × the variance of the mean of n tends to the asymptotic variance like 1/n: series of n and of n/2 together leave that out. */
function longRun(series: readonly number[]): readonly number[] {
  const half = Math.floor(series.length / 2);
  const whole = 2 * half * meanOf(series.slice(0, 2 * half)) ** 2;
  const halves = (half * (meanOf(series.slice(0, half)) ** 2 + meanOf(series.slice(half, 2 * half)) ** 2)) / 2;
  return [2 * whole - halves];
}

function figureFor(name: string): Figure | undefined {
  const [, base, size] = /^(\w+?)(?:_(\d+))?$/.exec(name)!;
  const means = (series: readonly number[]): number[] => batchMeans(series, Math.floor(series.length / Number(size)));
  const figures: Readonly<Record<string, Figure>> = {
    mean: { of: (series) => [meanOf(series)], value: first },
    varMarginal: { of: (series) => [square(series)], value: first },
    varOfMean: { of: (series) => [meanOf(series) ** 2], value: first },
    asymptoticVariance: { of: longRun, value: first },
    lag1Autocorrelation: { of: (series) => [neighbours(series), square(series)], value: share },
    varOfBatchMean: { of: (series) => [square(means(series))], value: first },
    corrOfAdjacentBatchMeans: { of: (series) => [neighbours(means(series)), square(means(series))], value: share },
  };
  return figures[base!];
}

/** X(t) = phi X(t − 1) + e(t) with normal e, from its stationary law on; undefined for metrics that mean nothing here. */
export function autoregressionFigures(
  { model }: OracleCase,
  metrics: readonly Metric[],
  count = SERIES,
): readonly (Estimate | undefined)[] {
  const figures = metrics.map(({ name }) => figureFor(name));
  const rows: (readonly number[])[][] = figures.map(() => []);
  for (const series of seriesOf(model, count)) {
    figures.forEach((figure, place) => figure !== undefined && rows[place]!.push(figure.of(series)));
  }
  return figures.map((figure, place) => figure && linearised(figure.value, rows[place]!));
}

function* seriesOf(model: OracleCase['model'], count: number): Generator<readonly number[]> {
  const [phi, length, sigma] = [
    model['phi'] as number,
    model['n'] as number,
    (model['sigmaE'] as number | undefined) ?? 1,
  ];
  const draws = new Draws(keyOf(JSON.stringify(model)).join(' '), ['noise']);
  for (let number = 0; number < count; number++) {
    let value = normalQuantile(draws.uniform(0, number, 0)) * (sigma / Math.sqrt(1 - phi * phi));
    const series = [value];
    for (let time = 1; time < length; time++) {
      value = phi * value + sigma * normalQuantile(draws.uniform(0, number, time));
      series.push(value);
    }
    yield series;
  }
}
