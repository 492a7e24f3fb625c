import { badInput, environmentTrouble, EXIT, Trouble } from '../../trouble.ts';
import { chunkSize } from '../chunk-size.ts';
import type { Control } from '../control.ts';
import type { Executor, RunPlan, Stretch, TakeOutcome } from '../executor.ts';
import { addressText, type RedisAddress } from './address.ts';
import { readFound, wirePlan, type ChunkOrder, type WiredPlan } from './chunk.ts';
import { connectToRedis, type Tell } from './connection.ts';
import { ownIdentity, programOf } from './identity.ts';
import { HandedOut } from './handed-out.ts';
import { onlyOneAtATime } from './one-at-a-time.ts';
import { Play } from './play.ts';
import { peerHere, Registry } from './registry.ts';
import { WorkersSeen } from './workers-seen.ts';
import { WorkQueue } from './work-queue.ts';

/** Chunks are so long that the queue costs nothing, and a worker that is lost loses little. */
const CHUNK_MS = 800;
const LONGEST_CHUNK = 250;
/** Chunks handed out for each thread of a worker: the one it plays, and the next. */
const CHUNKS_A_THREAD = 2;
const FEWEST_CHUNKS = 4;
/** Between two looks whether somebody has called something off, who is there, and whether all that is handed out is still there. */
const EVERY_MS = { stop: 100, beat: 1000, recount: 2500 } as const;
/** A chunk that ends whoever plays it is handed out no more often than so. */
const MOST_LOSSES = 5;

/**
 * Plays replications on other machines: puts chunks into a queue in Redis and takes what workers have found. Everything that is handed
 * out is remembered here and handed out again when Redis or a worker has lost it; what comes twice is taken once.
 */
export class RedisExecutor implements Executor {
  readonly #address: RedisAddress;
  readonly #work: WorkQueue;
  readonly #registry: Registry;
  readonly #seen: WorkersSeen;
  readonly #plans = new WeakMap<RunPlan, WiredPlan>();
  readonly #handedOut = new HandedOut();
  readonly #timers: NodeJS.Timeout[] = [];
  #plays: Play[] = [];
  #playsBegun = 0;
  #msEach: number | undefined;

  /**
   * @param tell hears what people should know meanwhile: no worker there, Redis gone
   * @throws Trouble when there is no Redis that will do
   */
  static async open(address: RedisAddress, tell: Tell): Promise<RedisExecutor> {
    const client = await connectToRedis(address, tell);
    const identity = ownIdentity();
    const work = new WorkQueue(client, programOf(identity));
    const registry = new Registry(client, `run-${work.run}`, peerHere('run', 0, identity));
    const executor = new RedisExecutor({ address, work, registry, seen: new WorkersSeen(registry, address, tell) });
    await executor.#begin();
    return executor;
  }

  private constructor(parts: { address: RedisAddress; work: WorkQueue; registry: Registry; seen: WorkersSeen }) {
    this.#address = parts.address;
    this.#work = parts.work;
    this.#registry = parts.registry;
    this.#seen = parts.seen;
  }

