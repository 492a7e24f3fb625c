import { describe, expect, it } from 'vitest';
import { SeriesBuffer } from '../../../ui/live/series-buffer.ts';

describe('curves over a run', () => {
  it('take up the past up to a moment, gaps for what was not sent, and go on from there', () => {
    const buffer = new SeriesBuffer(['a', 'b'], 1000);
    const past = { keys: ['a'], moments: [0, 10, 20], values: [[1, null, 3]] };
    buffer.beginWith(past, 10);
    buffer.add(10, () => 9);
    buffer.add(15, (key) => (key === 'a' ? 4 : 5));
    expect(buffer.curves).toEqual({
      moments: [0, 10, 15],
      values: [
        [1, null, 4],
        [null, null, 5],
      ],
    });
  });

  it('never hold more than some thousands of points, rise all along, and keep the newest as they came', () => {
    const horizon = 1_000_000;
    const buffer = new SeriesBuffer(['a'], horizon);
    for (let moment = 0; moment < horizon; moment += 10) buffer.add(moment, () => moment);
    const { moments, values } = buffer.curves;
    expect(moments.length).toBeLessThan(3200);
    expect(moments.every((moment, index) => index === 0 || moment > moments[index - 1]!)).toBe(true);
    expect(values[0]).toEqual(moments);
    expect(moments.slice(-1000)).toEqual(Array.from({ length: 1000 }, (_, index) => horizon - 10_000 + 10 * index));
    expect(moments[0]).toBe(0);
  });
});
