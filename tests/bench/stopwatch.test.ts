import { expect, it } from 'vitest';
import { nanosecondsEach, perSecond, plus, startLap } from '../../bench/stopwatch.ts';

it('counts work of this thread on the processor, and waiting only on the wall', async () => {
  const working = startLap();
  const until = performance.now() + 60;
  while (performance.now() < until);
  const work = working();
  const waiting = startLap();
  await new Promise((resolve) => setTimeout(resolve, 60));
  const wait = waiting();
  expect(work.wall).toBeGreaterThanOrEqual(60);
  expect(work.cpu).toBeGreaterThan(0);
  expect(wait.wall).toBeGreaterThanOrEqual(59);
  // Where the system tells no time on a processor, both are time on the wall.
  if (wait.cpu !== wait.wall) expect(wait.cpu).toBeLessThan(20);
});

it('turns counts and times into speeds', () => {
  const lap = plus({ cpu: 100, wall: 300 }, { cpu: 400, wall: 700 });
  expect(perSecond('tickets', 'tickets/s', 1000, lap)).toMatchObject({ byCpu: 2000, byWall: 1000 });
  expect(nanosecondsEach('draw', 1_000_000, lap)).toMatchObject({ byCpu: 500, byWall: 1000 });
});

it('of what took less than a step of the account, the wall tells the time', () => {
  const lap = { cpu: 0, wall: 2 };
  expect(perSecond('tickets', 'tickets/s', 100, lap)).toMatchObject({ byCpu: 50_000, byWall: 50_000 });
  expect(nanosecondsEach('draw', 1000, lap)).toMatchObject({ byCpu: 2000, byWall: 2000 });
});
