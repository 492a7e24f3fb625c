import { expect, it } from 'vitest';
import { connectToRedis, redisFault, redisWarnings } from '../../../../server/executors/redis/connection.ts';
import { describeWithRedis, LocalRedis } from './local-redis.ts';

it('a Redis before 6.2 is too old', () => {
  expect(redisFault('redis_version:6.0.16\r\nother:1\r\n')).toContain('is Redis 6.0.16: it is too old, 6.2');
  expect(redisFault('other:1\r\nredis_version:5.0.7\r\n')).toContain('5.0.7');
  for (const version of ['6.2.0', '7.0.15', '8.0.0', '10.1']) {
    expect(redisFault(`redis_version:${version}\r\n`)).toBeUndefined();
  }
});

it('a Redis that throws things away is warned of', () => {
  expect(redisWarnings('maxmemory_policy:noeviction\r\n')).toEqual([]);
  expect(redisWarnings('maxmemory_policy:allkeys-lru\r\n')).toEqual([
    'throws away what it needs when its memory is full (allkeys-lru). Set maxmemory-policy to noeviction there.',
  ]);
});

describeWithRedis('needs redis-server on the PATH', () => {
  it('one that keeps everything is taken without a word, one that does not is warned of', async () => {
    for (const [options, words] of [
      [[], 0],
      [['--maxmemory-policy', 'allkeys-lru'], 1],
    ] as const) {
      const redis = await LocalRedis.start(...options);
      const said: string[] = [];
      const client = await connectToRedis(redis.address, (line) => said.push(line));
      expect(await client.ping()).toBe('PONG');
      client.disconnect();
      expect(said).toHaveLength(words);
    }
  });

  it('the right password lets in; none or a wrong one is told, and never repeated', async () => {
    const redis = await LocalRedis.start('--requirepass', 'sesame');
    const refusal = (password?: string): Promise<string> =>
      connectToRedis({ ...redis.address, ...(password === undefined ? {} : { password }) }, () => {}).then(
        (client) => {
          client.disconnect();
          return 'let in';
        },
        (error: unknown) => String(error),
      );
    expect(await refusal('sesame')).toBe('let in');
    expect(await refusal()).toMatch(/wants a password\. Give it as/);
    const wrong = await refusal('mustard');
    expect(wrong).toMatch(/refuses the name or the password/);
    expect(wrong).not.toContain('mustard');
  });

  it('a database that is not there is told', async () => {
    const redis = await LocalRedis.start();
    await expect(connectToRedis({ ...redis.address, db: 99 }, () => {})).rejects.toThrow(/no database of that number/);
  });
});
