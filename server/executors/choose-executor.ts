import type { Executor } from './executor.ts';
import { InProcess } from './in-process.ts';
import type { RedisAddress } from './redis/address.ts';
import { WorkerThreads } from './worker-threads.ts';

/** Where replications are played, as options of a command say it. */
export interface ExecutorChoice {
  /** Cores of this machine; where workers play, it does not matter. */
  readonly workers: number;
  /** The Redis through which workers on other machines play. */
  readonly executor?: RedisAddress | undefined;
}

/**
 * Makes whoever plays: workers behind a Redis, threads of this machine, or this thread.
 *
 * @param most replications that may be wanted at the same time: threads beyond that would have nothing to do
 * @throws Trouble when there is no Redis that will do
 */
export async function chooseExecutor({ workers, executor }: ExecutorChoice, most = Infinity): Promise<Executor> {
  if (executor !== undefined) {
    // Loaded only when asked for: most commands play on one machine.
    const { RedisExecutor } = await import('./redis/redis-executor.ts');
    return RedisExecutor.open(executor, (line) => console.error(line));
  }
  const threads = Math.min(workers, most);
  return threads === 1 ? new InProcess() : new WorkerThreads(threads);
}
