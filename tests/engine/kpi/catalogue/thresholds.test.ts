import { describe, expect, it } from 'vitest';
import { thresholdFigures, thresholdText } from '../../../../engine/kpi/catalogue/thresholds.ts';

describe('service levels', () => {
  it('name a threshold in the largest unit in which it is whole, hours up to two days', () => {
    const texts = [500, 20_000, 60_000, 90_000, 3_600_000, 86_400_000, 172_800_000].map(thresholdText);
    expect(texts.map(({ count, unit }) => `${count} ${unit}`)).toEqual([
      '500 ms',
      '20 s',
      '1 min',
      '90 s',
      '1 h',
      '24 h',
      '2 d',
    ]);
  });

  it('come in the order of their thresholds, whatever the order in the file', () => {
    const labels = thresholdFigures([300_000, 20_000]).map(({ label }) => label);
    expect(labels).toEqual([
      'Accepted within 20 s',
      'Accepted within 5 min',
      'Answered within 20 s',
      'Answered within 5 min',
      'Service within 20 s',
      'Service within 5 min',
    ]);
  });
});
