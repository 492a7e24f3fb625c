import { createHash } from 'node:crypto';
import type { Benchmark, Size } from '../benchmark.ts';
import { cellsOf, cellText, GRIDS, type Grid } from '../core/grid.ts';
import { measureCell } from '../core/measure-cell.ts';

/** A few cells of the grid, for comparing revisions; the whole grid is run by `--only core`. */
const CELLS: Readonly<Record<Size, Grid>> = {
  usual: { policy: ['longest-idle', 'standing-weighted'], experts: [1000], skills: [5], waiting: [0, 1000] },
  tiny: GRIDS.tiny,
};

/** Longer than in the grid, so that two revisions can be told apart: some 400,000 events. */
const PATIENCE = { tiny: 1, usual: 10 } as const;

/** Decisions of the router on desks of given size. */
export const core: Benchmark = {
  name: 'core',
  about: 'decisions of the routing core under two policies, with places free and with a line',
  measure(size: Size) {
    const results = cellsOf(CELLS[size]).map((cell) => measureCell(cell, size, PATIENCE[size]));
    const fingerprints = results.map(({ fingerprint }) => fingerprint).join(' ');
    return {
      proof: `rules kept, nothing lost; fingerprints ${createHash('sha256').update(fingerprints).digest('hex').slice(0, 16)}`,
      readings: results.map((cell) => ({ name: cellText(cell), unit: 'decisions/s', ...cell.decisionsPerSecond })),
    };
  },
};
