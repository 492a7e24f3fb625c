import { ErlangA } from '../../../engine/index.ts';
import type { HistoryFit } from '../fit-history.ts';

/** What Erlang A says of an interval. */
export interface BaselinePrediction {
  /** ms, those who leave included; Infinity where nobody leaves and the queue grows without end. */
  readonly wait: number;
  /** 0 to 1. */
  readonly abandoned: number;
}

interface Interval {
  /** Tickets that come in it, above 0. */
  readonly tickets: number;
  /** Mean number of experts; between two whole numbers what they say is taken in proportion. */
  readonly experts: number;
  /** ms. */
  readonly length: number;
}

/** Each interval by itself, as if it went on for ever: with its tickets and experts, and mean work and patience of the whole history. */
export function erlangBaseline(
  { work, patience }: Pick<HistoryFit, 'work' | 'patience'>,
  { tickets, experts, length }: Interval,
): BaselinePrediction {
  const model = {
    arrivalRate: tickets / length,
    serviceRate: 1 / work.mean,
    patienceRate: patience === undefined ? 0 : 1 / patience.exponentialMean,
  };
  const below = Math.floor(experts);
  const share = experts - below;
  const low = new ErlangA({ ...model, experts: below });
  const high = share === 0 ? low : new ErlangA({ ...model, experts: below + 1 });
  const between = (one: number, other: number): number => (share === 0 ? one : (1 - share) * one + share * other);
  return { wait: between(low.meanWait, high.meanWait), abandoned: between(low.abandons, high.abandons) };
}
