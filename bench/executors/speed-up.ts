import { once } from 'node:events';
import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { ofEach } from '../../engine/index.ts';
import type { Scenario } from '../../engine/index.ts';
import { DirectedRun } from '../../server/executors/directed-run.ts';
import type { Executor } from '../../server/executors/executor.ts';
import { InProcess } from '../../server/executors/in-process.ts';
import type { RedisAddress } from '../../server/executors/redis/address.ts';
import { addressText } from '../../server/executors/redis/address.ts';
import { RedisExecutor } from '../../server/executors/redis/redis-executor.ts';
import { projectFolder } from '../../server/project-folder.ts';
import { summaryOf } from '../statistics.ts';

/** What is measured: how often a scenario is played, in how many rounds, with one worker and with several. */
export interface SpeedUpSetting {
  readonly redis: RedisAddress;
  readonly scenario: Scenario;
  readonly replications: number;
  readonly rounds: number;
  readonly workers: number;
}

/** Medians over the rounds: ms by the wall with one worker of one thread, with all of them, and how much quicker that is. */
export interface SpeedUp {
  readonly oneMs: number;
  readonly allMs: number;
  /** Of the two times of each round. */
  readonly ratio: number;
}

/**
 * Plays the same replications with one worker and with several, in turn, round after round.
 *
 * @throws Error when they do not come to what this thread comes to
 */
export async function measureSpeedUp(setting: SpeedUpSetting): Promise<SpeedUp> {
  const first = await startWorker(setting.redis);
  const workers = [first];
  const rounds: { readonly one: number; readonly all: number }[] = [];
  try {
    await prove(setting);
    for (let round = 0; round < setting.rounds; round++) {
      const one = await timed(setting, 1);
      while (workers.length < setting.workers) workers.push(await startWorker(setting.redis));
      const all = await timed(setting, setting.workers);
      await Promise.all(workers.splice(1).map(end));
      rounds.push({ one, all });
    }
  } finally {
    await Promise.all(workers.map(end));
  }
  return {
    oneMs: summaryOf(rounds.map(({ one }) => one)).median,
    allMs: summaryOf(rounds.map(({ all }) => all)).median,
    ratio: summaryOf(rounds.map(({ one, all }) => one / all)).median,
  };
}

async function prove({ redis, scenario }: SpeedUpSetting): Promise<void> {
  const few = 2;
  const executor = await RedisExecutor.open(redis, console.error);
  try {
    const there = await played(executor, scenario, few);
    const here = await played(new InProcess(), scenario, few);
    if (there !== here) throw new Error('Workers come to other figures than this thread.');
  } finally {
    await executor.close();
  }
}

/** Milliseconds, with warm workers: the replications are played once before they are timed. */
async function timed({ redis, scenario, replications }: SpeedUpSetting, workers: number): Promise<number> {
  const executor = await RedisExecutor.open(redis, console.error);
  try {
    await played(executor, scenario, Math.max(workers * 4, replications / 4));
    const startedAt = performance.now();
    await played(executor, scenario, replications);
    return performance.now() - startedAt;
  } finally {
    await executor.close();
  }
}

/** The figures as text, to be compared. */
async function played(executor: Executor, scenario: Scenario, replications: number): Promise<string> {
  const arms = await new DirectedRun(executor, [{ scenario, by: [] }], ofEach(Math.ceil(replications))).run();
  return arms.flatMap(({ figures }) => figures.map((each) => each.join(' '))).join('\n');
}

async function startWorker(redis: RedisAddress): Promise<ChildProcess> {
  const command = join(projectFolder(), 'dist', 'server', 'cli', 'main.js');
  const args = ['worker', '--executor', addressText(redis), '--workers', '1'];
  const worker = spawn(process.execPath, [command, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const outcome = await Promise.race([once(worker.stdout, 'data'), once(worker, 'exit').then(() => undefined)]);
  if (outcome === undefined) throw new Error('The worker ended before it began.');
  worker.stdout.resume();
  return worker;
}

async function end(worker: ChildProcess): Promise<void> {
  const over = once(worker, 'exit');
  worker.kill('SIGTERM');
  await over;
}