  async play(stretch: Stretch, take: TakeOutcome, control: Control): Promise<void> {
    const { policyFile } = stretch.plan;
    if (policyFile !== undefined) {
      throw badInput(
        `${policyFile} cannot be played by workers: they play built-in policies, never code that comes with the work. Leave --executor out.`,
      );
    }
    if (control.isStopped || stretch.from >= stretch.to) return;
    const play = new Play(this.#playsBegun++, this.#wired(stretch.plan), stretch, { take, control });
    this.#plays.push(play);
    void this.#attempt(async () => {
      await this.#work.publish(play.plan);
      this.#fill();
    });
    try {
      await play.ended;
    } finally {
      this.#plays = this.#plays.filter((each) => each !== play);
      this.#withdraw(play);
    }
  }

  async close(): Promise<void> {
    for (const timer of this.#timers) clearInterval(timer);
    for (const play of this.#plays) play.end();
    void this.#registry.leave().catch(() => {});
    await this.#work.close(this.#handedOut.orders);
  }

  async #begin(): Promise<void> {
    await this.#beat();
    this.#timers.push(
      setInterval(() => this.#heedStops(), EVERY_MS.stop),
      setInterval(
        onlyOneAtATime(() => this.#attempt(() => this.#beat())),
        EVERY_MS.beat,
      ),
      setInterval(
        onlyOneAtATime(() => this.#attempt(() => this.#recount())),
        EVERY_MS.recount,
      ),
    );
    void this.#attempt(() => this.#work.listen((text) => this.#take(text)));
  }

  #wired(plan: RunPlan): WiredPlan {
    const wired = this.#plans.get(plan) ?? wirePlan(plan);
    this.#plans.set(plan, wired);
    return wired;
  }

  /** Hands out as much as workers can take soon; of plays that go on side by side, each in turn. */
  #fill(): void {
    const handedOut: ChunkOrder[] = [];
    const room = Math.max(FEWEST_CHUNKS, CHUNKS_A_THREAD * this.#seen.threads);
    while (this.#handedOut.size < room) {
      const play = this.#plays.find(({ left }) => left > 0);
      if (play === undefined) break;
      this.#plays.push(...this.#plays.splice(this.#plays.indexOf(play), 1));
      handedOut.push(this.#handedOut.next(this.#work.run, play, this.#chunkSize()));
    }
    if (handedOut.length > 0) void this.#attempt(() => this.#work.add(handedOut));
  }

  #chunkSize(): number {
    return chunkSize({
      left: this.#plays.reduce((sum, play) => sum + play.left, 0),
      threads: this.#seen.threads,
      ahead: CHUNKS_A_THREAD,
      millisecondsEach: this.#msEach,
      aimedAt: CHUNK_MS,
      atMost: LONGEST_CHUNK,
    });
  }

  #take(text: string): void {
    const { chunk, by, milliseconds, outcomes, trouble } = readFound(text);
    const open = this.#handedOut.back(chunk);
    if (open === undefined) return;
    const { order, play } = open;
    if (outcomes?.length === order.to - order.from) {
      this.#msEach = milliseconds / outcomes.length;
      play.found(order.from, outcomes);
    } else {
      const why = trouble ?? 'a part of it is missing';
      play.fail(new Trouble(`The ${by} could not play what it was given: ${why}`, EXIT.environment));
    }
    this.#fill();
  }

  #heedStops(): void {
    for (const play of this.#plays) if (play.isStopped && !play.isOver) play.end();
  }

  async #beat(): Promise<void> {
    await this.#work.renew();
    await this.#seen.look();
    this.#fill();
  }

  /** Hands out once more what is in no queue and has not come back: a Redis that was started again may have lost it. */
  async #recount(): Promise<void> {
    const lost = await this.#handedOut.lost((each) => this.#work.has(each));
    for (const { order, play, losses } of lost) {
      if (losses > MOST_LOSSES) play.fail(lossOf(order));
      await this.#work.publish(play.plan);
      await this.#work.add([order]);
    }
  }

  #withdraw(play: Play): void {
    const orders = this.#handedOut.forget(play);
    void this.#attempt(() => this.#work.callOff(play.number, orders));
  }

  /** What Redis refuses ends everything that is being played; what it only answers late does not. */
  async #attempt(step: () => Promise<void>): Promise<void> {
    try {
      await step();
    } catch (cause) {
      const trouble = environmentTrouble(`${addressText(this.#address)} does not do what it should`, cause);
      for (const play of this.#plays) play.fail(trouble);
    }
  }
}

const lossOf = ({ from, to }: ChunkOrder): Trouble =>
  new Trouble(
    `Replications ${from + 1} to ${to} were lost ${MOST_LOSSES} times: whatever plays them ends. Play them without --executor to see why.`,
    EXIT.environment,
  );
