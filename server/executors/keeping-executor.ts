import type { Control } from './control.ts';
import type { Executor, RunPlan, Stretch, TakeOutcome } from './executor.ts';
import type { KeptRuns } from './kept-runs.ts';
import { wirePlan } from './redis/chunk.ts';

/** Keeps what another executor has played, and plays nothing again that is kept already. */
export class KeepingExecutor implements Executor {
  readonly #inner: Executor;
  readonly #kept: KeptRuns;
  readonly #hashes = new WeakMap<RunPlan, string>();

  constructor(inner: Executor, kept: KeptRuns) {
    this.#inner = inner;
    this.#kept = kept;
  }

  async play(stretch: Stretch, take: TakeOutcome, control: Control): Promise<void> {
    const { plan, from, to } = stretch;
    // Nobody knows what is in a policy of one's own by then.
    if (plan.policyFile !== undefined) return this.#inner.play(stretch, take, control);
    const hash = this.#hashOf(plan);
    const missing: { from: number; to: number }[] = [];
    for (let replication = from; replication < to; replication++) {
      const result = this.#kept.result(hash, replication);
      if (result !== undefined) {
        control.advance(0, 1);
        take(replication, { kind: 'played', result });
      } else if (missing.at(-1)?.to === replication) missing.at(-1)!.to++;
      else missing.push({ from: replication, to: replication + 1 });
    }
    const keep: TakeOutcome = (replication, outcome) => {
      if (outcome.kind === 'played') this.#kept.keep(hash, replication, outcome.result);
      take(replication, outcome);
    };
    await Promise.all(missing.map((part) => this.#inner.play({ plan, ...part }, keep, control)));
  }

  close(): Promise<void> {
    return this.#inner.close();
  }

  #hashOf(plan: RunPlan): string {
    const hash = this.#hashes.get(plan) ?? wirePlan(plan).hash;
    this.#hashes.set(plan, hash);
    return hash;
  }
}
