import { Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import { randomBytes } from 'node:crypto';
import type { ChunkOrder, WiredPlan } from './chunk.ts';
import { foundKey, LIFETIME, planKey, PREFIX, queueOf, runKey } from './keys.ts';

/** What is left in Redis is tidied up at the end, if that does not take longer. */
const TIDY_MS = 2000;

/** All that a run has in Redis: its plans, the chunks that wait for workers, and what workers have found. */
export class WorkQueue {
  /** Unlike that of any other. */
  readonly run = randomBytes(6).toString('hex');
  readonly #client: Redis;
  readonly #inbox: Redis;
  readonly #queue: Queue;

  constructor(client: Redis, program: string) {
    this.#client = client;
    this.#inbox = client.duplicate();
    this.#queue = new Queue(queueOf(program), { connection: client, prefix: PREFIX, skipVersionCheck: true });
    // Of a connection that is lost, whoever made it tells.
    for (const emitter of [this.#inbox, this.#queue]) emitter.on('error', () => {});
  }

  /** Puts a plan where workers find it; a plan that is there stays longer. */
  async publish({ hash, text }: WiredPlan): Promise<void> {
    await this.#client.set(planKey(hash), text, 'EX', LIFETIME.plan);
  }

  /** Hands chunks out; one that is in the queue already stays there once. */
  async add(orders: readonly ChunkOrder[]): Promise<void> {
    const kept = { removeOnComplete: true, removeOnFail: true };
    await this.#queue.addBulk(
      orders.map((order) => ({ name: 'chunk', data: order, opts: { jobId: this.#idOf(order), ...kept } })),
    );
  }

  /** Whether a chunk waits or is being played. */
  async has(order: ChunkOrder): Promise<boolean> {
    return (await this.#queue.getJobState(this.#idOf(order))) !== 'unknown';
  }

  /** Takes chunks of a play back; workers that are at one give it up. */
  async callOff(play: number, orders: readonly ChunkOrder[]): Promise<void> {
    if (orders.length === 0) return;
    const key = runKey(this.run);
    await this.#client.multi().hset(key, `off ${play}`, 1).expire(key, LIFETIME.run).exec();
    await Promise.all(orders.map((order) => this.#queue.remove(this.#idOf(order))));
  }

  /** Says that this run still wants what it has handed out. */
  async renew(): Promise<void> {
    await this.#client.multi().hset(runKey(this.run), 'wanted', 1).expire(runKey(this.run), LIFETIME.run).exec();
  }

  /** Hears what workers have found, one after the other, until the queue is closed. */
  async listen(found: (text: string) => void): Promise<void> {
    for (;;) {
      const [, text] = (await this.#inbox.blpop(foundKey(this.run), 0)) ?? [];
      if (text !== undefined) found(text);
    }
  }

  /** Leaves nothing behind, as far as Redis answers. */
  async close(orders: readonly ChunkOrder[]): Promise<void> {
    this.#inbox.disconnect();
    const tidy = async (): Promise<void> => {
      await this.#client.del(runKey(this.run), foundKey(this.run));
      await Promise.all(orders.map((order) => this.#queue.remove(this.#idOf(order))));
    };
    let timer: NodeJS.Timeout | undefined;
    await Promise.race([tidy(), new Promise((resolve) => (timer = setTimeout(resolve, TIDY_MS)))]).catch(() => {});
    clearTimeout(timer);
    this.#client.disconnect();
    await this.#queue.close().catch(() => {});
  }

  #idOf({ chunk }: ChunkOrder): string {
    return `${this.run}-${chunk}`;
  }
}

/** Whether whoever handed a chunk out still wants it. */
export async function isWanted(client: Redis, { run, play }: ChunkOrder): Promise<boolean> {
  const [wanted, off] = await client.hmget(runKey(run), 'wanted', `off ${play}`);
  return wanted !== null && off === null;
}
