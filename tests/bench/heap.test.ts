import { expect, it } from 'vitest';
import { bytesInUse, bytesOnHeap } from '../../bench/heap.ts';

const MEGABYTE = 1024 ** 2;

it('knows what is kept on the heap and in columns, and that what nobody needs is gone', () => {
  const before = bytesInUse();
  let column: Float64Array | undefined = new Float64Array(4 * MEGABYTE);
  const withColumn = bytesInUse() - before;
  expect(withColumn / MEGABYTE).toBeGreaterThan(31);
  expect(withColumn / MEGABYTE).toBeLessThan(36);
  expect(column.length).toBe(4 * MEGABYTE);
  column = undefined;
  expect((bytesInUse() - before) / MEGABYTE).toBeLessThan(4);
});

it('counts what is on the heap without a collection', () => {
  const before = bytesOnHeap();
  const objects = Array.from({ length: 20_000 }, (_, index) => ({ index }));
  // An object with one number takes at least two words of four bytes.
  expect(bytesOnHeap() - before).toBeGreaterThan(8 * objects.length);
});
