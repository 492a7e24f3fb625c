import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockOf, intervalOf, minuteOf, readMoment } from '../../../ui/time-bar/moment-words.ts';

const DAY = 86_400_000;

describe('moments in words', () => {
  it('name the day where there are several', () => {
    expect(clockOf(34_812_000, DAY)).toBe('09:40:12');
    expect(clockOf(DAY + 34_812_000, 2 * DAY)).toBe('day 2 09:40:12');
    expect(clockOf(DAY + 1000, DAY)).toBe('day 2 00:00:01');
  });

  it('tell an interval from its beginning to its end, its day once or not at all', () => {
    const [from, until] = [DAY + 34_800_000, DAY + 38_400_000];
    expect(intervalOf(from, until, 2 * DAY)).toBe('day 2 09:40–10:40');
    expect(intervalOf(from, until)).toBe('09:40–10:40');
    expect(intervalOf(0, 90_000, DAY)).toBe('00:00–00:01:30');
    expect(minuteOf(34_800_000, DAY)).toBe('09:40');
  });

  it('are read as people write them', () => {
    expect(readMoment('9:40')).toBe(34_800_000);
    expect(readMoment(' day 2, 10:40:12 ')).toBe(DAY + 38_412_000);
    for (const none of ['', 'soon', '10:60', '25:00', 'day 0 10:00']) expect(readMoment(none), none).toBeUndefined();
  });

  it('are read back as they are shown, to the second', () => {
    fc.assert(
      fc.property(fc.nat(30 * 86_400), (seconds) => {
        expect(readMoment(clockOf(seconds * 1000, 40 * DAY))).toBe(seconds * 1000);
      }),
    );
  });
});
