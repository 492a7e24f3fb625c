import { describe, expect, it } from 'vitest';
import { HistogramRows } from '../../../../engine/kpi/estimators/histogram-rows.ts';
import { RollingDurations } from '../../../../engine/kpi/estimators/rolling-durations.ts';
import { Draws } from '../../../../engine/random/draws.ts';

const HOUR = 3_600_000;
const SEED = 'rolling durations';

function quantileOf(rolling: RollingDurations, row: number, probability: number, now: number): number {
  const copy = new HistogramRows(1);
  rolling.copyRow(row, now, copy, 0);
  return copy.quantile(0, probability);
}

describe('rolling durations', () => {
  it('forget an hour as a whole when it has left the window', () => {
    const rolling = new RollingDurations(1, 2);
    rolling.record(0, 0.5 * HOUR, 10);
    rolling.record(0, 1.5 * HOUR, 12);
    expect(quantileOf(rolling, 0, 0.1, 2.9 * HOUR)).toBe(10);
    expect(quantileOf(rolling, 0, 0.1, 3 * HOUR)).toBe(12);
    expect(quantileOf(rolling, 0, 0.1, 4 * HOUR)).toBeNaN();
  });

  it('do not take in what belongs to an hour that has left', () => {
    const rolling = new RollingDurations(1, 1);
    rolling.record(0, 5 * HOUR, 14);
    rolling.record(0, 3.9 * HOUR, 10);
    expect(quantileOf(rolling, 0, 0.01, 5.5 * HOUR)).toBe(14);
  });

  it('equal a histogram of what lies in the window, at any moment', () => {
    const draws = new Draws(SEED, ['moment', 'row', 'duration']);
    const hours = 5;
    const rolling = new RollingDurations(3, hours);
    const all: { row: number; at: number; duration: number }[] = [];
    let now = 0;
    for (let index = 0; index < 400; index++) {
      now += draws.uniform(0, index, 0) * 0.2 * HOUR;
      const at = Math.max(0, now - draws.uniform(0, index, 1) * 3 * HOUR);
      const entry = {
        row: Math.floor(3 * draws.uniform(1, index, 0)),
        at,
        duration: Math.floor(100_000 * draws.uniform(2, index, 0)),
      };
      all.push(entry);
      rolling.record(entry.row, entry.at, entry.duration);
      const plain = new HistogramRows(3);
      const oldest = Math.floor(now / HOUR) - hours;
      for (const { row, at: moment, duration } of all)
        if (Math.floor(moment / HOUR) >= oldest) plain.record(row, duration);
      for (let row = 0; row < 3; row++)
        expect(quantileOf(rolling, row, 0.5, now), `${SEED} ${index}`).toBe(plain.quantile(row, 0.5));
    }
  });
});
