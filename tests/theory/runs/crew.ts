import type { OracleCase, Metric } from '../adapter/oracle-case.ts';
import type { Batch, Plan } from './play-batch.ts';
import { playBatch } from './play-batch.ts';
import { prepare, type Prepared } from './prepared.ts';

/** What a worker needs to play one batch of a case. */
export interface Task {
  readonly oracle: OracleCase;
  readonly metrics: readonly Metric[];
  readonly plan: Plan;
  readonly seed: string;
  readonly batch: number;
}

/** Whoever plays batches; results come in the order of the tasks. */
export interface Crew {
  play(tasks: readonly Task[]): Promise<readonly Batch[]>;
}

/** Plays in this thread. */
export class Alone implements Crew {
  readonly #player = new Player();

  play(tasks: readonly Task[]): Promise<readonly Batch[]> {
    return Promise.resolve(tasks.map((task) => this.#player.play(task)));
  }
}

/** Plays tasks, and keeps the last case ready. */
export class Player {
  #text = '';
  #prepared: Prepared | undefined;

  play({ oracle, metrics, plan, seed, batch }: Task): Batch {
    const text = JSON.stringify([oracle, metrics]);
    if (text !== this.#text) {
      this.#text = text;
      this.#prepared = prepare(oracle, metrics, []);
    }
    if (this.#prepared === undefined) throw new Error(`${oracle.id} cannot be run.`);
    return playBatch(this.#prepared, plan, seed, batch);
  }
}
