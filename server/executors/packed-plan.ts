import { deserialize, serialize } from 'node:v8';
import type { PreparedPlan, RunPlan } from './executor.ts';
import { prepare } from './own-policy-file.ts';

/** A plan on its way to threads: its bytes are memory they share, so that sending it again and again costs nothing. */
export interface PackedPlan {
  /** Unlike that of any other plan packed in this process. */
  readonly id: number;
  readonly bytes: SharedArrayBuffer;
}

let packed = 0;

/** @param plan holds nothing but plain data */
export function packPlan(plan: RunPlan): PackedPlan {
  const written = serialize(plan);
  const bytes = new SharedArrayBuffer(written.byteLength);
  new Uint8Array(bytes).set(written);
  return { id: packed++, bytes };
}

/** Plans a thread keeps ready: a search plays new ones without end. */
const MOST_READY = 32;

/** The plans a thread has unpacked, those used last. */
export class ReadyPlans {
  readonly #ready = new Map<number, PreparedPlan>();

  get size(): number {
    return this.#ready.size;
  }

  /** @throws Trouble when the policy that the plan names cannot be loaded */
  async of({ id, bytes }: PackedPlan): Promise<PreparedPlan> {
    const plan = this.#ready.get(id) ?? (await prepare(deserialize(new Uint8Array(bytes)) as RunPlan));
    this.#ready.delete(id);
    this.#ready.set(id, plan);
    if (this.#ready.size > MOST_READY) this.#ready.delete(this.#ready.keys().next().value!);
    return plan;
  }
}
