import type { Random } from './simulator.ts';

const EXPERTS = 200;
const CAP = 3;

/** Who has a place for another ticket: three each of two hundred experts. */
export class Places {
  readonly #taken = new Uint8Array(EXPERTS);
  /** Experts with a free place, and where each stands in that list. */
  readonly #free = Array.from({ length: EXPERTS }, (_, expert) => expert);
  readonly #positions = Uint8Array.from(this.#free);

  isFree(expert: number): boolean {
    return this.#taken[expert]! < CAP;
  }

  take(expert: number): void {
    this.#taken[expert]!++;
    if (this.isFree(expert)) return;
    const last = this.#free.pop()!;
    const position = this.#positions[expert]!;
    if (last === expert) return;
    this.#free[position] = last;
    this.#positions[last] = position;
  }

  give(expert: number): void {
    if (!this.isFree(expert)) this.#positions[expert] = this.#free.push(expert) - 1;
    this.#taken[expert]!--;
  }

  /** One of those with a free place who have not refused, all alike; undefined when there is none. */
  choose(refusedBy: readonly number[], random: Random): number | undefined {
    const free = this.#free;
    if (free.length <= refusedBy.length && free.every((expert) => refusedBy.includes(expert))) return undefined;
    for (;;) {
      const expert = free[Math.floor(random.random() * free.length)]!;
      if (!refusedBy.includes(expert)) return expert;
    }
  }
}
