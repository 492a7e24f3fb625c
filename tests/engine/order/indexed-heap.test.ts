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

test('rows taken from the middle leave the others in order', () => {
  const keyOf = (row: number): number => (row * 7919) % 1009;
  const heap = new IndexedHeap();
  const left = new Set<number>();
  for (let row = 0; row < 1000; row++) {
    heap.insert(row, keyOf(row), row);
    left.add(row);
  }
  for (let nth = 0; nth < 1000; nth++) {
    const row = (nth * 387 + 500) % 1000;
    heap.remove(row);
    left.delete(row);
    if (nth % 40 > 0) continue;
    heap.startWalk();
    const walked = Array.from({ length: heap.size }, () => heap.nextInWalk());
    expect(walked).toEqual([...left].toSorted((one, other) => keyOf(one) - keyOf(other) || one - other));
  }
});
