import { describe, expect, it } from 'vitest';
import { nextSpeed, speedMeaning, SPEEDS, speedText } from '../../../ui/time-bar/speeds.ts';

describe('speeds', () => {
  it('go from that of a clock to flat out', () => {
    expect(SPEEDS.map(speedText)).toEqual(['×1', '×10', '×60', '×300', '×900', '×3,600', '×10,000', 'flat out']);
    expect(speedMeaning({ kind: 'timed', speedup: 300 })).toBe('5 min a second');
  });

  it('one faster and one slower, also from between two, and no further than the ends', () => {
    expect(nextSpeed({ kind: 'timed', speedup: 60 }, 1)).toEqual({ kind: 'timed', speedup: 300 });
    expect(nextSpeed({ kind: 'timed', speedup: 100 }, -1)).toEqual({ kind: 'timed', speedup: 60 });
    expect(nextSpeed({ kind: 'paused' }, 1)).toEqual({ kind: 'timed', speedup: 1 });
    expect(nextSpeed({ kind: 'flat-out' }, 1)).toEqual({ kind: 'flat-out' });
    expect(nextSpeed({ kind: 'timed', speedup: 1 }, -1)).toEqual({ kind: 'timed', speedup: 1 });
  });
});
