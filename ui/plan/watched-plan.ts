import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { PlanResult, PlanState, PlanStatus, PlanWish } from '../../server/protocol/index.ts';
import { PlanRefused, planning } from './plan-client.ts';
import type { PlanWork } from './plan-draft.ts';

const PERIOD = 700;
/** Whoever does not answer is asked less often. */
const RETRY = 3000;

export const isUnderWay = (state: PlanState): boolean => ['queued', 'running'].includes(state);

/** A plan of the server that is asked after while it moves and its host is on the page. The name of it is kept over a reload. */
export class WatchedPlan implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #storedAs: string;
  /** What was asked for, told apart from other wishes. */
  #asked: string | undefined;
  #plan: string | undefined;
  #timer = 0;
  #isOn = false;

  status: PlanStatus | undefined;
  /** What was refused last. */
  trouble: readonly string[] = [];
  isAsking = false;

  constructor(host: ReactiveControllerHost, kind: string) {
    this.#host = host;
    this.#storedAs = `switchyard.plan.${kind}`;
    this.#plan = sessionStorage.getItem(this.#storedAs) ?? undefined;
    this.#asked = sessionStorage.getItem(`${this.#storedAs}.asked`) ?? undefined;
    host.addController(this);
  }

  get result(): PlanResult | null {
    return this.status?.result ?? null;
  }

  hostConnected(): void {
    this.#isOn = true;
    void this.#look();
  }

  hostDisconnected(): void {
    this.#isOn = false;
    clearTimeout(this.#timer);
  }

  /** Has the server do something, and watches what comes of it. */
  async have(done: () => Promise<PlanStatus>): Promise<void> {
    this.isAsking = true;
    this.trouble = [];
    this.#host.requestUpdate();
    try {
      this.#take(await done());
    } catch (error) {
      this.trouble = linesOf(error);
    }
    this.isAsking = false;
    this.#host.requestUpdate();
  }

  /** Has the server plan something new. */
  ask(wish: PlanWish): Promise<void> {
    this.forget();
    this.#asked = markOf(wish);
    sessionStorage.setItem(`${this.#storedAs}.asked`, this.#asked);
    return this.have(() => planning.start(wish));
  }

  /** Whether what is known is of something else than this wish; how often it was played does not matter. */
  isOld(wish: PlanWish): boolean {
    return this.status !== undefined && this.#asked !== undefined && this.#asked !== markOf(wish);
  }

  act(act: 'pause' | 'resume' | 'stop'): Promise<void> {
    const plan = this.#plan;
    return plan === undefined ? Promise.resolve() : this.have(() => planning.act(plan, act));
  }

  more(replications: number): Promise<void> {
    const plan = this.#plan;
    return plan === undefined ? Promise.resolve() : this.have(() => planning.more(plan, replications));
  }

  /** What was asked for before is about something else now. */
  forget(): void {
    clearTimeout(this.#timer);
    this.#plan = undefined;
    this.status = undefined;
    this.trouble = [];
    this.#asked = undefined;
    for (const key of [this.#storedAs, `${this.#storedAs}.asked`]) sessionStorage.removeItem(key);
    this.#host.requestUpdate();
  }

  /** Forgets what is of another base. @param before what was planned before */
  keepFor(work: PlanWork, before: PlanWork | undefined): void {
    if (before !== undefined && before.base !== work.base) this.forget();
  }

  #take(status: PlanStatus): void {
    // What is known does not go away while more is played.
    const result = status.result ?? (this.status?.plan === status.plan ? this.status.result : null);
    this.status = { ...status, result };
    this.#plan = status.plan;
    sessionStorage.setItem(this.#storedAs, status.plan);
    this.#host.requestUpdate();
    clearTimeout(this.#timer);
    if (this.#isOn && isUnderWay(status.state)) this.#timer = window.setTimeout(() => void this.#look(), PERIOD);
  }

  async #look(): Promise<void> {
    const plan = this.#plan;
    if (plan === undefined) return;
    try {
      const status = await planning.read(plan);
      if (plan === this.#plan) this.#take(status);
      this.trouble = [];
    } catch (error) {
      if (plan !== this.#plan) return;
      this.trouble = linesOf(error);
      this.#host.requestUpdate();
      if (this.#isOn && this.status !== undefined) this.#timer = window.setTimeout(() => void this.#look(), RETRY);
      else this.forget();
    }
  }
}

/** A short mark by which wishes are told apart. */
function markOf(wish: PlanWish): string {
  const text = JSON.stringify({ ...wish, replications: undefined });
  let mark = 0;
  for (let place = 0; place < text.length; place++) mark = (Math.imul(mark, 31) + text.charCodeAt(place)) | 0;
  return `${text.length}.${mark}`;
}

const linesOf = (error: unknown): readonly string[] =>
  error instanceof PlanRefused ? error.lines : [error instanceof Error ? error.message : String(error)];
