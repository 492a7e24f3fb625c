import { describe, expect, it } from 'vitest';
import { PaceClock } from '../../../server/live/pace-clock.ts';

describe('a pace', () => {
  it('of sixty lets a minute of the desk go by in a second', () => {
    const clock = new PaceClock({ kind: 'timed', speedup: 60 });
    clock.anchor(5000, 100);
    expect(clock.target(5000, 100)).toBe(100);
    expect(clock.target(5250, 100)).toBe(100 + 15_000);
    expect(clock.target(5251.5, 15_100)).toBe(100 + 15_090);
  });

  it('of nothing lets nothing go by, and flat out has no end', () => {
    const clock = new PaceClock({ kind: 'paused' });
    expect(clock.target(1e9, 7)).toBe(7);
    clock.change({ kind: 'flat-out' }, 1e9, 7);
    expect(clock.target(1e9, 7)).toBe(Infinity);
  });

  it('counts from where it was changed', () => {
    const clock = new PaceClock({ kind: 'timed', speedup: 1 });
    clock.anchor(0, 0);
    clock.change({ kind: 'timed', speedup: 1000 }, 100, 100);
    expect(clock.target(200, 100)).toBe(100 + 100_000);
  });

  it('does not race after a pause of the machine: at most half a second is made up for', () => {
    const clock = new PaceClock({ kind: 'timed', speedup: 10 });
    clock.anchor(0, 0);
    expect(clock.target(60_000, 0)).toBe(5000);
    // From then on time goes by as before.
    expect(clock.target(60_100, 5000)).toBe(6000);
  });
});
