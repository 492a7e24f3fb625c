import { setImmediate } from 'node:timers/promises';
import type { HappeningListener, World } from '../../engine/index.ts';
import type { Control } from './control.ts';
import type { Executor, Stretch, TakeOutcome } from './executor.ts';
import { prepare } from './own-policy-file.ts';
import { playReplication } from './replication.ts';

/** Makes a listener for the run about to be played. */
export type Listening = (world: World) => HappeningListener;

/**
 * Plays one replication after another in this thread, and lets others have it between slices of events. Whoever wants to listen
 * hears the first one.
 */
export class InProcess implements Executor {
  readonly #listening: readonly Listening[];

  constructor(listening: readonly Listening[] = []) {
    this.#listening = listening;
  }

  async play({ plan, from, to }: Stretch, take: TakeOutcome, control: Control): Promise<void> {
    const prepared = await prepare(plan);
    for (let replication = from; replication < to; replication++) {
      const listening = replication === 0 ? this.#listening : [];
      const outcome = await playInSlices(playReplication(prepared, replication, listening), control);
      if (outcome === undefined) return;
      take(replication, outcome);
    }
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
