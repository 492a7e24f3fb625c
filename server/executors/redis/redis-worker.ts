import { WaitingError, Worker, type Job } from 'bullmq';
import type { Redis } from 'ioredis';
import { randomBytes } from 'node:crypto';
import { Control } from '../control.ts';
import type { ReplicationOutcome, RunPlan } from '../executor.ts';
import { WorkerThreads } from '../worker-threads.ts';
import type { RedisAddress } from './address.ts';
import { readChunk, readPlan, wireFound, type ChunkOrder, type FoundChunk } from './chunk.ts';
import { connectToRedis, type Tell } from './connection.ts';
import { ownIdentity, programOf, type Identity } from './identity.ts';
import { foundKey, LIFETIME, planKey, PREFIX, queueOf } from './keys.ts';
import { onlyOneAtATime } from './one-at-a-time.ts';
import { peerHere, peerText, Registry } from './registry.ts';
import { isWanted } from './work-queue.ts';

/** A worker that is not heard of for so long has lost its chunk; another one then plays it. */
const LOCK_MS = 6000;
const STALLED_LOOK_MS = 3000;
/** A chunk may be lost so often before it counts as lost for good. */
const MOST_STALLS = 3;
const BEAT_MS = 1000;
/** Plans that are kept at hand. */
const MOST_PLANS = 32;

/** A chunk that is being played here. */
interface ChunkInHand {
  readonly order: ChunkOrder;
  readonly control: Control;
}

/** Takes chunks of replications from a queue in Redis and plays them in threads, so that this thread is free to say that it is alive. */
export class RedisWorker {
  readonly identity: Identity;
  readonly #client: Redis;
  readonly #threads: WorkerThreads;
  readonly #registry: Registry;
  readonly #tell: Tell;
  readonly #worker: Worker;
  readonly #timer: NodeJS.Timeout;
  readonly #name: string;
  readonly #inHand = new Set<ChunkInHand>();
  readonly #plans = new Map<string, RunPlan>();
  #isHandingBack = false;
  #played = 0;

  /**
   * @param tell hears what people should know meanwhile: who is refused, Redis gone
   * @throws Trouble when there is no Redis that will do
   */
  static async open(address: RedisAddress, threads: number, tell: Tell): Promise<RedisWorker> {
    const worker = new RedisWorker(await connectToRedis(address, tell), threads, tell);
    await worker.#beat();
    return worker;
  }

  private constructor(client: Redis, threads: number, tell: Tell) {
    this.identity = ownIdentity();
    const own = peerHere('worker', threads, this.identity);
    this.#name = peerText(own);
    this.#client = client;
    this.#tell = tell;
    this.#threads = new WorkerThreads(threads);
    this.#registry = new Registry(client, `worker-${randomBytes(6).toString('hex')}`, own);
    this.#worker = new Worker(queueOf(programOf(this.identity)), (job, token) => this.#process(job, token), {
      connection: client,
      prefix: PREFIX,
      skipVersionCheck: true,
      concurrency: threads,
      lockDuration: LOCK_MS,
      stalledInterval: STALLED_LOOK_MS,
      maxStalledCount: MOST_STALLS,
    });
    // Of a connection that is lost, whoever made it tells; a chunk that is lost is played elsewhere.
    this.#worker.on('error', () => {});
    this.#timer = setInterval(
      onlyOneAtATime(() => this.#beat().catch(() => {})),
      BEAT_MS,
    );
  }

  /** Replications played here so far. */
  get played(): number {
    return this.#played;
  }

  /** Takes nothing new; ends when all that is in hand is played or handed back. */
  async close(): Promise<void> {
    await this.#worker.close();
    clearInterval(this.#timer);
    await this.#registry.leave().catch(() => {});
    await this.#threads.close();
    this.#client.disconnect();
  }

  /** Gives what is in hand back into the queue, for others. */
  handBack(): void {
    this.#isHandingBack = true;
    for (const { control } of this.#inHand) control.stop();
  }

  async #process(job: Job, token: string | undefined): Promise<void> {
    const chunk: ChunkInHand = { order: readChunk(job.data), control: new Control() };
    this.#inHand.add(chunk);
    if (this.#isHandingBack) chunk.control.stop();
    try {
      const found = await this.#found(chunk);
      if (found !== undefined) await this.#bringBack(chunk.order, found);
    } finally {
      this.#inHand.delete(chunk);
    }
    if (!chunk.control.isStopped || !this.#isHandingBack) return;
    await job.moveToWait(token);
    throw new WaitingError();
  }

  /** Undefined when nobody wants it any more, or its plan is gone: whoever wants it hands it out again. */
  async #found({ order, control }: ChunkInHand): Promise<FoundChunk | undefined> {
    const common = { chunk: order.chunk, by: this.#name };
    const startedAt = performance.now();
    try {
      const plan = (await isWanted(this.#client, order)) ? await this.#plan(order.plan) : undefined;
      if (plan === undefined) return undefined;
      const outcomes: ReplicationOutcome[] = [];
      await this.#threads.play(
        { plan, from: order.from, to: order.to },
        (replication, outcome) => {
          outcomes[replication - order.from] = outcome;
        },
        control,
      );
      if (control.isStopped) return undefined;
      this.#played += outcomes.length;
      return { ...common, outcomes, milliseconds: performance.now() - startedAt };
    } catch (error) {
      return { ...common, milliseconds: 0, trouble: error instanceof Error ? error.message : String(error) };
    }
  }

  async #plan(hash: string): Promise<RunPlan | undefined> {
    const known = this.#plans.get(hash);
    if (known !== undefined) return known;
    const text = await this.#client.get(planKey(hash));
    const plan = text === null ? undefined : readPlan({ hash, text });
    if (plan === undefined) return undefined;
    this.#plans.set(hash, plan);
    if (this.#plans.size > MOST_PLANS) this.#plans.delete(this.#plans.keys().next().value!);
    return plan;
  }

  async #bringBack({ run }: ChunkOrder, found: FoundChunk): Promise<void> {
    await this.#client.multi().rpush(foundKey(run), wireFound(found)).expire(foundKey(run), LIFETIME.found).exec();
  }

  /** Says that this worker is there, hears of others, and gives up what nobody wants any more. */
  async #beat(): Promise<void> {
    await this.#registry.announce();
    for (const line of this.#registry.newlyRefused(await this.#registry.others())) this.#tell(line);
    for (const { order, control } of this.#inHand) if (!(await isWanted(this.#client, order))) control.stop();
  }
}
