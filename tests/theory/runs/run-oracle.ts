import type { Metric, OracleCase, Trouble } from '../adapter/oracle-case.ts';
import { expectedValues, metricsOf } from '../adapter/oracle-case.ts';
import { autoregressionFigures } from '../statistics/autoregression.ts';
import { intervalFigures } from '../statistics/intervals.ts';
import { lawFigures, lawRows } from '../statistics/laws.ts';
import { warmUpFigures } from '../statistics/warm-up.ts';
import type { Crew } from './crew.ts';
import type { Estimate } from './linearised.ts';
import { askedOf } from './prepared.ts';
import { runCase, type CaseResult, type Effort } from './run-case.ts';
import { ratioOf, submodelsOf } from './submodels.ts';

/** What came of a case: an estimate for each metric that could be served, and what could not. */
export interface Outcome {
  readonly estimates: readonly { readonly metric: Metric; readonly estimate: Estimate }[];
  readonly troubles: readonly Trouble[];
  /** Of the runs behind it; undefined where nothing was run. */
  readonly run?: Pick<CaseResult, 'worst' | 'batches' | 'events'>;
}

/** Fields of questions that are not put to a simulation of a desk, and who answers them. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  candidates: 'a choice between staffings: it waits for planning',
  costs: 'a choice between staffings: it waits for planning',
  costPerExpert: 'a choice between staffings: it waits for planning',
  constraint: 'a choice between staffings: it waits for planning',
};

/** Runs any case of an oracle file. */
export async function runOracle(oracle: OracleCase, effort: Effort, crew: Crew): Promise<Outcome> {
  const { model, id } = oracle;
  const elsewhere = Object.entries(ELSEWHERE).find(([field]) => model[field] !== undefined);
  if (elsewhere !== undefined) return refused(id, elsewhere[0], model[elsewhere[0]], elsewhere[1]);
  if (lawRows(oracle) !== undefined) return exact(oracle, (name) => lawFigures(oracle).get(name));
  if (oracle.expected['rows'] !== undefined)
    return refused(id, 'rows', oracle.expected['rows'], 'a search for the least staffing: it waits for planning');
  if (oracle.expected['relations'] !== undefined)
    return refused(
      id,
      'relations',
      undefined,
      'relations between runs: they are tests of their own (metamorphic.test.ts)',
    );
  const isSeries = Array.isArray(model['series']);
  if (isSeries || (Array.isArray(model['x']) && Array.isArray(model['y']))) {
    const figures = isSeries ? warmUpFigures(oracle) : intervalFigures(oracle);
    return exact(oracle, (name) => (figures[name] === undefined ? undefined : [figures[name], 0]));
  }
  if (typeof model['phi'] === 'number') {
    const estimates = autoregressionFigures(oracle, metricsOf(oracle));
    return exact(oracle, (_, place) => estimates[place]);
  }
  return runModels(oracle, effort, crew);
}

function refused(id: string, field: string, value: unknown, why: string): Outcome {
  return { estimates: [], troubles: [{ case: id, field, value, why }] };
}

/** Figures that need no desk. */
function exact(oracle: OracleCase, of: (name: string, place: number) => Estimate | undefined): Outcome {
  const troubles: Trouble[] = [];
  const metrics = lawRows(oracle) === undefined ? metricsOf(oracle) : rowMetrics(oracle);
  const estimates = metrics.flatMap((metric, place) => {
    const estimate = of(metric.name, place);
    if (estimate !== undefined) return [{ metric, estimate }];
    troubles.push({ case: oracle.id, field: metric.name, value: undefined, why: 'no figure is known by this name' });
    return [];
  });
  return { estimates, troubles };
}

function rowMetrics(oracle: OracleCase): readonly Metric[] {
  return lawRows(oracle)!.flatMap((row, place) =>
    Object.keys(row).map((key) => ({ name: `rows.${place}.${key}`, path: ['rows', String(place), key] })),
  );
}

/** A model, or several whose metrics are told apart by their endings: meanWaitSeparate, meanWaitPooled. */
async function runModels(oracle: OracleCase, effort: Effort, crew: Crew): Promise<Outcome> {
  const troubles: Trouble[] = [];
  const parts = submodelsOf(oracle);
  const estimates: { metric: Metric; estimate: Estimate }[] = [];
  const runs: CaseResult[] = [];
  for (const part of parts) {
    const result = await runCase(
      part.oracle,
      part.metrics.map(({ inner }) => inner),
      effort,
      crew,
      troubles,
    );
    if (result === undefined) continue;
    runs.push(result);
    for (const { metric, estimate } of result.estimates) {
      const own = part.metrics.find(({ inner }) => isSame(inner, metric))!;
      estimates.push({ metric: own.outer, estimate });
    }
  }
  for (const metric of askedOf(oracle)) {
    if (parts.some(({ metrics }) => metrics.some(({ outer }) => isSame(outer, metric)))) continue;
    const found = ratioOf(metric, estimates, Object.keys(expectedValues(oracle)));
    if (found !== undefined) estimates.push({ metric, estimate: found });
    else
      troubles.push({ case: oracle.id, field: metric.name, value: undefined, why: 'no figure is known by this name' });
  }
  return { estimates, troubles, ...(runs.length > 0 && { run: together(runs) }) };
}

const isSame = (one: Metric, other: Metric): boolean => one.name === other.name && one.index === other.index;

function together(runs: readonly CaseResult[]): NonNullable<Outcome['run']> {
  return {
    worst: Math.max(...runs.map(({ worst }) => worst)),
    batches: Math.min(...runs.map(({ batches }) => batches)),
    events: runs.reduce((sum, { events }) => sum + events, 0),
  };
}
