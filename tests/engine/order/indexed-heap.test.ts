import { expect, test } from 'vitest';
import { IndexedHeap } from '../../../engine/order/indexed-heap.ts';

test('rows come out by key, then by tie', () => {
  const heap = new IndexedHeap();
  const rows = Array.from({ length: 500 }, (_, row) => row);
  for (const row of rows) heap.insert(row, (row * 7919) % 23, -row);
  const expected = rows.toSorted((one, other) => ((one * 7919) % 23) - ((other * 7919) % 23) || other - one);

  heap.startWalk();
  expect(rows.map(() => heap.nextInWalk())).toEqual(expected);
  expect(heap.nextInWalk()).toBe(-1);

  const taken: number[] = [];
  while (heap.size > 0) {
    taken.push(heap.top);
    heap.remove(heap.top);
  }
  expect(taken).toEqual(expected);
  expect(heap.top).toBe(-1);
});

test('an update moves a row either way', () => {
  const heap = new IndexedHeap();
  for (let row = 0; row < 40; row++) heap.insert(row, row, 0);
  heap.update(33, -1, 0);
  expect(heap.top).toBe(33);
  heap.update(33, 100, 0.5);
  expect(heap.top).toBe(0);
  expect(heap.keyOf(33)).toBe(100);
  expect(heap.tieOf(33)).toBe(0.5);
  heap.remove(0);
  expect([heap.contains(0), heap.contains(33), heap.size]).toEqual([false, true, 39]);
  heap.startWalk();
  const order = Array.from({ length: 39 }, () => heap.nextInWalk());
  expect(order.at(-1)).toBe(33);
});
