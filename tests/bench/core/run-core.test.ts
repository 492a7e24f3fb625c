import { describe, expect, it } from 'vitest';
import { cellsOf, GRIDS, gridWith } from '../../../bench/core/grid.ts';
import { partsOf, Progress, roughSeconds } from '../../../bench/core/run-core.ts';

describe('the run of the grid', () => {
  const cells = cellsOf(gridWith(GRIDS.usual, ['policy=random+pull', 'experts=100+1000']));

  it('has a process for each policy and number of experts', () => {
    const parts = partsOf(cells);
    expect(parts.map((part) => part.length)).toEqual([9, 9, 9, 9]);
    for (const part of parts) {
      expect(new Set(part.map(({ policy }) => policy)).size).toBe(1);
      expect(new Set(part.map(({ experts }) => experts)).size).toBe(1);
    }
    expect(parts.flat()).toEqual(cells);
  });

  it('tells how far it is, and what is left at the speed so far', () => {
    const all = cells.reduce((sum, cell) => sum + roughSeconds(cell), 0);
    const progress = new Progress(cells, 0);
    expect(progress.estimate).toBe(`36 cells, about ${Math.ceil(all)} s on a quiet machine`);
    let spent = 0;
    const told = cells.map((cell) => {
      spent += roughSeconds(cell);
      // Ten times as slow as on a quiet machine.
      return progress.next(cell, 10_000 * spent);
    });
    const left = 10 * (all - roughSeconds(cells[0]!));
    expect(told[0]).toContain(`1 of 36 cells`);
    expect(told[0]).toContain(
      left > 90 ? `about ${Math.round(left / 60)} min left` : `about ${Math.ceil(left)} s left`,
    );
    expect(told.at(-1)).toMatch(/^36 of 36 cells, (99|100) %, about [01] s left: pull, 1000 experts, 50 skills/);
  });

  it('takes some minutes in all', () => {
    const seconds = cellsOf(GRIDS.usual).reduce((sum, cell) => sum + roughSeconds(cell), 0);
    expect(seconds / 60).toBeLessThan(15);
  });
});
