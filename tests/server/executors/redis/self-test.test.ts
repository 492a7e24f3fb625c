import { expect, it } from 'vitest';
import { selfTest } from '../../../../server/executors/redis/self-test.ts';

it('plays the same every time, and notices a root that is off by one bit', () => {
  const usual = selfTest();
  expect(selfTest()).toBe(usual);
  const { sqrt } = Math;
  // As another processor might have it.
  Math.sqrt = (value) => sqrt(value * (1 + Number.EPSILON));
  try {
    expect(selfTest()).not.toBe(usual);
  } finally {
    Math.sqrt = sqrt;
  }
});
