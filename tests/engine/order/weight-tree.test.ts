import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { WeightTree } from '../../../engine/order/weight-tree.ts';

/** The row at a cumulative weight, by going through the rows. */
function findSlowly(weights: readonly number[], cumulative: number): number {
  let sum = 0;
  for (const [row, weight] of weights.entries()) {
    sum += weight;
    if (cumulative < sum) return row;
  }
  return -1;
}

/** Weights that are sums of powers of two, so that every sum is exact in any order. */
const exactWeight = fc.nat({ max: 64 }).map((eighths) => eighths / 8);

describe('with weights whose sums are exact', () => {
  test('the row at each cumulative weight is that of a plain list', () => {
    const change = fc.tuple(fc.nat({ max: 70 }), fc.oneof(exactWeight, fc.constant(0)));
    fc.assert(
      fc.property(fc.array(change, { maxLength: 200 }), (changes) => {
        const tree = new WeightTree();
        const weights = new Array<number>(71).fill(0);
        for (const [row, weight] of changes) {
          tree.set(row, weight);
          weights[row] = weight;
        }
        const total = weights.reduce((sum, weight) => sum + weight, 0);
        expect(tree.total).toBe(total);
        for (const [row, weight] of weights.entries()) expect(tree.weightOf(row)).toBe(weight);
        for (let cumulative = 0; cumulative < total; cumulative += 0.0625) {
          expect(tree.find(cumulative)).toBe(findSlowly(weights, cumulative));
        }
        if (total === 0) expect(tree.find(0)).toBe(-1);
      }),
      { seed: 31, numRuns: 100 },
    );
  });

  test('a pick falls among those who have not refused, and leaves the tree as it was', () => {
    fc.assert(
      fc.property(
        fc.array(exactWeight, { minLength: 1, maxLength: 40 }),
        fc.array(fc.nat({ max: 45 }), { maxLength: 50 }),
        (weights, refused) => {
          const tree = new WeightTree();
          for (const [row, weight] of weights.entries()) tree.set(row, weight);
          const total = tree.total;
          const left = weights.map((weight, row) => (refused.includes(row) ? 0 : weight));
          const leftTotal = left.reduce((sum, weight) => sum + weight, 0);
          for (let nth = 0; nth < 32; nth++) {
            const uniform = nth / 32;
            const row = tree.pickUnless(uniform, refused, 0, refused.length);
            expect(row).toBe(leftTotal === 0 ? -1 : findSlowly(left, uniform * leftTotal));
          }
          expect(tree.total).toBe(total);
          for (const [row, weight] of weights.entries()) expect(tree.weightOf(row)).toBe(weight);
        },
      ),
      { seed: 32, numRuns: 200 },
    );
  });
});

test('a million changes leave no drift: the tree equals one that was filled once', () => {
  const worn = new WeightTree();
  const rows = 37;
  for (let change = 0; change < 1_000_000; change++) worn.set((change * 7) % rows, ((change * 7919) % 1009) / 997);
  const fresh = new WeightTree();
  for (let row = 0; row < rows; row++) fresh.set(row, worn.weightOf(row));
  expect(worn.total).toBe(fresh.total);
  for (let row = 0; row < rows; row++) worn.set(row, 0);
  expect(worn.total).toBe(0);
});

test('rounding never leads to a row of weight 0', () => {
  const tree = new WeightTree();
  for (let row = 0; row < 64; row++) tree.set(row, row % 3 === 1 ? 0.1 : 0);
  for (const cumulative of [0, 0.1, 0.2, 0.30000000000000004, tree.total - 1e-17, tree.total, tree.total * 2]) {
    expect(tree.weightOf(tree.find(cumulative))).toBe(0.1);
  }
});

test('a negative weight is a bug', () => {
  const tree = new WeightTree();
  expect(() => tree.set(0, -1)).toThrow('not negative');
  expect(() => tree.set(0, NaN)).toThrow('not negative');
});
