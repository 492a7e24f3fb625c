import type { PlanResult } from '../../protocol/index.ts';
import type { GatedExecutor } from './gated-executor.ts';
import type { MadeFile } from './made-file.ts';

/** How far a job is. */
export interface JobProgress {
  /** Replications, those under way as fractions. */
  readonly done: number;
  readonly of: number;
  /** What is being played, in words. */
  readonly trying: string;
}

/** Something that is planned in the background. */
export interface PlanJob {
  readonly progress: JobProgress;
  /** What is known so far; nothing before two replications. */
  readonly result: PlanResult | null;
  /** Files of what was asked; when all is known, those that it has made too. */
  readonly files?: readonly MadeFile[];
  /** Plays until all is known, or until stopped. @throws Error that says what broke off */
  play(executor: GatedExecutor): Promise<void>;
  stop(): void;
  /** Wants so many more replications; whoever calls this plays again. Where it cannot be done, there is no such function. */
  more?(replications: number): void;
}
