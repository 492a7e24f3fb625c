import { assert } from '../assert.ts';

/**
 * Results of replications that finish in any order on several cores, handed on in the order of their numbers.
 *
 * Taking whichever finish first would prefer short, quiet days, and sums in another order differ in their last bits.
 */
export class ReplicationOrder<Result> {
  readonly #early = new Map<number, Result>();
  readonly #inOrder: Result[] = [];

  /** Takes the result of one replication, numbered from 0, and returns how many are in order by now. */
  take(replication: number, result: Result): number {
    const isNew = replication >= this.#inOrder.length && !this.#early.has(replication);
    assert(isNew, 'each replication reports once');
    this.#early.set(replication, result);
    for (let next = this.#inOrder.length; this.#early.has(next); next++) {
      this.#inOrder.push(this.#early.get(next) as Result);
      this.#early.delete(next);
    }
    return this.#inOrder.length;
  }

  /** The results of replications 0, 1, 2, … without a gap. */
  get inOrder(): readonly Result[] {
    return this.#inOrder;
  }
}
