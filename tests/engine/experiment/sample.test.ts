import { describe, expect, it } from 'vitest';
import { meanOf, varianceOf } from '../../../engine/experiment/sample.ts';

describe('a sample', () => {
  it('has a mean and a variance with divisor n − 1', () => {
    expect(meanOf([2, 4, 6, 8, 40])).toBe(12);
    expect(varianceOf([2, 4, 6, 8, 40])).toBe(250);
  });

  it('keeps the variance of small differences between large values', () => {
    expect(varianceOf([1e15, 1e15 + 2, 1e15 + 4])).toBe(4);
  });

  it('has no mean without values and no variance without two', () => {
    expect([meanOf([]), varianceOf([]), varianceOf([5])]).toEqual([NaN, NaN, NaN]);
  });
});
