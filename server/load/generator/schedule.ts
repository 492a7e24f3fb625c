import { samplerOf } from '../../../engine/index.ts';
import { LoadDraws } from '../random.ts';

/** For so long the rate goes in a straight line from one value to the other. */
export interface Stage {
  /** Milliseconds. */
  readonly lasts: number;
  /** Tickets a second at its beginning and at its end. */
  readonly from: number;
  readonly to: number;
}

/** When tickets are due: fixed before the first is sent, whatever comes back. */
export type Arrivals =
  | { readonly kind: 'poisson' | 'constant'; readonly stages: readonly Stage[]; readonly seed: string }
  /** Moments in milliseconds, not falling. */
  | { readonly kind: 'trace'; readonly moments: readonly number[] };

/** The step between two arrivals, where one is expected. */
const ONE = samplerOf({ law: 'exponential', mean: 1 });

/**
 * Every due moment, in milliseconds since the start, in order.
 *
 * The rate integrates to Λ(t), the tickets expected until t. At an even pace ticket k is due where Λ reaches k; by Poisson, where Λ
 * reaches the sum of k exponential steps of mean 1 (time change of a Poisson process: exact for any rate, without thinning).
 */
export function* dueMoments(arrivals: Arrivals): Generator<number> {
  if (arrivals.kind === 'trace') return yield* arrivals.moments;
  const { kind, stages, seed } = arrivals;
  const draws = new LoadDraws(seed);
  let drawn = 0;
  const step = kind === 'constant' ? (): number => 1 : (): number => ONE.quantile(draws.uniform('arrivals', drawn++));
  let wanted = kind === 'constant' ? 0 : step();
  let expected = 0;
  let begin = 0;
  for (const stage of stages) {
    const inside = (stage.lasts / 1000) * ((stage.from + stage.to) / 2);
    for (; wanted < expected + inside; wanted += step()) yield begin + within(stage, wanted - expected);
    expected += inside;
    begin += stage.lasts;
  }
}

/** How far into a stage, ms, so many tickets are expected. Solves from·t + slope·t²/2 = tickets without cancellation. */
function within({ lasts, from, to }: Stage, tickets: number): number {
  if (tickets === 0) return 0;
  const slope = ((to - from) * 1000) / lasts;
  return (2000 * tickets) / (from + Math.sqrt(Math.max(0, from * from + 2 * slope * tickets)));
}

/** How long all of it lasts, ms. */
export function lengthOf(arrivals: Arrivals): number {
  if (arrivals.kind === 'trace') return arrivals.moments.at(-1) ?? 0;
  return arrivals.stages.reduce((sum, { lasts }) => sum + lasts, 0);
}

/** Tickets a second that are asked for at a moment. Of a trace, 0: it has no rate but its moments. */
export function rateAt(arrivals: Arrivals, moment: number): number {
  if (arrivals.kind === 'trace') return 0;
  let begin = 0;
  for (const { lasts, from, to } of arrivals.stages) {
    if (moment < begin + lasts) return from + ((to - from) * (moment - begin)) / lasts;
    begin += lasts;
  }
  return 0;
}
