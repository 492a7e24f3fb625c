import { once } from 'node:events';
import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { Executor } from '../../server/executors/executor.ts';
import { addressText, type RedisAddress } from '../../server/executors/redis/address.ts';
import { RedisExecutor } from '../../server/executors/redis/redis-executor.ts';
import { WorkerThreads } from '../../server/executors/worker-threads.ts';
import { projectFolder } from '../../server/project-folder.ts';

/** So many workers, newly started. */
export interface Workers {
  readonly executor: Executor;
  readonly end: () => Promise<void>;
}

/** Where workers can be had. */
export interface Place {
  readonly name: string;
  start(workers: number): Promise<Workers>;
}

/** Threads of this process. */
export const threadsHere: Place = {
  name: 'threads of one process',
  start: (workers) => {
    const executor = new WorkerThreads(workers);
    return Promise.resolve({ executor, end: () => executor.close() });
  },
};

/** Processes of one thread each that take their work from a queue; who hands it out, and the queue, run on the same cores. */
export const workersThrough = (redis: RedisAddress): Place => ({
  name: 'workers through Redis',
  start: async (workers) => {
    const started = await Promise.all(Array.from({ length: workers }, () => startWorker(redis)));
    const executor = await RedisExecutor.open(redis, console.error);
    return {
      executor,
      end: async () => {
        await executor.close();
        await Promise.all(started.map(endWorker));
      },
    };
  },
});

async function startWorker(redis: RedisAddress): Promise<ChildProcess> {
  const command = join(projectFolder(), 'dist', 'server', 'cli', 'main.js');
  const args = ['worker', '--executor', addressText(redis), '--workers', '1'];
  const worker = spawn(process.execPath, [command, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const outcome = await Promise.race([once(worker.stdout, 'data'), once(worker, 'exit').then(() => undefined)]);
  if (outcome === undefined) throw new Error('The worker ended before it began.');
  worker.stdout.resume();
  return worker;
}

async function endWorker(worker: ChildProcess): Promise<void> {
  const over = once(worker, 'exit');
  worker.kill('SIGTERM');
  await over;
}
