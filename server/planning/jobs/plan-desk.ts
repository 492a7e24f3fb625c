import { randomBytes } from 'node:crypto';
import type { Executor } from '../../executors/executor.ts';
import type { Limits } from '../../live/limits.ts';
import { Refusal } from '../../live/refusal.ts';
import type { PlanRequest, PlanState, PlanStatus } from '../../protocol/index.ts';
import { GatedExecutor } from './gated-executor.ts';
import { keepFiles, keptFile, keptPlanFile } from './kept-files.ts';
import { makeJob, type JobMeans } from './make-job.ts';
import {
  isOver,
  nameOf,
  forgetOldest,
  refuseIfFull,
  restored,
  stateOf,
  statusOf,
  told,
  unfit,
  type PlanEntry,
} from './plan-entry.ts';
import type { PlanShelf } from './plan-shelf.ts';
import { Uploads } from './uploads.ts';

/** What plans of a server share. */
export interface PlanSurroundings {
  readonly limits: Limits;
  readonly shelf: PlanShelf;
  /** Makes whoever plays; called when something is to be played, closed when nothing is. */
  readonly makeExecutor: () => Promise<Executor>;
  /** The clock on the wall, milliseconds since 1970. */
  readonly wall: () => number;
}

/** Plans of a server: queued, played one at a time in the background, paused, ended, kept. */
export class PlanDesk {
  readonly #around: PlanSurroundings;
  readonly #entries = new Map<string, PlanEntry>();
  readonly uploads = new Uploads();
  #isClosed = false;

  constructor(around: PlanSurroundings) {
    this.#around = around;
    for (const kept of around.shelf.all()) this.#entries.set(kept.status.plan, restored(kept));
    this.#playNext();
  }

  /** Every plan, the newest first; without what came of it. */
  get listings(): readonly PlanStatus[] {
    return [...this.#entries.values()].toReversed().map((entry) => ({ ...statusOf(entry), result: null }));
  }

  /** @throws Refusal when there is none of this name */
  status(plan: string): PlanStatus {
    return statusOf(this.#find(plan), true);
  }

  /** @throws Refusal when there is none of this name */
  request(plan: string): PlanRequest {
    return this.#find(plan).request;
  }

  /** A file that a plan has made. @throws Refusal when there is no such plan or file */
  file(plan: string, name: string): Buffer {
    return keptFile(this.#around.shelf, this.#find(plan).status, name);
  }

  /** @throws Refusal with all that is wrong with it, or because too much waits already */
  async start(request: PlanRequest): Promise<PlanStatus> {
    this.#refuseIfFull();
    const job = await makeJob(request, this.#means);
    this.#refuseIfFull();
    const plan = `p-${randomBytes(5).toString('hex')}`;
    const name = nameOf(request, (other) => this.#find(other).status.name);
    const startedAt = new Date(this.#around.wall()).toISOString();
    const files = keepFiles(this.#around.shelf, plan, job.files ?? []);
    const status: PlanStatus = { plan, kind: request.kind, name, startedAt, state: 'queued', files, ...told(job) };
    const entry: PlanEntry = { request, status, job, gate: undefined };
    this.#entries.set(plan, entry);
    for (const old of forgetOldest(this.#entries, this.#around.limits.plansKept)) this.#around.shelf.forget(old);
    this.#keep(entry);
    this.#playNext();
    return statusOf(entry);
  }

  pause(plan: string): PlanStatus {
    const entry = this.#find(plan);
    if (isOver(entry)) throw unfit(entry, 'paused');
    entry.gate?.pause();
    this.#turn(entry, 'paused');
    this.#playNext();
    return statusOf(entry, true);
  }

  resume(plan: string): PlanStatus {
    const entry = this.#find(plan);
    if (isOver(entry)) throw unfit(entry, 'taken up again');
    if (stateOf(entry) === 'paused') this.#turn(entry, 'queued');
    this.#playNext();
    return statusOf(entry, true);
  }

  /** Ends it; what is known by then stays. */
  stop(plan: string): PlanStatus {
    const entry = this.#find(plan);
    if (isOver(entry)) return statusOf(entry, true);
    this.#turn(entry, 'stopped');
    entry.job?.stop();
    entry.gate?.resume();
    this.#playNext();
    return statusOf(entry, true);
  }

  /** Plays so many further replications of something that is finished. */
  async more(plan: string, replications: number): Promise<PlanStatus> {
    const entry = this.#find(plan);
    if (entry.status.state !== 'finished') throw unfit(entry, 'played further');
    const job = entry.job ?? (await makeJob(entry.request, this.#means));
    if (job.more === undefined) throw unfit(entry, 'played further');
    if (job.progress.of + replications > this.#around.limits.planRuns)
      throw new Refusal('too-large', 'That would be more runs than this server plays for one plan.');
    job.more(replications);
    entry.job = job;
    this.#turn(entry, 'queued');
    this.#playNext();
    return statusOf(entry, true);
  }

  /** Ends playing; what was not finished begins again with the next server. */
  close(): void {
    this.#isClosed = true;
    this.uploads.close();
    for (const { job, gate } of this.#entries.values()) {
      job?.stop();
      gate?.resume();
    }
  }

  get #means(): JobMeans {
    const { limits, shelf } = this.#around;
    return { limits, uploads: this.uploads, planFileOf: (plan) => keptPlanFile(shelf, this.#find(plan).status) };
  }

  #find(plan: string): PlanEntry {
    const entry = this.#entries.get(plan);
    if (entry !== undefined) return entry;
    const remedy = 'Look at the list of plans.';
    throw new Refusal('plan-unknown', `There is no plan ${plan} here.`, { at: 'plan', remedy });
  }

  #turn(entry: PlanEntry, state: PlanState): PlanStatus {
    entry.status = { ...statusOf(entry, true), state };
    this.#keep(entry);
    return entry.status;
  }

  #keep({ request, status }: PlanEntry): void {
    if (!this.#isClosed) this.#around.shelf.keep({ request, status });
  }

  #refuseIfFull(): void {
    if (this.#isClosed) throw new Refusal('closing', 'The server is ending.');
    refuseIfFull(this.#entries.values(), this.#around.limits.plansWaiting);
  }

  /** One that is paused lets the others go first, and waits for its turn when it is taken up again. */
  #playNext(): void {
    const all = [...this.#entries.values()];
    if (this.#isClosed || all.some((entry) => stateOf(entry) === 'running')) return;
    const next = all.find((entry) => stateOf(entry) === 'queued');
    if (next === undefined) return;
    this.#turn(next, 'running');
    if (next.gate !== undefined) next.gate.resume();
    else void this.#play(next).then(() => this.#playNext());
  }

  async #play(entry: PlanEntry): Promise<void> {
    try {
      const job = (entry.job ??= await makeJob(entry.request, this.#means));
      const gate = new GatedExecutor(await this.#around.makeExecutor());
      try {
        // Making all that took a while.
        if (isOver(entry)) return;
        if (stateOf(entry) !== 'running') gate.pause();
        entry.gate = gate;
        await job.play(gate);
      } finally {
        entry.gate = undefined;
        await gate.close();
      }
      if (isOver(entry)) return;
      entry.status = { ...entry.status, files: keepFiles(this.#around.shelf, entry.status.plan, job.files ?? []) };
      this.#turn(entry, 'finished');
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      entry.status = { ...statusOf(entry, true), state: 'failed', message };
      this.#keep(entry);
    }
  }
}
