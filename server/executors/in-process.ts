import { setImmediate } from 'node:timers/promises';
import type { HappeningListener, World } from '../../engine/index.ts';
import { Control } from './control.ts';
import type { Executor, PreparedPlan, ReplicationOutcome, TakeOutcome } from './executor.ts';
import { playReplication } from './replication.ts';

/** Makes a listener for the run about to be played. */
export type Listening = (world: World) => HappeningListener;

/**
 * Plays one replication after another in this thread, and lets others have it between slices of events. Whoever wants to listen
 * hears the first one.
 */
export class InProcess implements Executor {
  readonly #plans: readonly PreparedPlan[];
  readonly #listening: readonly Listening[];
  readonly #control = new Control();

  constructor(plans: PreparedPlan | readonly PreparedPlan[], listening: readonly Listening[] = []) {
    this.#plans = [plans].flat();
    this.#listening = listening;
  }

  get played(): number {
    return this.#control.played;
  }

  async play(from: number, to: number, take: TakeOutcome, plan = 0): Promise<void> {
    for (let replication = from; replication < to; replication++) {
      const outcome = await this.#playOne(this.#plans[plan]!, replication);
      if (outcome === undefined) return;
      take(replication, outcome);
    }
  }

  #playOne(plan: PreparedPlan, replication: number): Promise<ReplicationOutcome | undefined> {
    const listening = replication === 0 ? this.#listening : [];
    return playInSlices(playReplication(plan, replication, listening), this.#control);
  }

  stop(): void {
    this.#control.stop();
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}

/** Plays slice after slice and lets others have the thread between them; undefined when it was stopped before its end. */
export async function playInSlices<Outcome>(
  slices: Generator<number, Outcome, void>,
  control: Control,
): Promise<Outcome | undefined> {
  let before = 0;
  for (;;) {
    // Also before the first slice: many short replications would keep everybody else from this thread.
    await setImmediate();
    if (control.isStopped) return undefined;
    const slice = slices.next();
    const after = slice.done === true ? 1 : slice.value;
    control.advance(before, after);
    if (slice.done === true) return slice.value;
    before = after;
  }
}
