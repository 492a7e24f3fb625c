import { setTimeout } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { ofEach } from '../../../../engine/index.ts';
import { Control } from '../../../../server/executors/control.ts';
import { DirectedRun } from '../../../../server/executors/directed-run.ts';
import type { ReplicationOutcome } from '../../../../server/executors/executor.ts';
import { InProcess } from '../../../../server/executors/in-process.ts';
import { RedisExecutor } from '../../../../server/executors/redis/redis-executor.ts';
import { smallDesk } from '../../small-desk.ts';
import { describeWithRedis, LocalRedis, until } from './local-redis.ts';
import { killed, startWorker } from './workers.ts';

/** Long enough, so that much can happen in the middle. */
const plans = [3, 4, 5].map((count) => ({
  scenario: smallDesk('horizon=12 d', `experts.steady.count=${count}`),
  by: [],
}));
const EACH = 10;

/** What a sweep over all plans comes to in this thread, played once for all tests. */
let sweptBefore: Promise<unknown> | undefined;
const sweptHere = (): Promise<unknown> => (sweptBefore ??= new DirectedRun(new InProcess(), plans, ofEach(EACH)).run());

async function executorAt({ address }: LocalRedis): Promise<{ executor: RedisExecutor; said: string[] }> {
  const said: string[] = [];
  const executor = await RedisExecutor.open(address, (line) => said.push(line));
  onTestFinished(() => executor.close());
  return { executor, said };
}

/** Sweeps over all plans; `inTheMiddle` happens when a sixth has come back. */
async function sweptAt(redis: LocalRedis, inTheMiddle: () => Promise<void>): Promise<{ said: readonly string[] }> {
  const { executor, said } = await executorAt(redis);
  const run = new DirectedRun(executor, plans, ofEach(EACH));
  const sweep = run.run();
  await until(() => run.played >= (plans.length * EACH) / 6);
  expect(run.played).toBeLessThan(plans.length * EACH);
  await inTheMiddle();
  const arms = await sweep;
  expect(run.failed).toBeUndefined();
  expect(run.played).toBe(plans.length * EACH);
  expect(arms).toStrictEqual(await sweptHere());
  return { said };
}

describeWithRedis('needs redis-server on the PATH', () => {
  it('one of two workers is killed in mid-sweep: nothing is lost, nothing is there twice', async () => {
    const redis = await LocalRedis.start();
    const workers = [await startWorker(redis.url), await startWorker(redis.url)];
    const { said } = await sweptAt(redis, () => killed(workers[0]!));
    expect(said).toEqual([]);
  });

  it('Redis is killed in mid-sweep and started again: nothing is lost, and both sides have said so', async () => {
    const redis = await LocalRedis.start();
    await startWorker(redis.url);
    const { said } = await sweptAt(redis, async () => {
      await redis.kill();
      await setTimeout(1500);
      await redis.start();
    });
    expect(said).toEqual([
      `${redis.url} does not answer any more; waiting for it. Nothing is lost.`,
      `${redis.url} answers again.`,
    ]);
  });

  it('a Redis that comes back empty is told everything again', async () => {
    const redis = await LocalRedis.start();
    await startWorker(redis.url);
    await sweptAt(redis, async () => {
      await redis.client().flushall();
    });
  });

  it('waits for a worker that comes later, and says how to start one', async () => {
    const redis = await LocalRedis.start();
    const { executor, said } = await executorAt(redis);
    const taken: number[] = [];
    const plan = { scenario: smallDesk(), by: [] };
    const play = executor.play({ plan, from: 0, to: 5 }, (replication) => taken.push(replication), new Control());
    await until(() => said.length > 0);
    expect(said).toEqual([
      `No worker is there; waiting for one. Start one on any machine: npx --no -- switchyard worker --executor ${redis.url}`,
    ]);
    await startWorker(redis.url);
    await play;
    expect(taken.toSorted((one, other) => one - other)).toEqual([0, 1, 2, 3, 4]);
    await until(() => said.length > 1);
    expect(said[1]).toBe('1 worker is there.');
  });

  it('what is called off leaves nothing in the queue, and others go on', async () => {
    const redis = await LocalRedis.start();
    await startWorker(redis.url);
    const { executor } = await executorAt(redis);
    const endless = { scenario: smallDesk('horizon=100000 d'), by: [] };
    const control = new Control();
    const playing = executor.play({ plan: endless, from: 0, to: 50 }, () => {}, control);
    const client = redis.client();
    await until(async () => (await client.keys('switchyard:chunks-*:active')).length > 0);
    control.stop();
    await playing;
    expect(control.played).toBe(0);
    const outcomes: ReplicationOutcome[] = [];
    const plan = { scenario: smallDesk(), by: [] };
    await executor.play({ plan, from: 0, to: 3 }, (at, outcome) => (outcomes[at] = outcome), new Control());
    expect(outcomes.map(({ kind }) => kind)).toEqual(['played', 'played', 'played']);
    await executor.close();
    await until(async () => (await client.keys('switchyard:chunks-*:{wait,active}')).length === 0);
    expect(await client.keys('switchyard:{run,found}:*')).toEqual([]);
  });

  it('a replication that fails comes back as it fails here', async () => {
    const redis = await LocalRedis.start();
    await startWorker(redis.url);
    const { executor } = await executorAt(redis);
    const plan = { scenario: { ...smallDesk(), horizon: -1 }, by: [] };
    const outcomesOf = async (by: InProcess | RedisExecutor): Promise<ReplicationOutcome[]> => {
      const outcomes: ReplicationOutcome[] = [];
      await by.play({ plan, from: 0, to: 2 }, (at, outcome) => (outcomes[at] = outcome), new Control());
      return outcomes;
    };
    expect(await outcomesOf(executor)).toEqual(await outcomesOf(new InProcess()));
  });

  it('a policy of one’s own is refused: workers never run code that comes with the work', async () => {
    const redis = await LocalRedis.start();
    const { executor } = await executorAt(redis);
    const plan = { scenario: smallDesk(), by: [], policyFile: '/mine.mjs' };
    await expect(executor.play({ plan, from: 0, to: 1 }, () => {}, new Control())).rejects.toThrow(
      /^\/mine\.mjs cannot be played by workers/,
    );
  });
});
