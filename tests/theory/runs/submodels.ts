import type { Metric, OracleCase } from '../adapter/oracle-case.ts';
import type { Estimate } from './linearised.ts';
import { askedOf } from './prepared.ts';

/** One model of a case, and its metrics: as the case calls them, and as they are called without the others. */
export interface Submodel {
  readonly oracle: OracleCase;
  readonly metrics: readonly { readonly outer: Metric; readonly inner: Metric }[];
}

/** Fields that say how tickets come: what has one of them is a model. */
const SOURCES = [
  'arrivalRate',
  'arrivalRates',
  'interarrival',
  'batchRate',
  'callsPerHour',
  'arrivalsPerPeriod',
  'population',
];

const isModel = (value: unknown): value is OracleCase['model'] =>
  typeof value === 'object' && value !== null && SOURCES.some((field) => Object.hasOwn(value, field));

/** The models of a case: itself, or those that stand in it by name with what they share. */
export function submodelsOf(oracle: OracleCase): readonly Submodel[] {
  const metrics = askedOf(oracle);
  const inner = Object.entries(oracle.model).filter(([, value]) => isModel(value));
  if (inner.length === 0) return [{ oracle, metrics: metrics.map((metric) => ({ outer: metric, inner: metric })) }];
  const shared = Object.fromEntries(Object.entries(oracle.model).filter(([, value]) => !isModel(value)));
  return inner.map(([key, model]) => {
    const ending = key.charAt(0).toUpperCase() + key.slice(1);
    return {
      oracle: { ...oracle, id: `${oracle.id}/${key}`, model: { ...shared, ...(model as OracleCase['model']) } },
      metrics: metrics
        .filter(({ name }) => name.endsWith(ending))
        .map((outer) => ({ outer, inner: { ...outer, name: outer.name.slice(0, -ending.length) } })),
    };
  });
}

/** The metric `ratio`: the first metric of a case over the next that says the same of another model. */
export function ratioOf(
  metric: Metric,
  estimates: readonly { readonly metric: Metric; readonly estimate: Estimate }[],
  names: readonly string[],
): Estimate | undefined {
  if (metric.name !== 'ratio') return undefined;
  const first = estimates.find(({ metric: { name } }) => name === names[0]);
  const base = /^[a-z]+[A-Z][a-z]+/.exec(names[0] ?? '')?.[0];
  const second = estimates.find(
    ({ metric: { name } }) => base !== undefined && name !== names[0] && name.startsWith(base),
  );
  if (first === undefined || second === undefined) return undefined;
  const [one, oneError] = first.estimate;
  const [other, otherError] = second.estimate;
  const ratio = one / other;
  return [ratio, Math.abs(ratio) * Math.hypot(oneError / one, otherError / other)];
}
