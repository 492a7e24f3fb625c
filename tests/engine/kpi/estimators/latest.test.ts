import { describe, expect, it } from 'vitest';
import { Latest } from '../../../../engine/kpi/estimators/latest.ts';

describe('the latest values', () => {
  it('are those added last, newest first', () => {
    const latest = new Latest(2, 3);
    for (const value of [5, 4, 3, 2, 1]) latest.add(1, value);
    expect(latest.count(1)).toBe(3);
    expect([0, 1, 2].map((age) => latest.at(1, age))).toEqual([1, 2, 3]);
    expect(latest.sum(1)).toBe(6);
  });

  it('are as many as there are until the row is full', () => {
    const latest = new Latest(1, 50);
    latest.add(0, 4);
    latest.add(0, 5);
    expect(latest.count(0)).toBe(2);
    expect(latest.sum(0)).toBe(9);
    expect(latest.at(0, 0)).toBe(5);
  });

  it('of a row without values are none', () => {
    expect(new Latest(1, 5).sum(0)).toBe(0);
  });
});
