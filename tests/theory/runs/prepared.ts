import { adapt, type Adapted } from '../adapter/scenario.ts';
import { metricsOf, type Metric, type OracleCase, type Trouble } from '../adapter/oracle-case.ts';
import { figureFor } from '../figures/figure-for.ts';
import type { Figure, Sum } from '../figures/sums.ts';

/** A figure with the places of what it is worked out from. */
export interface Placed {
  readonly metric: Metric;
  readonly figure: Figure;
  /** Places of its sums among those of the case. */
  readonly sums: readonly number[];
  /** Place of its sample. */
  readonly sample?: number;
}

/** A case ready to run. */
export interface Prepared extends Adapted {
  readonly figures: readonly Placed[];
  /** Each sum once. */
  readonly sums: readonly Sum[];
  readonly samples: readonly NonNullable<Figure['sample']>[];
}

/** Adapts a case and finds its figures. What stands in the way is added to the troubles; undefined when nothing can be run. */
export function prepare(oracle: OracleCase, metrics: readonly Metric[], troubles: Trouble[]): Prepared | undefined {
  const adapted = adapt(oracle);
  if (!('scenario' in adapted)) {
    troubles.push(...adapted);
    return undefined;
  }
  const sums = new Map<string, Sum>();
  const samples = new Map<string, NonNullable<Figure['sample']>>();
  const figures: Placed[] = [];
  for (const metric of metrics) {
    const figure = figureFor(metric, adapted.setting);
    if (figure === undefined) {
      const field = metric.index === undefined ? metric.name : `${metric.name}[${metric.index}]`;
      troubles.push({ case: oracle.id, field, value: undefined, why: 'no figure is known by this name' });
      continue;
    }
    const places = figure.sums.map((sum) => placeOf(sums, sum));
    const { sample } = figure;
    figures.push({ metric, figure, sums: places, ...(sample !== undefined && { sample: placeOf(samples, sample) }) });
  }
  return { ...adapted, figures, sums: [...sums.values()], samples: [...samples.values()] };
}

/** The place of a thing among those with other keys; it is added when it is new. */
function placeOf<Keyed extends { readonly key: string }>(known: Map<string, Keyed>, thing: Keyed): number {
  if (!known.has(thing.key)) known.set(thing.key, thing);
  return [...known.keys()].indexOf(thing.key);
}

/** Metrics that restate the question: the moments at which a case looks. */
const isGiven = ({ name }: Metric): boolean => name === 'times';

export const askedOf = (oracle: OracleCase): readonly Metric[] =>
  metricsOf(oracle).filter((metric) => !isGiven(metric));
