import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SharedHeaps } from '../../../engine/order/shared-heaps.ts';

const HEAPS = 3;

interface Place {
  readonly heap: number;
  readonly row: number;
  readonly key: number;
  readonly tie: number;
}

const byPlace = (one: Place, other: Place): number => one.key - other.key || one.tie - other.tie;

/** The same orders as a list that is sorted whenever it is read. */
class SortedLists {
  readonly places = new Map<number, Place>();

  in(...heaps: number[]): number[] {
    const places = [...this.places.values()].filter((place) => heaps.includes(place.heap));
    return places.sort(byPlace).map((place) => place.row);
  }
}

function walk(heaps: SharedHeaps, steps = Infinity): number[] {
  const rows: number[] = [];
  for (let step = 0; step < steps; step++) {
    const row = heaps.nextInWalk();
    if (row === -1) break;
    rows.push(row);
  }
  return rows;
}

const change = fc.record({
  row: fc.nat({ max: 120 }),
  heap: fc.nat({ max: HEAPS - 1 }),
  key: fc.integer({ min: -4, max: 4 }),
  removes: fc.boolean(),
  steps: fc.nat({ max: 6 }),
});

describe('many orders over one row space', () => {
  test('tops, sizes and walks are those of sorted lists, whatever is inserted, updated and removed', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 400 }), (changes) => {
        const heaps = new SharedHeaps(HEAPS);
        const lists = new SortedLists();
        let tie = 0;
        for (const { row, heap, key, removes, steps } of changes) {
          tie++;
          const place = lists.places.get(row);
          expect(heaps.contains(row)).toBe(place !== undefined);
          expect(heaps.heapOf(row)).toBe(place?.heap ?? -1);
          if (place === undefined) {
            heaps.insert(heap, row, key, tie);
            lists.places.set(row, { heap, row, key, tie });
          } else if (removes) {
            heaps.remove(row);
            lists.places.delete(row);
          } else {
            heaps.update(row, key, -tie);
            lists.places.set(row, { ...place, key, tie: -tie });
            expect([heaps.keyOf(row), heaps.tieOf(row)]).toEqual([key, -tie]);
          }
          const rows = lists.in(heap);
          expect(heaps.sizeOf(heap)).toBe(rows.length);
          expect(heaps.top(heap)).toBe(rows[0] ?? -1);
          heaps.startWalk(heap);
          expect(walk(heaps, steps)).toEqual(rows.slice(0, steps));
        }
        for (let heap = 0; heap < HEAPS; heap++) {
          heaps.startWalk(heap);
          expect(walk(heaps)).toEqual(lists.in(heap));
        }
      }),
      { seed: 11, numRuns: 150 },
    );
  });

  test('a walk through several heaps merges them', () => {
    const heaps = new SharedHeaps(HEAPS);
    const lists = new SortedLists();
    for (let row = 0; row < 300; row++) {
      const place = { heap: row % HEAPS, row, key: (row * 37) % 50, tie: row };
      heaps.insert(place.heap, row, place.key, row);
      lists.places.set(row, place);
    }
    heaps.startWalk(2);
    heaps.alsoWalk(0);
    expect(walk(heaps)).toEqual(lists.in(0, 2));
    expect(heaps.nextInWalk()).toBe(-1);
    expect(heaps.sizeOf(0) + heaps.sizeOf(1) + heaps.sizeOf(2)).toBe(300);
  });

  test('a walk through nothing ends at once', () => {
    const heaps = new SharedHeaps(2);
    heaps.insert(1, 5, 0, 0);
    heaps.startWalk(0);
    expect(heaps.nextInWalk()).toBe(-1);
    expect(heaps.top(0)).toBe(-1);
    expect(heaps.contains(1_000_000)).toBe(false);
  });
});
