import { Refusal } from '../../live/refusal.ts';
import type { PlanRequest, PlanState, PlanStatus } from '../../protocol/index.ts';
import type { GatedExecutor } from './gated-executor.ts';
import type { PlanJob } from './plan-job.ts';

/** One plan that somebody asked for. */
export interface PlanEntry {
  readonly request: PlanRequest;
  status: PlanStatus;
  /** Undefined for what was finished before a restart. */
  job: PlanJob | undefined;
  gate: GatedExecutor | undefined;
}

export const OVER: ReadonlySet<PlanState> = new Set(['finished', 'stopped', 'failed']);
export const stateOf = ({ status }: PlanEntry): PlanState => status.state;
export const isOver = (entry: PlanEntry): boolean => OVER.has(stateOf(entry));

export const told = ({ progress, result }: PlanJob): Pick<PlanStatus, 'done' | 'of' | 'trying' | 'result'> => ({
  ...progress,
  result,
});

/** Where it stands; what is known only where it is asked for, because that is made anew while it is played. */
export function statusOf({ status, job }: PlanEntry, withResult = false): PlanStatus {
  if (job === undefined) return status;
  return { ...status, ...job.progress, result: withResult ? job.result : status.result };
}

export const unfit = ({ status }: PlanEntry, done: string): Refusal =>
  new Refusal('plan-unfit', `A plan that is ${status.state} cannot be ${done}.`, { at: 'plan' });
