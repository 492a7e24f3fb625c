import { expect, it } from 'vitest';
import { measureFanOut } from '../../../bench/live/fan-out.ts';

it('viewers of a real server get its frames and lose no event, and somebody who reads nothing keeps little waiting', async () => {
  const wish = { viewers: 6, processes: 2, seconds: 2, settlingMs: 300 };
  const { rate, age, missedShare, eventGaps, bytesPerFrame, server } = await measureFanOut(wish);
  // Ten a second at most; on a busy machine fewer, and some missed: how many is for the bench to tell.
  expect(rate.fewest).toBeGreaterThan(0);
  expect(rate.most).toBeLessThanOrEqual(11);
  expect(rate.mean).toBeGreaterThanOrEqual(rate.fewest);
  expect(age.p50).toBeGreaterThanOrEqual(0);
  expect(age.p999).toBeGreaterThanOrEqual(age.p50);
  expect(missedShare).toBeLessThan(1);
  expect(eventGaps).toBe(0);
  expect(bytesPerFrame).toBeGreaterThan(500);
  expect(server.cpuPerFrameUs).toBeGreaterThan(0);
  expect(server.memoryAfterMb).toBeGreaterThan(20);
  expect(server.mostPacketsWaiting).toBeLessThanOrEqual(200);
});
