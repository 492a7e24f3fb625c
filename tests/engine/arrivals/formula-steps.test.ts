import { expect, test } from 'vitest';
import * as steps from '../../../engine/arrivals/formula-steps.ts';

const OF_TWO: [string, number, number][] = [
  ['ADD', steps.ADD, 8],
  ['SUBTRACT', steps.SUBTRACT, 4],
  ['MULTIPLY', steps.MULTIPLY, 12],
  ['DIVIDE', steps.DIVIDE, 3],
  ['POWER', steps.POWER, 36],
  ['MINIMUM', steps.MINIMUM, 2],
  ['MAXIMUM', steps.MAXIMUM, 6],
];

test.each(OF_TWO)('%s takes 6 and 2 from the stack and leaves its result', (_, step, expected) => {
  const stack = Float64Array.of(99, 6, 2);
  expect(steps.runStep(step, stack, 2)).toBe(1);
  expect([...stack].slice(0, 2)).toEqual([99, expected]);
});

const OF_ONE: [string, number, number, number][] = [
  ['NEGATE', steps.NEGATE, 4, -4],
  ['SINE', steps.SINE, Math.PI / 6, 0.5],
  ['COSINE', steps.COSINE, Math.PI / 3, 0.5],
  ['EXPONENTIAL', steps.EXPONENTIAL, 1, Math.E],
  ['LOGARITHM', steps.LOGARITHM, Math.E, 1],
  ['ROOT', steps.ROOT, 16, 4],
  ['MAGNITUDE', steps.MAGNITUDE, -4, 4],
];

test.each(OF_ONE)('%s replaces the topmost value', (_, step, value, expected) => {
  const stack = Float64Array.of(99, value);
  expect(steps.runStep(step, stack, 1)).toBe(1);
  expect(stack[0]).toBe(99);
  expect(stack[1]).toBeCloseTo(expected, 14);
});
