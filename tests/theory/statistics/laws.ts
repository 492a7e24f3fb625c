import { linearised, type Estimate } from '../runs/linearised.ts';
import { Draws } from '../../../engine/random/draws.ts';
import { lognormalParameters } from '../../../engine/random/parameters.ts';
import { samplerOf } from '../../../engine/random/sampler.ts';
import { keyOf } from '../../../engine/random/alea.ts';
import type { OracleCase } from '../adapter/oracle-case.ts';

type Row = Readonly<Record<string, number>>;

/** Rows of lognormal laws given by mean and cv, in the expectations of a case; undefined where rows are something else. */
export function lawRows({ expected }: OracleCase): readonly Row[] | undefined {
  const rows = expected['rows'];
  if (!Array.isArray(rows) || rows.length === 0) return undefined;
  return rows.every((row) => typeof row === 'object' && row !== null && 'mu' in row && 'sigma' in row)
    ? (rows as Row[])
    : undefined;
}

const BATCHES = 100;
const DRAWS = 2000;

/** What the sampler makes of a law: parameters and quantiles without chance, and the mean of draws. */
export function lawFigures(oracle: OracleCase): ReadonlyMap<string, Estimate> {
  const figures = new Map<string, Estimate>();
  const draws = new Draws(keyOf(JSON.stringify(oracle.expected)).join(' '), ['value']);
  (lawRows(oracle) ?? []).forEach((row, place) => {
    const law = { law: 'lognormal', mean: row['mean']!, cv: row['cv']! } as const;
    const sampler = samplerOf(law);
    const { mu, sigma } = lognormalParameters(law);
    const note = (name: string, estimate: Estimate): Map<string, Estimate> =>
      figures.set(`rows.${place}.${name}`, estimate);
    note('mu', [mu, 0]);
    note('sigma', [sigma, 0]);
    note('cv', [Math.sqrt(sampler.variance) / sampler.mean, 0]);
    note('median', [sampler.quantile(0.5), 0]);
    note('p90', [sampler.quantile(0.9), 0]);
    note('p99', [sampler.quantile(0.99), 0]);
    const means = Array.from({ length: BATCHES }, (_, batch) => {
      let sum = 0;
      for (let draw = 0; draw < DRAWS; draw++) sum += sampler.quantile(draws.uniform(0, place, batch * DRAWS + draw));
      return [sum / DRAWS];
    });
    note(
      'mean',
      linearised(([mean]) => mean!, means),
    );
  });
  return figures;
}
