import { addressText, type RedisAddress } from './address.ts';
import type { Tell } from './connection.ts';
import type { Registry } from './registry.ts';

/** Workers that start together with a run may come so much later without anybody being told. */
const PATIENCE_MS = 2000;

/** What a run knows of its workers, and tells people of them. */
export class WorkersSeen {
  readonly #registry: Registry;
  readonly #address: RedisAddress;
  readonly #tell: Tell;
  #threads = 0;
  #absentSince: number | undefined;
  #isTold = false;

  constructor(registry: Registry, address: RedisAddress, tell: Tell) {
    this.#registry = registry;
    this.#address = address;
    this.#tell = tell;
  }

  /** Replications that all of them play at a time. */
  get threads(): number {
    return this.#threads;
  }

  /** Looks who is there. */
  async look(now = performance.now()): Promise<void> {
    await this.#registry.announce();
    const others = await this.#registry.others();
    for (const line of this.#registry.newlyRefused(others)) this.#tell(line);
    const workers = this.#registry.alike(others);
    this.#threads = workers.reduce((sum, { threads }) => sum + threads, 0);
    if (workers.length > 0) this.#present(workers.length);
    else this.#absent(now);
  }

  #present(workers: number): void {
    this.#absentSince = undefined;
    if (this.#isTold) this.#tell(`${workers === 1 ? '1 worker is' : `${workers} workers are`} there.`);
    this.#isTold = false;
  }

  #absent(now: number): void {
    this.#absentSince ??= now;
    if (this.#isTold || now - this.#absentSince < PATIENCE_MS) return;
    this.#isTold = true;
    const where = addressText(this.#address);
    this.#tell(
      `No worker is there; waiting for one. Start one on any machine: npx --no -- switchyard worker --executor ${where}`,
    );
  }
}
