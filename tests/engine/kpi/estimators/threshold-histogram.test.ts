import { describe, expect, it } from 'vitest';
import { ThresholdHistogram } from '../../../../engine/kpi/estimators/threshold-histogram.ts';
import { Draws } from '../../../../engine/random/draws.ts';

const SEED = 'thresholds';
const THRESHOLDS = [20_000, 60_000, 61_000, 300_000, 7];

describe('a histogram with thresholds', () => {
  it('knows exactly how many durations do not exceed each, also within the bin of the threshold', () => {
    const histogram = new ThresholdHistogram(THRESHOLDS);
    const durations: number[] = [];
    const draws = new Draws(SEED, ['duration']);
    for (let index = 0; index < 3000; index++) {
      const near = THRESHOLDS[index % THRESHOLDS.length] as number;
      // Half of them in the neighbourhood of a threshold.
      const u = draws.uniform(0, index, 0);
      const duration = Math.floor(index % 2 === 0 ? near * (0.98 + 0.04 * u) : 400_000 * u);
      durations.push(duration);
      histogram.record(duration);
    }
    THRESHOLDS.forEach((threshold, index) => {
      const within = durations.filter((duration) => duration <= threshold).length;
      expect(histogram.countWithin(index), `${SEED} ${threshold}`).toBe(within);
    });
  });

  it('counts a duration at the threshold as within, and one millisecond more as beyond', () => {
    const histogram = new ThresholdHistogram([60_000]);
    histogram.record(60_000);
    histogram.record(60_001);
    expect(histogram.countWithin(0)).toBe(1);
  });

  it('forgets what is taken back', () => {
    const histogram = new ThresholdHistogram([60_000]);
    histogram.record(59_999);
    histogram.record(60_000);
    histogram.retract(60_000);
    expect(histogram.countWithin(0)).toBe(1);
    expect(histogram.count).toBe(1);
  });

  it('needs no thresholds', () => {
    const histogram = new ThresholdHistogram([]);
    histogram.record(5);
    expect(histogram.quantile(0.5)).toBe(5);
  });
});
