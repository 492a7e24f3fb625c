import { describe, expect, it } from 'vitest';
import type { Interval } from '../../../engine/experiment/intervals.ts';
import { meanInterval } from '../../../engine/experiment/intervals.ts';
import type { PrecisionGoal } from '../../../engine/experiment/replications-needed.ts';
import { nextBatch, replicationsNeeded } from '../../../engine/experiment/replications-needed.ts';

const limits = { minimum: 30, maximum: 2000 };

function intervalOf(halfWidth: number, replications: number): Interval {
  return { estimate: 100, halfWidth, low: 100 - halfWidth, high: 100 + halfWidth, level: 0.95, replications };
}

function goal(figure: string, halfWidth: number, target: number, replications: number): PrecisionGoal {
  return { figure, interval: intervalOf(halfWidth, replications), target };
}

describe('the number of replications needed', () => {
  it('grows with the square of the precision wanted', () => {
    // Oracle case oa-ci: 1 % of the mean.
    const x = [51.016, 47.876, 55.4, 53.616, 42.436, 42.037, 46.321, 57.535, 48.903, 39.63, 48.122, 68.032];
    const interval = meanInterval(x);
    expect(replicationsNeeded(interval, 0.01 * interval.estimate, limits)).toBe(1188);
    expect(replicationsNeeded(intervalOf(4, 40), 2, limits)).toBe(160);
    expect(replicationsNeeded(intervalOf(4, 40), 1.9, limits)).toBe(178);
  });

  it('is at least 30 and at most what the question may take', () => {
    expect(replicationsNeeded(intervalOf(1, 40), 10)).toBe(30);
    expect(replicationsNeeded(intervalOf(1000, 40), 1)).toBe(1000);
    expect(replicationsNeeded(intervalOf(Infinity, 1), 1)).toBe(30);
  });

  it('is not defined for a target of nothing', () => {
    expect(() => replicationsNeeded(intervalOf(1, 40), 0)).toThrow('is positive');
  });
});

describe('the next batch', () => {
  it('begins with 30 replications, whatever has come out so far', () => {
    expect(nextBatch([], 0)).toEqual({ replications: 30, because: 'first-replications', unmet: [] });
    expect(nextBatch([goal('wait', 0, 1, 10)], 10)).toMatchObject({ replications: 20, because: 'first-replications' });
  });

  it('goes straight to the number the most demanding figure asks for', () => {
    const goals = [goal('met', 1, 2, 30), goal('wait', 4, 2, 30), goal('left', 9, 3, 30), goal('reply', 5, 2, 30)];
    // 30 × (9/3)² = 270
    expect(nextBatch(goals, 30, limits)).toEqual({
      replications: 240,
      because: 'not-yet-precise',
      unmet: ['left', 'reply', 'wait'],
    });
  });

  it('adds at least a tenth, so that it does not look after every replication', () => {
    expect(nextBatch([goal('wait', 2.001, 2, 200)], 200, limits).replications).toBe(20);
  });

  it('ends when every figure is as precise as wanted', () => {
    expect(nextBatch([goal('wait', 2, 2, 30), goal('left', 1, 3, 30)], 30, limits)).toEqual({
      replications: 0,
      because: 'precise-enough',
      unmet: [],
    });
  });

  it('never exceeds the limit, and says which figures it left unmet', () => {
    expect(nextBatch([goal('wait', 500, 2, 1900)], 1900, limits).replications).toBe(100);
    expect(nextBatch([goal('wait', 500, 2, 2000)], 2000, limits)).toEqual({
      replications: 0,
      because: 'limit-reached',
      unmet: ['wait'],
    });
    expect(nextBatch([], 0, { minimum: 30, maximum: 8 }).replications).toBe(8);
  });

  it('goes on looking for a figure that has not shown itself yet', () => {
    expect(nextBatch([goal('rare', Infinity, 2, 1)], 30, limits)).toMatchObject({ replications: 3, unmet: ['rare'] });
  });
});
