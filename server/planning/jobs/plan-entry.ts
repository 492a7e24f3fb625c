import { Refusal } from '../../live/refusal.ts';
import type { PlanBase, PlanRequest, PlanState, PlanStatus } from '../../protocol/index.ts';
import type { GatedExecutor } from './gated-executor.ts';
import type { PlanJob } from './plan-job.ts';
import type { KeptPlan } from './plan-shelf.ts';

/** One plan that somebody asked for. */
export interface PlanEntry {
  readonly request: PlanRequest;
  status: PlanStatus;
  /** Undefined for what was finished before a restart. */
  job: PlanJob | undefined;
  gate: GatedExecutor | undefined;
}

const OVER: ReadonlySet<PlanState> = new Set(['finished', 'stopped', 'failed']);
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

/** What a plan is about: its scenario, or the plan that it goes on from. */
export function nameOf(request: PlanRequest, nameOfPlan: (plan: string) => string): string {
  if (request.kind === 'import') return request.fileName;
  if (!('of' in request)) return nameOfBase(request.base);
  const { of } = request;
  return of.from === 'plan' ? nameOfPlan(of.plan) : nameOfBase(of.base);
}

const nameOfBase = ({ source }: PlanBase): string =>
  source.from === 'shipped' ? source.name : (source.fileName ?? 'a scenario of one’s own');

/** One that was kept; what had not finished begins again. */
export function restored({ request, status }: KeptPlan): PlanEntry {
  const wasOver = OVER.has(status.state);
  const state = status.state === 'paused' || wasOver ? status.state : 'queued';
  const again = wasOver ? status : { ...status, state, done: 0, trying: '', result: null };
  return { request, status: again, job: undefined, gate: undefined };
}

/** @throws Refusal when so many wait that no other is taken */
export function refuseIfFull(entries: Iterable<PlanEntry>, most: number): void {
  const waiting = [...entries].filter((entry) => !isOver(entry)).length;
  if (waiting < most) return;
  throw new Refusal('too-many-runs', `${waiting} plans are waiting already.`, { remedy: 'Stop one, or wait for it.' });
}

/** So many plans keep what they have played, so that they can go on. */
const MOST_AT_HAND = 4;

/** Forgets those that were over first, and what others have played. @param most of those that are over. Returns which are forgotten */
export function forgetOldest(entries: Map<string, PlanEntry>, most: number): readonly string[] {
  const over = [...entries].filter(([, entry]) => isOver(entry));
  const forgotten = over.slice(0, Math.max(0, over.length - most)).map(([plan]) => plan);
  for (const plan of forgotten) entries.delete(plan);
  const atHand = over.filter(([, { job }]) => job !== undefined);
  for (const [, entry] of atHand.slice(0, Math.max(0, atHand.length - MOST_AT_HAND))) {
    entry.status = statusOf(entry, true);
    entry.job = undefined;
  }
  return forgotten;
}
