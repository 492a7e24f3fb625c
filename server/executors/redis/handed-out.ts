import type { ChunkOrder } from './chunk.ts';
import type { Play } from './play.ts';

/** A chunk that is handed out. */
export interface OpenChunk {
  readonly order: ChunkOrder;
  readonly play: Play;
  /** Whether it was in no queue when last looked for. */
  isMissing: boolean;
  losses: number;
}

/** Everything of a run that is handed out and has not come back. */
export class HandedOut {
  readonly #open = new Map<number, OpenChunk>();
  #chunks = 0;

  get size(): number {
    return this.#open.size;
  }

  get orders(): readonly ChunkOrder[] {
    return [...this.#open.values()].map(({ order }) => order);
  }

  /** Hands out the next replications of a play, at most so many. */
  next(run: string, play: Play, most: number): ChunkOrder {
    const chunk = this.#chunks++;
    const order = { run, play: play.number, chunk, plan: play.plan.hash, ...play.cut(most) };
    this.#open.set(chunk, { order, play, isMissing: false, losses: 0 });
    return order;
  }

  /** A chunk has come back; undefined when it had before, or nobody wants it any more. */
  back(chunk: number): OpenChunk | undefined {
    const open = this.#open.get(chunk);
    this.#open.delete(chunk);
    return open;
  }

  /** Nobody wants any more what is handed out of a play. */
  forget(play: Play): readonly ChunkOrder[] {
    const orders = [...this.#open.values()].filter((open) => open.play === play).map(({ order }) => order);
    for (const { chunk } of orders) this.#open.delete(chunk);
    return orders;
  }

  /** Those that are lost: in no queue twice in succession, and not back. What is missing once may be on its way. */
  async lost(isQueued: (order: ChunkOrder) => Promise<boolean>): Promise<readonly OpenChunk[]> {
    const lost: OpenChunk[] = [];
    for (const open of this.#open.values()) {
      const isMissing = !(await isQueued(open.order));
      if (isMissing && open.isMissing && this.#open.has(open.order.chunk)) {
        open.losses++;
        lost.push(open);
      }
      open.isMissing = isMissing && !open.isMissing;
    }
    return lost;
  }
}
