import type { Breakdown, NotesName, PolicyModule, Scenario } from '../../engine/index.ts';
import type { ReplicationResult } from './replication.ts';

/** What is played, again and again with other seeds. Plain data: it is handed to other threads. */
export interface RunPlan {
  readonly scenario: Scenario;
  /** Absolute path of a module with a routing policy of one's own. */
  readonly policyFile?: string;
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

/** Plays replications somewhere. The engine never learns where. */
export interface Executor {
  /**
   * Plays replications `from` up to, not including, `to`; returns when all have ended or `stop` was called.
   *
   * @param plan which of its plans, where it has several: the first when left out
   */
  play(from: number, to: number, take: TakeOutcome, plan?: number): Promise<void>;
  /** Replications played so far, those that are under way as fractions. */
  readonly played: number;
  /** Ends early: replications under way are given up. */
  stop(): void;
  close(): Promise<void>;
}
