import { expect, test } from 'vitest';
import { chunkSize, type ChunkNeeds } from '../../../server/executors/chunk-size.ts';

const needs: ChunkNeeds = { left: 1000, threads: 2, ahead: 2, millisecondsEach: 10, aimedAt: 400, atMost: 100 };

test('a chunk fills the time that is aimed at, as far as is known how long one takes', () => {
  expect(chunkSize(needs)).toBe(40);
  expect(chunkSize({ ...needs, millisecondsEach: 3000 })).toBe(1);
  expect(chunkSize({ ...needs, millisecondsEach: undefined })).toBe(1);
});

test('quick ones are not more than can be reported at once', () => {
  expect(chunkSize({ ...needs, millisecondsEach: 0 })).toBe(100);
});

test('a few replications are shared by all threads, though one could do them in the time', () => {
  expect(chunkSize({ ...needs, left: 20 })).toBe(5);
  expect(chunkSize({ ...needs, left: 3 })).toBe(1);
});

test('chunks get shorter towards the end, so that it is reached together', () => {
  const sizes: number[] = [];
  for (let left = 100; left > 0; left -= sizes.at(-1)!) sizes.push(chunkSize({ ...needs, left }));
  expect(sizes.slice(0, 4)).toEqual([25, 19, 14, 11]);
  expect(sizes.at(-1)).toBe(1);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(100);
});

test('where no thread is there yet, somebody may still come', () => {
  expect(chunkSize({ ...needs, threads: 0 })).toBe(40);
});
