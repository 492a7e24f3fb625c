import { normalCdf, normalDensity } from '../random/normal.ts';

/** What is known of one system: greater means are better. */
export interface Seen {
  readonly mean: number;
  readonly variance: number;
  readonly runs: number;
}

/** Differences and deviations are taken for at least so much of the largest, so that equals and constants do not take everything. */
const LEAST = 1e-6;

/**
 * Shares of a budget by OCBA: where means are close to the best and values vary most, runs tell most. N_i ∝ (σ_i ÷ δ_i)² and
 * N_b = σ_b √Σ(N_i ÷ σ_i)². They sum to 1.
 *
 * Source: Chen, Lin, Yücesan and Chick, Simulation budget allocation for further enhancing the efficiency of ordinal optimization,
 * Discrete Event Dynamic Systems 10 (2000).
 */
export function budgetShares(seen: readonly Seen[]): number[] {
  const best = bestOf(seen);
  const largest = Math.max(...seen.map(({ variance }) => Math.sqrt(variance)));
  if (!(largest > 0)) return seen.map(() => 1 / seen.length);
  const deviations = seen.map(({ variance }) => Math.max(Math.sqrt(variance), largest * LEAST));
  const weights = seen.map(({ mean }, place) => {
    const behind = Math.max(seen[best].mean - mean, largest * LEAST);
    const ratio = deviations[place] / behind;
    return place === best ? 0 : ratio * ratio;
  });
  const ofDeviations = weights.map((weight, place) => weight / deviations[place]);
  weights[best] = deviations[best] * Math.sqrt(ofDeviations.reduce((sum, each) => sum + each * each, 0));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

/** Hands out further runs so that all together come as near to their shares as they can: runs in all of each. */
export function handOut(seen: readonly Seen[], further: number): number[] {
  const shares = budgetShares(seen);
  const total = seen.reduce((sum, { runs }) => sum + runs, further);
  const lacking = seen.map(({ runs }, place) => Math.max(0, shares[place] * total - runs));
  const factor = further / lacking.reduce((sum, each) => sum + each, 0);
  const exact = lacking.map((each) => each * factor);
  const given = exact.map(Math.floor);
  const byRest = exact
    .map((each, place) => ({ place, rest: each - Math.floor(each) }))
    .toSorted((one, other) => other.rest - one.rest || one.place - other.place);
  const rest = further - given.reduce((sum, each) => sum + each, 0);
  for (const { place } of byRest.slice(0, rest)) given[place]++;
  return seen.map(({ runs }, place) => runs + given[place]);
}

/** The system with the greatest mean; of equals the first. */
export function bestOf(seen: readonly Pick<Seen, 'mean'>[]): number {
  return seen.reduce((best, { mean }, place) => (mean > seen[best].mean ? place : best), 0);
}

/** How sure the choice of the best is. */
export interface Certainty {
  /** About the probability that it is the best, from below (Bonferroni, normal means, independent runs). */
  readonly probability: number;
  /** What is lost on average by choosing it, in the unit of the values: at most this. */
  readonly expectedLoss: number;
}

/** Of the one with the greatest mean. */
export function certaintyOf(seen: readonly Seen[]): Certainty {
  const best = bestOf(seen);
  let wrong = 0;
  let expectedLoss = 0;
  seen.forEach(({ mean, variance, runs }, place) => {
    if (place === best) return;
    const lead = seen[best].mean - mean;
    const error = Math.sqrt(variance / runs + seen[best].variance / seen[best].runs);
    if (error === 0) return;
    const chance = normalCdf(-lead / error);
    wrong += chance;
    expectedLoss += error * normalDensity(lead / error) - lead * chance;
  });
  return { probability: Math.max(0, 1 - wrong), expectedLoss: Math.max(0, expectedLoss) };
}
