import { expect, test } from 'vitest';
import { lengthFor, longerFloat64, longerInt32 } from '../../engine/columns.ts';

test('a longer column keeps its rows and fills the new ones', () => {
  expect([...longerFloat64(Float64Array.of(1.5, 2), 4)]).toEqual([1.5, 2, 0, 0]);
  expect([...longerFloat64(Float64Array.of(1.5, 2), 4, Infinity)]).toEqual([1.5, 2, Infinity, Infinity]);
  expect([...longerInt32(Int32Array.of(7), 3)]).toEqual([7, 0, 0]);
  expect([...longerInt32(Int32Array.of(7), 3, -1)]).toEqual([7, -1, -1]);
});

test('the shorter column is left alone', () => {
  const column = Int32Array.of(1, 2);
  longerInt32(column, 8)[0] = 5;
  expect([...column]).toEqual([1, 2]);
});

test('a column doubles until it has the row', () => {
  expect(lengthFor(0, 0)).toBe(1);
  expect(lengthFor(15, 16)).toBe(16);
  expect(lengthFor(16, 16)).toBe(32);
  expect(lengthFor(100, 16)).toBe(128);
});
