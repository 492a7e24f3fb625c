import { expect, it } from 'vitest';
import { differenceCell, meanCell, plainCell, ratioCell } from '../../../../engine/experiment/insights/cells.ts';

// Student's t at 97.5 % with 2 degrees of freedom, from tables.
const T2 = 4.302653;

it('a mean has the half-width of its interval, and leaves out runs that do not have the number', () => {
  // 1, 2, 3: mean 2, standard deviation 1.
  const cell = meanCell([1, NaN, 2, 3], 'minutes', 0.95);
  expect(cell).toMatchObject({ value: 2, unit: 'minutes', isDifference: false });
  expect(cell.halfWidth).toBeCloseTo(T2 / Math.sqrt(3), 5);
  expect(meanCell([NaN], 'minutes', 0.95)).toMatchObject({ value: null, halfWidth: null });
  expect(meanCell([7], 'minutes', 0.95)).toMatchObject({ value: 7, halfWidth: null });
});

it('a difference is taken run by run, the other minus the one', () => {
  // 5 − 1, 6 − 3, 7 − 2: 4, 3, 5 with mean 4 and standard deviation 1.
  const cell = differenceCell([1, 3, 2, NaN], [5, 6, 7, 8], 'stars', 0.95);
  expect(cell).toMatchObject({ value: 4, isDifference: true });
  expect(cell.halfWidth).toBeCloseTo(T2 / Math.sqrt(3), 5);
});

it('a ratio is that of the sums, not the mean of the ratios', () => {
  // 10 of 20 and 10 of 80: 20 %, where the mean of the shares would be 31 %.
  expect(ratioCell({ above: [10, 10], below: [20, 80], scale: 100 }, 'percent', 0.95).value).toBeCloseTo(20, 12);
  expect(ratioCell({ above: [0, 0], below: [0, 0], scale: 1 }, 'percent', 0.95).value).toBeNull();
  expect(ratioCell({ above: [], below: [], scale: 1 }, 'percent', 0.95).value).toBeNull();
});

it('what is no number is none', () => {
  expect(plainCell(0 / 0, 'minutes').value).toBeNull();
  expect(plainCell(3, 'minutes')).toEqual({ value: 3, halfWidth: null, unit: 'minutes', isDifference: false });
});
