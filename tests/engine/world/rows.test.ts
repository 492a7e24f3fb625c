import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Rows } from '../../../engine/world/rows.ts';

class Things extends Rows {
  value: Float64Array;
  small: Uint8Array;
  /** As long as the columns only by chance: of another length once there are more. */
  constant = new Int32Array([1, 2, 3]);

  constructor(capacity: number) {
    super(capacity);
    this.value = new Float64Array(capacity);
    this.small = new Uint8Array(capacity);
  }

  open(value: number): number {
    const row = this.take();
    this.value[row] = value;
    this.small[row] = value % 256;
    return row;
  }

  close(row: number): void {
    this.release(row);
  }
}

describe('rows', () => {
  it('are handed out once at a time, used again, and keep what is in them as columns grow', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 300 }), (steps) => {
        const things = new Things(4);
        const open = new Map<number, number>();
        steps.forEach((opens, value) => {
          if (opens) {
            const row = things.open(value);
            expect(open.has(row)).toBe(false);
            open.set(row, value);
          } else {
            const [row] = open.keys();
            if (row === undefined) return;
            things.close(row);
            open.delete(row);
          }
        });
        expect(things.used).toBe(open.size);
        for (const [row, value] of open) {
          expect(row).toBeLessThan(things.touched);
          expect([things.value[row], things.small[row]]).toEqual([value, value % 256]);
        }
      }),
      { numRuns: 50, seed: 1 },
    );
  });

  it('take no more room than were ever in use together, fourfold at most', () => {
    const things = new Things(4);
    for (let round = 0; round < 100; round++) {
      const rows = [1, 2, 3, 4, 5].map((value) => things.open(value));
      rows.forEach((row) => things.close(row));
    }
    expect([things.touched, things.capacity, things.value.length, things.small.length]).toEqual([5, 16, 16, 16]);
    expect(things.constant.length).toBe(3);
  });
});
