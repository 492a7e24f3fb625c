import { expect, it } from 'vitest';
import { measureSpeedUp } from '../../../bench/executors/speed-up.ts';
import { smallDesk } from '../../server/small-desk.ts';
import { describeWithRedis, LocalRedis } from '../../server/executors/redis/local-redis.ts';

describeWithRedis('needs redis-server on the PATH', () => {
  it('proves the answer, times one worker and two, and leaves none behind', async () => {
    const redis = await LocalRedis.start();
    const found = await measureSpeedUp({
      redis: redis.address,
      scenario: smallDesk(),
      replications: 8,
      rounds: 1,
      workers: 2,
    });
    expect(found.oneMs).toBeGreaterThan(0);
    expect(found.ratio).toBeCloseTo(found.oneMs / found.allMs);
    expect(await redis.client().keys('switchyard:peer:*')).toEqual([]);
  });
});
