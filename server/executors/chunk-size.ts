/** What decides how many replications a thread is handed at once. */
export interface ChunkNeeds {
  /** Replications that nobody has yet; at least one. */
  readonly left: number;
  readonly threads: number;
  /** How many chunks each thread has at hand, so that it never waits for the next. */
  readonly ahead: number;
  /** How long one replication took so far; unknown before the first. */
  readonly millisecondsEach: number | undefined;
  /** How long a chunk should take. */
  readonly aimedAt: number;
  readonly atMost: number;
}

/**
 * Replications in the next chunk, one at least: as many as fill the time, but towards the end so few that all threads come to it together.
 * It decides nothing but how often threads report.
 */
export function chunkSize({ left, threads, ahead, millisecondsEach, aimedAt, atMost }: ChunkNeeds): number {
  if (millisecondsEach === undefined) return 1;
  const filling = Math.round(aimedAt / Math.max(0.01, millisecondsEach));
  const share = Math.ceil(left / (ahead * Math.max(1, threads)));
  return Math.max(1, Math.min(filling, share, atMost));
}
