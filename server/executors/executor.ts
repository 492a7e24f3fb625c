import type { Breakdown, NotesName, PolicyModule, Scenario } from '../../engine/index.ts';
import type { Control } from './control.ts';
import type { ReplicationResult } from './replication.ts';

/** What is played, again and again with other seeds. Plain data: it is handed to other threads. */
export interface RunPlan {
  readonly scenario: Scenario;
  /** Absolute path of a module with a routing policy of one's own. */
  readonly policyFile?: string | undefined;
  /** What figures are broken down by. */
  readonly by: readonly Breakdown[];
  /** What is noted of each run beside its figures. */
  readonly notes?: NotesName | undefined;
}

/** A plan with what it names loaded; for one thread. */
export interface PreparedPlan extends Omit<RunPlan, 'policyFile'> {
  readonly ownPolicy?: PolicyModule | undefined;
}

/** A replication that could not be played to its end. */
export interface ReplicationFailure {
  readonly seed: string;
  readonly message: string;
  /** Events played before it; the next one is at fault. */
  readonly eventsPlayed: number;
  /** Simulated time of the failure, in milliseconds. */
  readonly at: number;
  /** Whether a planner's own policy is at fault, and not the engine. */
  readonly isPolicyMistake: boolean;
}

/** A replication ends with figures or with a failure. */
export type ReplicationOutcome =
  | { readonly kind: 'played'; readonly result: ReplicationResult }
  | { readonly kind: 'failed'; readonly failure: ReplicationFailure };

/** Hears of each replication, numbered from 0, as it ends; in any order. */
export type TakeOutcome = (replication: number, outcome: ReplicationOutcome) => void;

/** Replications `from` up to, not including, `to`, of one plan. */
export interface Stretch {
  readonly plan: RunPlan;
  readonly from: number;
  readonly to: number;
}

/**
 * Plays replications somewhere; the engine never learns where. It lives as long as whoever asks it: each call brings its plan, and
 * several may be under way at once. The same plan is the same object: what it takes to play it is then made once.
 */
export interface Executor {
  /**
   * Returns when all have ended or the control was stopped; those under way by then are given up.
   *
   * @param control is advanced as they are played, and may be shared by calls that belong together
   */
  play(stretch: Stretch, take: TakeOutcome, control: Control): Promise<void>;
  close(): Promise<void>;
}
