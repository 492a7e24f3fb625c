import { expect, test } from 'vitest';
import { TimeWheel } from '../../../engine/time/time-wheel.ts';

/** Removes everything and lists the slots in the order in which they came. */
function removeAll(wheel: TimeWheel): number[] {
  const slots: number[] = [];
  while (wheel.firstTime < Infinity) slots.push(wheel.removeFirst());
  return slots;
}

test('moments that differ in one digit of any level come in order', () => {
  const wheel = new TimeWheel();
  const base = 12_345_678_901_234;
  wheel.insert(base);
  wheel.removeFirst();
  // From the far to the near, so that insertion is no help.
  const times = Array.from({ length: 49 }, (_, bit) => base + 2 ** bit).toReversed();
  const slots = times.map((time) => wheel.insert(time));
  expect(wheel.firstTime).toBe(base + 1);
  expect(removeAll(wheel)).toEqual(slots.toReversed());
  expect(wheel.size).toBe(0);
});

test('the last millisecond of a block comes before the first of the next', () => {
  const block = 2 ** 28;
  const wheel = new TimeWheel();
  const times = [3 * block, 3 * block - 1, block, block - 1, block + 1, 2 * block];
  const slots = times.map((time) => wheel.insert(time));
  expect(removeAll(wheel)).toEqual([3, 2, 4, 5, 1, 0].map((nth) => slots[nth]));
});

test('an entry may come before the earliest one known, and at the moment last removed', () => {
  const wheel = new TimeWheel();
  const late = wheel.insert(5_000_000);
  const first = wheel.insert(1000);
  expect(wheel.firstTime).toBe(1000);
  expect(wheel.removeFirst()).toBe(first);
  expect(wheel.firstTime).toBe(5_000_000);
  const now = wheel.insert(1000);
  const soon = wheel.insert(4_999_999);
  expect(wheel.firstTime).toBe(1000);
  expect(removeAll(wheel)).toEqual([now, soon, late]);
});

test('slots are used again and known to be free in between', () => {
  const wheel = new TimeWheel();
  const slots = Array.from({ length: 1000 }, (_, time) => wheel.insert(time));
  expect(new Set(slots).size).toBe(1000);
  for (const slot of slots) {
    expect(wheel.holds(slot)).toBe(true);
    wheel.remove(slot);
    expect(wheel.holds(slot)).toBe(false);
  }
  const again = Array.from({ length: 1000 }, (_, time) => wheel.insert(time));
  expect(new Set(again)).toEqual(new Set(slots));
  expect(removeAll(wheel)).toEqual(again);
});
