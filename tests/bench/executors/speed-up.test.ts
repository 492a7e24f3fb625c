import { expect, it } from 'vitest';
import { threadsHere, workersThrough, type Place } from '../../../bench/executors/places.ts';
import { measureSpeedUp, type SpeedUp } from '../../../bench/executors/speed-up.ts';
import { smallDesk } from '../../server/small-desk.ts';
import { describeWithRedis, LocalRedis } from '../../server/executors/redis/local-redis.ts';

const measured = (place: Place): Promise<SpeedUp> =>
  measureSpeedUp({ place, scenario: smallDesk(), replications: 8, warmUp: 2, rounds: 1, workers: 2 });

it('proves the answer, and times one thread and two', async () => {
  const found = await measured(threadsHere);
  expect(found.oneMs.median).toBeGreaterThan(0);
  expect(found.ratio.median).toBeCloseTo(found.oneMs.median / found.allMs.median);
});

it('workers that come to other figures are no workers', async () => {
  const other = { ...smallDesk(), seed: 'other' };
  const wrong: Place = {
    name: 'wrong',
    start: async (workers) => {
      const { executor, end } = await threadsHere.start(workers);
      const play: typeof executor.play = ({ plan, from, to }, take, control) =>
        executor.play({ plan: { ...plan, scenario: other }, from, to }, take, control);
      return { executor: { play, close: () => executor.close() }, end };
    },
  };
  await expect(measured(wrong)).rejects.toThrow('other figures');
});

describeWithRedis('needs redis-server on the PATH', () => {
  it('times one worker and two, and leaves none behind', async () => {
    const redis = await LocalRedis.start();
    const found = await measured(workersThrough(redis.address));
    expect(found.ratio.median).toBeCloseTo(found.oneMs.median / found.allMs.median);
    expect(await redis.client().keys('switchyard:peer:*')).toEqual([]);
  });
});
