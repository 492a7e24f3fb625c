import { assert } from '../assert.ts';
import { exp, expm1, ln } from '../random/elementary.ts';

/** A stationary desk of equal experts: M/M/n+M. Rates are per unit of time, the same unit throughout. */
export interface QueueModel {
  /** Tickets per unit of time, above 0. */
  readonly arrivalRate: number;
  /** Tickets that one busy expert ends per unit of time, above 0. */
  readonly serviceRate: number;
  /** 1 ÷ mean patience; 0 where nobody leaves, which is Erlang C. */
  readonly patienceRate: number;
  /** Experts, whole, 0 or more. */
  readonly experts: number;
}

/** What is left out of the probabilities of states, relative to their sum. */
const NEGLIGIBLE = 1e-17;

/**
 * Erlang A: Poisson arrivals, exponential work and patience, first come first served. With a patience rate of 0 it is Erlang C;
 * then too few experts mean that the queue grows without end: everybody waits, nobody is served in time.
 */
export class ErlangA {
  /** Probability that an arrival has to wait. */
  readonly waits: number;
  /** Probability that an arrival leaves before it is served. */
  readonly abandons: number;
  /** Mean wait of all arrivals, those who leave with the time until they leave. */
  readonly meanWait: number;
  /** Mean number of those who wait. */
  readonly meanQueue: number;
  /** Share of the experts' time that is work; NaN without experts. */
  readonly occupancy: number;
  readonly #model: QueueModel;
  /** Probability of `experts`, one more, two more … in the system: what an arrival finds. Only where customers leave. */
  readonly #busyStates: readonly number[];

  constructor(model: QueueModel) {
    const { arrivalRate, serviceRate, patienceRate, experts } = model;
    assert(arrivalRate > 0 && serviceRate > 0 && patienceRate >= 0, 'rates of a queue are positive');
    assert(Number.isInteger(experts) && experts >= 0, 'experts are a whole number');
    this.#model = model;
    this.#busyStates = patienceRate === 0 ? [] : busyStates(model);
    if (patienceRate === 0) [this.waits, this.meanQueue] = withoutLeaving(model);
    else {
      this.waits = Math.min(
        1,
        sumOf(this.#busyStates, () => 1),
      );
      this.meanQueue = sumOf(this.#busyStates, (waiting) => waiting);
    }
    this.meanWait = this.meanQueue / arrivalRate;
    this.abandons = patienceRate === 0 ? 0 : (patienceRate * this.meanQueue) / arrivalRate;
    this.occupancy = Math.min(1, (arrivalRate * (1 - this.abandons)) / (experts * serviceRate));
  }

  /** Probability that an arrival is served, and waits at most so long; of all arrivals, also those who leave. */
  servedWithin(time: number): number {
    const { arrivalRate, serviceRate, patienceRate, experts } = this.#model;
    if (patienceRate > 0) return Math.min(1, 1 - this.waits + this.#servedAfterWaiting(time));
    if (this.waits === 1) return 0;
    return 1 - this.waits * exp((arrivalRate - experts * serviceRate) * time);
  }

  /**
   * Who finds k ≥ n needs m = k − n + 1 departures, and is served with probability nμ ÷ (nμ + mθ) · I(1 − e^(−θT); m, (nμ + θ) ÷ θ).
   * The incomplete beta function of m + 1 is that of m less one term, in whose logarithm nothing overflows.
   */
  #servedAfterWaiting(time: number): number {
    const { serviceRate, patienceRate, experts } = this.#model;
    const rate = experts * serviceRate;
    const stretch = -expm1(-patienceRate * time) / patienceRate;
    let lnTerm = -(rate + patienceRate) * time;
    let tooFew = exp(lnTerm);
    let inTime = 0;
    for (const [waiting, probability] of this.#busyStates.entries()) {
      const needed = waiting + 1;
      inTime += probability * (rate / (rate + needed * patienceRate)) * Math.max(0, 1 - tooFew);
      lnTerm += ln((stretch * (rate + needed * patienceRate)) / needed);
      tooFew += exp(lnTerm);
    }
    return inTime;
  }
}

/**
 * The fewest experts that are enough, from `atLeast` on; undefined when not even `atMost` are.
 *
 * @param isEnough once true for a number, true for every larger one
 */
export function fewestExperts(
  { atLeast, atMost }: { readonly atLeast: number; readonly atMost: number },
  isEnough: (experts: number) => boolean,
): number | undefined {
  let step = 1;
  let tooFew = atLeast - 1;
  let enough = atLeast;
  while (enough < atMost && !isEnough(enough)) {
    tooFew = enough;
    enough = Math.min(atMost, enough + step);
    step *= 2;
  }
  if (enough >= atMost && !isEnough(atMost)) return undefined;
  while (enough - tooFew > 1) {
    const middle = Math.floor((enough + tooFew) / 2);
    if (isEnough(middle)) enough = middle;
    else tooFew = middle;
  }
  return enough;
}

/** Erlang C: probability of waiting, mean number of those who wait. */
function withoutLeaving(model: QueueModel): [number, number] {
  const load = model.arrivalRate / (model.experts * model.serviceRate);
  if (!(load < 1)) return [1, Infinity];
  const { below, atAll } = weightsUpToBusy(model);
  const busy = atAll / (1 - load);
  const waits = busy / (below + busy);
  return [waits, (waits * load) / (1 - load)];
}

/** Probabilities of n, n + 1, … in the system, until the rest no longer counts. */
function busyStates(model: QueueModel): number[] {
  const { arrivalRate, serviceRate, patienceRate, experts } = model;
  const { below, atAll } = weightsUpToBusy(model);
  const weights = [atAll];
  let sum = below + atAll;
  for (let weight = atAll, waiting = 1; ; waiting++) {
    const ratio = arrivalRate / (experts * serviceRate + waiting * patienceRate);
    weight *= ratio;
    weights.push(weight);
    sum += weight;
    // What is left is less than a geometric series of this ratio.
    if (ratio < 1 && weight * ratio <= NEGLIGIBLE * sum * (1 - ratio)) break;
  }
  return weights.map((each) => each / sum);
}

/** Weights of fewer than n in the system together, and of n: from the likeliest of them down and up by the balance of neighbours. */
function weightsUpToBusy({ arrivalRate, serviceRate, experts }: QueueModel): { below: number; atAll: number } {
  const likeliest = Math.min(experts, Math.floor(arrivalRate / serviceRate));
  let below = 0;
  for (let state = likeliest - 1, weight = 1; state >= 0; state--) {
    weight *= ((state + 1) * serviceRate) / arrivalRate;
    below += weight;
    if (weight < NEGLIGIBLE * below) break;
  }
  let weight = 1;
  for (let state = likeliest; state < experts; state++) {
    below += weight;
    weight *= arrivalRate / ((state + 1) * serviceRate);
  }
  return { below, atAll: weight };
}

/** Σ probability × value, smallest first, so that small ones are not lost. */
function sumOf(probabilities: readonly number[], value: (waiting: number) => number): number {
  return probabilities.reduceRight((sum, probability, waiting) => sum + probability * value(waiting), 0);
}
