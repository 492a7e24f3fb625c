import { expect, it } from 'vitest';
import { Draws } from '../../../engine/random/draws.ts';
import { Assignment } from '../../../engine/routing/assignment.ts';

/** The least sum over all ways to give each row a column of its own, by trying them all. */
function leastSum(rows: number, columns: number, costs: Float64Array, row = 0, taken = 0): number {
  if (row === rows) return 0;
  let least = Infinity;
  for (let column = 0; column < columns; column++) {
    if ((taken >> column) % 2 === 1) continue;
    const rest = leastSum(rows, columns, costs, row + 1, taken | (1 << column));
    least = Math.min(least, costs[row * columns + column]! + rest);
  }
  return least;
}

it('finds the least sum of every small table, one row a column', () => {
  const assignment = new Assignment();
  const draws = new Draws('assignment', ['size', 'cost']);
  for (let table = 0; table < 300; table++) {
    const columns = 1 + draws.below(0, table, 0, 7);
    const rows = 1 + draws.below(0, table, 1, columns);
    // Few different costs, so that there are ties; some below 0.
    const costs = Float64Array.from({ length: rows * columns }, (_, cell) => draws.below(1, table, cell, 12) - 4);
    const columnOf = new Int32Array(rows);
    assignment.solve(rows, columns, costs, columnOf);
    const sum = columnOf.reduce((total, column, row) => total + costs[row * columns + column]!, 0);
    expect(new Set(columnOf).size, `table ${table}`).toBe(rows);
    expect(sum, `table ${table}`).toBe(leastSum(rows, columns, costs));
  }
});

it('proves itself on tables too large to try: no exchange of two columns is cheaper', () => {
  const draws = new Draws('large', ['cost']);
  const [rows, columns] = [60, 80];
  const costs = Float64Array.from({ length: rows * columns }, (_, cell) => draws.uniform(0, cell, 0) * 1e6 - 5e5);
  const columnOf = new Int32Array(rows);
  new Assignment().solve(rows, columns, costs, columnOf);
  const cost = (row: number, column: number): number => costs[row * columns + column]!;
  const free = Array.from({ length: columns }, (_, column) => column).filter((column) => !columnOf.includes(column));
  for (let row = 0; row < rows; row++) {
    const own = columnOf[row]!;
    for (const column of free) expect(cost(row, own)).toBeLessThanOrEqual(cost(row, column));
    for (let other = 0; other < row; other++) {
      const theirs = columnOf[other]!;
      expect(cost(row, own) + cost(other, theirs)).toBeLessThanOrEqual(cost(row, theirs) + cost(other, own));
    }
  }
});
