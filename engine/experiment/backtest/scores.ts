/** What was observed in an interval beside what several runs said would be. */
export interface Prediction {
  readonly observed: number;
  /** One value of each run, in any order. */
  readonly predicted: readonly number[];
  /** How many tickets it is about. */
  readonly weight: number;
  /** What the baseline said; not finite where it says nothing. */
  readonly baseline: number;
}

/** How well predictions fit, each interval counting once or as often as it has tickets. */
export interface Score {
  /** Share of intervals observed within the 90 % prediction interval, 0 to 1; NaN where no interval was predicted. */
  readonly coverage: number;
  /** Mean of predicted less observed, in the unit of the figure. */
  readonly bias: number;
  readonly meanAbsoluteError: number;
  /** Continuous ranked probability score, in the unit of the figure: the absolute error of a distribution; smaller is better. */
  readonly crps: number;
}

/** A baseline, which says one number and no distribution, and the simulator on the same intervals. */
export interface BaselineScore {
  readonly bias: number;
  readonly meanAbsoluteError: number;
  /** Mean absolute error of the simulator there. */
  readonly simulator: number;
}

/** How well a figure was predicted, by intervals and by tickets. */
export interface ScoredFigure {
  readonly intervals: number;
  readonly byInterval: Score;
  readonly byTicket: Score;
  /** Absent where the baseline says nothing. */
  readonly baseline?: {
    readonly intervals: number;
    readonly byInterval: BaselineScore;
    readonly byTicket: BaselineScore;
  };
}

/** Fewer runs than this give no 90 % interval: the smallest and the largest of 19 are its ends. */
const FEWEST_RUNS = 19;
/** What a 90 % interval leaves out on either side. */
const TAIL = 0.05;

/**
 * The interval that holds a further value like these with a probability of 90 %, whatever their law: order statistics at (n + 1) p,
 * between two of them in proportion. Undefined of fewer than 19 values.
 */
export function predictionInterval(
  values: readonly number[],
): { readonly low: number; readonly high: number } | undefined {
  if (values.length < FEWEST_RUNS) return undefined;
  const sorted = Float64Array.from(values).sort();
  const at = (p: number): number => {
    const place = Math.min(sorted.length, Math.max(1, p * (sorted.length + 1)));
    const below = Math.floor(place);
    const low = sorted[below - 1];
    return low + (place - below) * ((sorted[below] ?? low) - low);
  };
  return { low: at(TAIL), high: at(1 - TAIL) };
}

/**
 * Continuous ranked probability score of an ensemble, in its form without bias for few members: the mean distance from what was
 * observed, less half the mean distance of two different members.
 */
export function crpsOf(values: readonly number[], observed: number): number {
  const sorted = Float64Array.from(values).sort();
  const count = sorted.length;
  if (count < 2) return Math.abs((sorted[0] ?? NaN) - observed);
  let distance = 0;
  let spread = 0;
  for (const [rank, value] of sorted.entries()) {
    distance += Math.abs(value - observed);
    spread += (2 * rank - count + 1) * value;
  }
  return distance / count - spread / (count * (count - 1));
}

interface Row {
  readonly weight: number;
  readonly hasInterval: boolean;
  readonly isInside: boolean;
  readonly error: number;
  readonly crps: number;
  readonly baselineError: number;
}

/** How much a row counts. */
type Weigh = (row: Row) => number;
const once: Weigh = () => 1;
const byTickets: Weigh = ({ weight }) => weight;

/** Scores predictions; intervals without a run are left out. */
export function scoreOf(predictions: readonly Prediction[]): ScoredFigure {
  const rows = predictions.filter(({ predicted }) => predicted.length > 0).map(rowOf);
  const compared = rows.filter(({ baselineError }) => Number.isFinite(baselineError));
  const scored = { intervals: rows.length, byInterval: scoreBy(once, rows), byTicket: scoreBy(byTickets, rows) };
  if (compared.length === 0) return scored;
  return {
    ...scored,
    baseline: {
      intervals: compared.length,
      byInterval: baselineBy(once, compared),
      byTicket: baselineBy(byTickets, compared),
    },
  };
}

function rowOf({ observed, predicted, weight, baseline }: Prediction): Row {
  const mean = predicted.reduce((sum, each) => sum + each, 0) / predicted.length;
  const interval = predictionInterval(predicted);
  return {
    weight,
    hasInterval: interval !== undefined,
    isInside: interval !== undefined && interval.low <= observed && observed <= interval.high,
    error: mean - observed,
    crps: crpsOf(predicted, observed),
    baselineError: baseline - observed,
  };
}

function meanOf(value: (row: Row) => number, rows: readonly Row[], weigh: Weigh): number {
  const total = rows.reduce((sum, row) => sum + weigh(row), 0);
  return rows.reduce((sum, row) => sum + weigh(row) * value(row), 0) / total;
}

function scoreBy(weigh: Weigh, rows: readonly Row[]): Score {
  const banded = rows.filter(({ hasInterval }) => hasInterval);
  return {
    coverage: meanOf(({ isInside }) => Number(isInside), banded, weigh),
    bias: meanOf(({ error }) => error, rows, weigh),
    meanAbsoluteError: meanOf(({ error }) => Math.abs(error), rows, weigh),
    crps: meanOf(({ crps }) => crps, rows, weigh),
  };
}

const baselineBy = (weigh: Weigh, rows: readonly Row[]): BaselineScore => ({
  bias: meanOf(({ baselineError }) => baselineError, rows, weigh),
  meanAbsoluteError: meanOf(({ baselineError }) => Math.abs(baselineError), rows, weigh),
  simulator: meanOf(({ error }) => Math.abs(error), rows, weigh),
});
