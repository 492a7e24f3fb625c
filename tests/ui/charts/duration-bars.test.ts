import { expect, it } from 'vitest';
import { dashboardOf } from '../../../engine/index.ts';
import { barsOf, logScale, ticksWithin, type DurationCount } from '../../../ui/charts/duration-bars.ts';
import { HOUR, marketplaceAt } from '../real-desk.ts';

it('bins are put together into halves of octaves while they are few, and none is lost', () => {
  // 8 bins an octave from 2^16 ms on are 8,192 ms wide.
  const bins: DurationCount[] = [
    [65_536, 73_728, 1],
    [90_112, 98_304, 2],
    [98_304, 106_496, 4],
    [400, 410, 8],
  ];
  expect(barsOf(bins)).toEqual([
    { from: 768, below: 1024, count: 8 },
    { from: 65_536, below: 98_304, count: 3 },
    { from: 98_304, below: 131_072, count: 4 },
  ]);
});

it('every reply of a real dashboard is in one bar, and bars do not overlap', () => {
  const { world } = marketplaceAt(17 * HOUR).simulation;
  for (let expert = 0; expert < world.experts.count; expert++) {
    const { bins, sampleSize } = dashboardOf(world, expert, world.calendar.now)!.live.emailFirstReply;
    const bars = barsOf(bins);
    expect(bars.reduce((sum, { count }) => sum + count, 0)).toBe(sampleSize);
    for (const [index, bar] of bars.entries()) expect(bar.from).toBeGreaterThanOrEqual(bars[index - 1]?.below ?? 0);
  }
});

it('a place on the axis grows by the same length each time a duration doubles', () => {
  const place = logScale(1000, 16_000);
  expect([1000, 2000, 4000, 16_000].map(place)).toEqual([0, 0.25, 0.5, 1]);
  expect([1, 1e9].map(place)).toEqual([0, 1]);
});

it('ticks do not meet', () => {
  const place = logScale(1000, 86_400_000);
  const shown = ticksWithin(1000, 86_400_000, place, 0.1).map(([at]) => place(at));
  expect(shown.length).toBeGreaterThan(5);
  for (let index = 1; index < shown.length; index++) expect(shown[index]! - shown[index - 1]!).toBeGreaterThan(0.1);
});
