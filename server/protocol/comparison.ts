import type { RunId } from './run-picture.ts';

/** What replications so far say of one figure in two runs; the same seed in both, so chance largely cancels out. */
export interface PairedFigure {
  readonly key: string;
  /** Pairs in which both runs have the figure. */
  readonly pairs: number;
  readonly meanA: number | null;
  readonly meanB: number | null;
  /** B minus A: its mean, and the half-width of its interval; null with fewer than two pairs. */
  readonly difference: number | null;
  readonly halfWidth: number | null;
}

/** Two runs played again and again in the background. */
export interface Comparison {
  readonly comparison: string;
  readonly runA: RunId;
  readonly runB: RunId;
  readonly state: 'running' | 'finished' | 'stopped' | 'failed';
  /** Pairs played so far, of how many. */
  readonly done: number;
  readonly wanted: number;
  /** Confidence of the intervals. */
  readonly level: number;
  readonly figures: readonly PairedFigure[];
  /** Why it failed. */
  readonly message?: string;
}
