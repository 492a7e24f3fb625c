import { assert } from '../assert.ts';

const BATCH = 5;
/** So near the end the statistic rests on too few batches to mean anything, and its minimum there is an artefact. */
const BATCHES_AT_THE_END = 5;

/** What of a series is warm-up, by MSER-5. */
export interface WarmUp {
  /** Observations to leave out at the beginning. */
  readonly observations: number;
  /** Mean of what is left, batches of five; what does not fill the last batch is left out. */
  readonly mean: number;
  /** Marginal standard error rule at that place and without leaving anything out, in squared units of the series. */
  readonly statistic: number;
  readonly statisticOfAll: number;
  /** Whether the best place lies in the first half; if not, the run is too short to tell its warm-up. */
  readonly isLongEnough: boolean;
}

/**
 * MSER-5: of all places d to cut a series of batches of five, the one whose rest has the least Σ(Y − mean)² ÷ (n − d)². Only the first
 * half is looked at. For steady-state questions, on the mean of replications; a day that starts as real days do has no warm-up.
 *
 * Source: White, An effective truncation heuristic for bias reduction in simulation output, Simulation 69 (1997).
 *
 * @param series at least ten observations, evenly spaced in time or by ticket
 */
export function warmUpOf(series: readonly number[]): WarmUp {
  const batches = batchesOf(series);
  assert(batches.length >= 2, 'a warm-up is looked for in two batches at least');
  const rests = restsOf(batches);
  const half = Math.floor(batches.length / 2);
  const best = placeOfLeast(rests.slice(0, half + 1));
  const anywhere = placeOfLeast(rests.slice(0, Math.max(half + 1, batches.length - BATCHES_AT_THE_END)));
  return {
    observations: best * BATCH,
    mean: rests[best].mean,
    statistic: rests[best].statistic,
    statisticOfAll: rests[0].statistic,
    isLongEnough: anywhere <= half,
  };
}

interface Rest {
  readonly mean: number;
  readonly statistic: number;
}

function batchesOf(series: readonly number[]): number[] {
  return Array.from({ length: Math.floor(series.length / BATCH) }, (_, batch) => {
    let sum = 0;
    for (let i = batch * BATCH; i < (batch + 1) * BATCH; i++) sum += series[i];
    return sum / BATCH;
  });
}

/** Mean and statistic of what begins at each batch: from the end on, each batch joins those behind it (Welford). */
function restsOf(batches: readonly number[]): Rest[] {
  const rests: Rest[] = [];
  let mean = 0;
  let squares = 0;
  for (let place = batches.length - 1, count = 1; place >= 0; place--, count++) {
    const before = batches[place] - mean;
    mean += before / count;
    squares += before * (batches[place] - mean);
    rests[place] = { mean, statistic: squares / (count * count) };
  }
  return rests;
}

function placeOfLeast(rests: readonly Rest[]): number {
  return rests.reduce((best, { statistic }, place) => (statistic < rests[best].statistic ? place : best), 0);
}
