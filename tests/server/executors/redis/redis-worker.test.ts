import { expect, it, onTestFinished } from 'vitest';
import { Control } from '../../../../server/executors/control.ts';
import { RedisExecutor } from '../../../../server/executors/redis/redis-executor.ts';
import { RedisWorker } from '../../../../server/executors/redis/redis-worker.ts';
import { smallDesk } from '../../small-desk.ts';
import { describeWithRedis, LocalRedis, until } from './local-redis.ts';
import { startWorker } from './workers.ts';

async function workerAt({ address }: LocalRedis): Promise<RedisWorker> {
  const worker = await RedisWorker.open(address, 1, () => {});
  onTestFinished(() => {
    worker.handBack();
    return worker.close();
  });
  return worker;
}

async function executorAt({ address }: LocalRedis): Promise<RedisExecutor> {
  const executor = await RedisExecutor.open(address, () => {});
  onTestFinished(() => executor.close());
  return executor;
}

describeWithRedis('needs redis-server on the PATH', () => {
  it('a chunk that is handed back is played by somebody else', async () => {
    const redis = await LocalRedis.start();
    const worker = await workerAt(redis);
    const executor = await executorAt(redis);
    const client = redis.client();
    const plan = { scenario: smallDesk('horizon=100 d'), by: [] };
    const taken: number[] = [];
    const played = executor.play({ plan, from: 0, to: 1 }, (replication) => taken.push(replication), new Control());
    await until(async () => (await client.keys('switchyard:chunks-*:active')).length > 0);
    const closed = worker.close();
    worker.handBack();
    await closed;
    expect([worker.played, taken]).toEqual([0, []]);
    await startWorker(redis.url);
    await played;
    expect(taken).toEqual([0]);
  });

  it('gives up what nobody wants any more, and is there for the next', async () => {
    const redis = await LocalRedis.start();
    const worker = await workerAt(redis);
    const executor = await executorAt(redis);
    const client = redis.client();
    const control = new Control();
    const endless = { scenario: smallDesk('horizon=100000 d'), by: [] };
    const playing = executor.play({ plan: endless, from: 0, to: 9 }, () => {}, control);
    await until(async () => (await client.keys('switchyard:chunks-*:active')).length > 0);
    control.stop();
    await playing;
    const plan = { scenario: smallDesk(), by: [] };
    await executor.play({ plan, from: 0, to: 2 }, () => {}, new Control());
    expect(worker.played).toBe(2);
  });
});
